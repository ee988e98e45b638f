package org.shakti.mis.platform.definitions;

/** Compares what a pack has added to a draft with everything that it refers to. */
final class Checks {
    private Checks() {}

    static void run(Layer layer) {
        References references = new References(layer);
        new TypeChecks(layer, references).run();
        new WorkflowChecks(layer, references).run();
        new FigureChecks(layer, references).run();
        new SheetChecks(layer, references).run();
        new PermissionChecks(layer).run();
        new PackNameChecks(layer, references).run();
        new SampleChecks(layer, references).run();
    }
}
