package io.popindesk.ui.calendar;

/** A move of the keyboard's cursor over the week; it only ever lands on a slot that can be had. */
public enum GridMove {
    /**
     * To the slot before in the same hour, over the days to the left; where the hour has no more,
     * to the nearest time of the nearest day to the left that has any.
     */
    LEFT,

    /** As {@link #LEFT}, to the right. */
    RIGHT,

    /** To the hour above in the same day, as straight up as its slots allow. */
    UP,

    /** As {@link #UP}, below. */
    DOWN,

    /** To the first slot of the day. */
    DAY_START,

    /** To the last slot of the day. */
    DAY_END,

    /** To the first slot of the week. */
    WEEK_START,

    /** To the last slot of the week. */
    WEEK_END
}
