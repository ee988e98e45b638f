package org.shakti.mis.bench.side;

/** The kinds of work that are compared, in the order in which they are measured: what writes comes last. */
public enum Work {
    /** One case by its id. */
    READ("read by id", 1),
    /** The newest fifty of a district in a state. */
    LIST("list by filter, page of 50", 0.5),
    /** Twenty whose code begins so. */
    SEARCH("prefix search, page of 20", 1),
    /** The statistics of the project. */
    BOARD("statistics board", 0.02),
    /** One durable create. */
    CREATE("create", 0.5);

    private static final int FEWEST = 20;

    private final String title;
    private final double share;

    Work(String title, double share) {
        this.title = title;
        this.share = share;
    }

    /** Returns what people read. */
    public String title() {
        return title;
    }

    /** Returns how many requests of this work make a window of {@code requests}: heavy work has fewer. */
    public int of(int requests) {
        return Math.max(FEWEST, (int) (requests * share));
    }
}
