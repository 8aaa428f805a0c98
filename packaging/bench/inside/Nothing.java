/** What a Java program costs that does nothing. */
final class Nothing {
    private Nothing() {}

    /** Does it. */
    public static void main(String[] arguments) {
        // That was all.
    }
}
