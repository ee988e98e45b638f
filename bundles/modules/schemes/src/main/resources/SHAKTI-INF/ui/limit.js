import { daysBetween, today } from '/sdk/v1.js';

/** States in which an office has the word. */
export const WAITING = ['SUBMITTED', 'ACKNOWLEDGED', 'UNDER_VERIFICATION'];
/** States that end an application, as far as the list is concerned. */
const LATE = ['OVERDUE', 'ESCALATED'];

/**
 * Where an application stands in time: days left for the answer (below 0: over), or nothing when no limit runs.
 * @param {any} application
 * @returns {{left?: number, late: boolean}}
 */
export function limitOf({ state, fields }) {
  const ends = fields.limit_ends_on;
  const runs = WAITING.includes(state) || LATE.includes(state);
  const left = runs && ends ? daysBetween(today(), ends) : undefined;
  return { left, late: LATE.includes(state) || (left !== undefined && left < 0) };
}

/** What is latest stands first, then what has the least time left. */
export const byNeed = (one, other) => (limitOf(one).left ?? 9999) - (limitOf(other).left ?? 9999);
