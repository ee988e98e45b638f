package org.shakti.mis.platform.definitions;

/**
 * What every reader of definitions needs while one pack is read.
 *
 * @param pack id of the pack
 * @param conditions reads conditions
 * @param positions remembers lines
 * @param refusals collects what is wrong
 */
record Reading(String pack, ConditionReader conditions, Positions positions, Refusals refusals) {
    static Reading of(String pack, Refusals refusals) {
        Positions positions = new Positions();
        return new Reading(pack, new ConditionReader(positions), positions, refusals);
    }
}
