/**
 * Which deeds may go next. The order is kept per record: nothing overtakes an earlier deed of the same record, and nothing
 * goes below a record that the server does not have yet. Of one record only one change goes at a time, because the next is
 * made on the version that the server answers. Deeds of a group go alone and together, or not at all.
 *
 * @typedef {import('./outbox.js').Item} Item
 */
const MOST = 50;
const LARGEST = 700_000;

/**
 * @param {Item[]} items in their order
 * @param {Set<number>} [later] rows that the server could not take just now
 * @returns {Item[]} the next to send, in their order
 */
export function nextBatch(items, later = new Set()) {
  const held = new Set();
  const missing = new Set();
  const batch = [];
  let size = 0;
  for (const item of items) {
    const { op, id, body, group } = item.deed;
    if (item.status === 'aside' && op !== 'create') continue;
    const whole = group && !batch.length ? wholeGroup(items, group, (one) => goes(one, later, held, missing)) : [];
    if (whole.length) return whole;
    const free = !group && goes(item, later, held, missing);
    const room = batch.length < MOST && size < LARGEST;
    held.add(id);
    if (free && room) {
      batch.push(item);
      size += JSON.stringify(body).length + 200;
    } else if (op === 'create') {
      missing.add(id);
    }
  }
  return batch;
}

const goes = (item, later, held, missing) => item.status === 'waiting' && !later.has(item.seq) && !held.has(item.deed.id) && !missing.has(item.deed.body.parent);

/** All deeds of a group that were not put aside, when each of them may go. */
function wholeGroup(items, group, free) {
  const all = items.filter((one) => one.deed.group === group && one.status !== 'aside');
  return all.every(free) ? all : [];
}

/** Rows that wait for an earlier one which a person has to decide on first. @param {Item[]} items @returns {Set<number>} */
export function heldBack(items) {
  const stuck = new Set();
  const missing = new Set();
  const held = new Set();
  const groups = new Set(items.filter((one) => one.deed.group && ['failed', 'conflict'].includes(one.status)).map((one) => one.deed.group));
  for (const { seq, status, deed } of items) {
    if (status === 'aside' && deed.op !== 'create') continue;
    const back = groups.has(deed.group) || stuck.has(deed.id) || missing.has(deed.body.parent);
    if (status === 'waiting' && !back) continue;
    if (status === 'waiting') held.add(seq);
    stuck.add(deed.id);
    if (deed.op === 'create') missing.add(deed.id);
  }
  return held;
}

/**
 * The version that a deed is made on: later versions that come directly after it from own earlier deeds hold nothing unseen.
 * @param {number} base
 * @param {number[]} own
 */
export function seenUpTo(base, own) {
  let seen = base;
  while (own.includes(seen + 1)) seen += 1;
  return seen;
}

/**
 * Parts the clashes that the server tells into those with own earlier deeds, which are none, and true ones.
 * @param {{field: string, version: number}[]} clashes
 * @param {number[]} own
 */
export function trueClashes(clashes, own) {
  return clashes.filter((one) => !own.includes(one.version));
}

/** The version on which a deed stands once all its clashes are settled. */
export const settledVersion = (clashes, base) => Math.max(base, ...clashes.map((one) => one.version));
