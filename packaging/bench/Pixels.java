/**
 * How much of the first screen is painted: pixels of the three colours that the free slots, the
 * fields' borders and the booking button have, on the rows that are looked at.
 */
record Pixels(int free, int field, int button) {
    /** Of the program's light palette: success-subtle, desk-input-border, success-5. */
    static final int FREE = 0xDAFBE1;

    static final int FIELD = 0x808994;
    static final int BUTTON = 0x1A7F37;

    /** Less is no first screen: a few slots, a few fields, some of a button. */
    private static final Pixels LEAST = new Pixels(6000, 60, 300);

    /** Leaves room for a slot or two that pass meanwhile, and for anti-aliasing. */
    private static final double ALL = 0.97;

    static final Pixels NONE = new Pixels(0, 0, 0);

    private static final int RGB = 0xFFFFFF;

    static Pixels of(int[] pixels) {
        int free = 0;
        int field = 0;
        int button = 0;
        for (int pixel : pixels) {
            int colour = pixel & RGB;
            free += colour == FREE ? 1 : 0;
            field += colour == FIELD ? 1 : 0;
            button += colour == BUTTON ? 1 : 0;
        }
        return new Pixels(free, field, button);
    }

    /** Whether there is a whole first screen at all. */
    boolean showSomething() {
        return free >= LEAST.free && field >= LEAST.field && button >= LEAST.button;
    }

    boolean formAsIn(Pixels whole) {
        return field >= ALL * whole.field && button >= ALL * whole.button;
    }

    boolean slotsAsIn(Pixels whole) {
        return free >= ALL * whole.free;
    }

    /** In words, for whoever wonders what was missing. */
    String found() {
        return "pixels of slots %d, of fields %d, of the button %d".formatted(free, field, button);
    }

    boolean none() {
        return free == 0 && field == 0;
    }
}
