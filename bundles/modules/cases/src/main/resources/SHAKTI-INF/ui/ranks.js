import { labelOf, newId, today } from '/sdk/v1.js';

/** What a need is called: her own words, or what it belongs to when she did not wish to say. */
export function needName(need) {
  return need.fields.own_words || labelOf('cbr_element', need.fields.cbr_element);
}

/**
 * What she says about her needs, as three lists of ids: in her order, not now, not wanted. A "no" and a "later" are
 * answers like any other.
 * @typedef {{order: string[], later: string[], no: string[]}} Said
 */

/** What she said last. @returns {Said & {reached: string[]}} */
export function saidOf(needs) {
  const open = needs.filter((one) => one.state !== 'ACHIEVED');
  const no = open.filter((one) => one.fields.wish === 'NOT_WANTED' || one.state === 'DROPPED');
  const rest = open.filter((one) => !no.includes(one));
  const later = rest.filter((one) => one.fields.wish === 'LATER' && !one.fields.her_rank);
  const order = rest.filter((one) => !later.includes(one)).sort((a, b) => rankOf(a) - rankOf(b));
  const ids = (list) => list.map((one) => one.id);
  return { order: ids(order), later: ids(later), no: ids(no), reached: ids(needs.filter((one) => one.state === 'ACHIEVED')) };
}

const rankOf = (need) => need.fields.her_rank ?? 1000;

/** Moves the entry at a place to another place. */
export function moved(list, from, to) {
  const next = [...list];
  next.splice(Math.max(0, Math.min(to, list.length - 1)), 0, ...next.splice(from, 1));
  return next;
}

/** The rankings, oldest first, each as {id, on, by, words, ranks: Map(need → rank)}. */
export function rankings(records) {
  return records
    .map((one) => ({
      id: one.id,
      on: one.fields.ranked_on,
      at: one.createdAt ?? one.changedAt ?? '',
      by: one.fields.said_by,
      words: one.fields.own_words,
      declined: one.declined?.includes('own_words'),
      ranks: new Map((one.fields.order_of_needs ?? []).map((row) => [row.need, Number(row.rank)])),
    }))
    .sort((one, other) => `${one.on} ${one.at}`.localeCompare(`${other.on} ${other.at}`));
}

/**
 * What has to be written so that what she said is kept: a ranking of its own, so that every earlier one stays, and her rank
 * of today on each need. A need that she ranks is ranked in its workflow too; what she does not want is dropped there where
 * that is a step. All of it is one deed: the same deeds kept again change nothing.
 * @param {string} parent id of the case
 * @param {any[]} needs
 * @param {Said} said
 * @param {{by: string, words: string, silent: boolean}} how
 */
export function deedsOf(parent, needs, said, how) {
  const find = (id) => needs.find((one) => one.id === id);
  const ranking = { op: 'create', type: 'ranking', id: newId(), body: rankingBody(parent, said.order, how) };
  return [
    ...(said.order.length > 0 ? [ranking] : []),
    ...said.order.flatMap((id, at) => wanted(find(id), at + 1)),
    ...said.later.flatMap((id) => change(find(id), { wish: 'LATER', her_rank: null })),
    ...said.no.flatMap((id) => notWanted(find(id))),
  ].map((deed) => ({ ...deed, key: newId() }));
}

function rankingBody(parent, order, { by, words, silent }) {
  const fields = { ranked_on: today(), said_by: by, order_of_needs: order.map((need, at) => ({ need, rank: at + 1 })) };
  if (words && !silent) fields.own_words = words;
  return { parent, fields, declined: silent ? ['own_words'] : undefined };
}

function wanted(need, rank) {
  const turned = ['NOT_WANTED', 'LATER'].includes(need.fields.wish);
  const written = change(need, turned ? { wish: null, her_rank: rank } : { her_rank: rank });
  if (need.state === 'DROPPED') written.push(step(need, 'RAISED'));
  if (['DROPPED', 'RAISED'].includes(need.state)) written.push(step(need, 'RANKED'));
  return written;
}

const CAN_DROP = ['RAISED', 'RANKED', 'AGREED', 'BLOCKED', 'ESCALATED'];

function notWanted(need) {
  const written = change(need, { wish: 'NOT_WANTED', her_rank: null });
  return CAN_DROP.includes(need.state) ? [...written, step(need, 'DROPPED')] : written;
}

/** Writes only what differs, so that an unchanged need costs nothing. @returns {any[]} */
function change(need, fields) {
  const differs = Object.entries(fields).some(([key, value]) => (need.fields[key] ?? null) !== value);
  return differs ? [{ op: 'change', type: 'need', id: need.id, version: need.version, body: { fields } }] : [];
}

const step = (need, to) => ({ op: 'move', type: 'need', id: need.id, body: { to, on: today() } });
