package org.shakti.mis.platform.indicators;

/** A number cannot be counted because something it is made of is not there; told as such, never as zero. */
final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unavailable(String what) {
        super(what, null, false, false);
    }
}
