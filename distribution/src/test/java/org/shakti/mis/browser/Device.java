package org.shakti.mis.browser;

/** A screen, by its width and height in CSS pixels, and whether it is touched. */
enum Device {
    /** A cheap phone. */
    PHONE(360, 720, true),
    /** The narrowest screen that has to work: 320 px, or 1280 px at 400 % zoom. */
    NARROW(320, 640, true),
    /** An office desk. */
    DESKTOP(1280, 800, false),
    /** The office desk of somebody who reads at 200 %. */
    ENLARGED(640, 400, false);

    private final int width;
    private final int height;
    private final boolean touch;

    Device(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean touch() {
        return touch;
    }
}
