import { keptType } from './kinds.js';

/**
 * A new file that was made here could be looked for on this device only. When the server asks for a search and nobody waits
 * for the answer, the file goes again and says so; its kind names the answer for that, and a task asks for the search.
 * @param {import('./outbox.js').Item} item
 * @param {any} problem as the server told it
 * @returns {import('./outbox.js').Deed|null} the deed to send instead
 */
export function markedForSearch({ deed }, problem) {
  const { op, type, body, made } = deed;
  const mark = op === 'create' && keptType(type, body.district)?.code?.searchLater;
  const errors = problem?.errors ?? [];
  const only = errors.length > 0 && errors.every((one) => one.code === 'search-first');
  if (!mark || !only || body.fields?.[mark]) return null;
  return { ...deed, body: { ...body, fields: { ...body.fields, [mark]: dayOf(made ?? Date.now()) } } };
}

function dayOf(moment) {
  const day = new Date(moment);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
