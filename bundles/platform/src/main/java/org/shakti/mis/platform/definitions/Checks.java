package org.shakti.mis.platform.definitions;

/** Compares what a pack has added to a draft with everything that it refers to. */
final class Checks {
    private Checks() {}

    static void run(Layer layer) {
        layer.content();
    }
}
