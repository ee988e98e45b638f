import { tAny, t } from '../core/i18n.js';
import { formatDate, formatMoney, formatNumber, formatTime } from '../core/format.js';
import { keptList, keptPlaces, keptType } from './kinds.js';

/** The timeline, path and steps of a record from what is kept here, in the same form as the server tells them. */

/** The day in India of a moment. @param {string} moment */
export const dayOf = (moment) => new Date(Date.parse(moment) + 5.5 * 3_600_000).toISOString().slice(0, 10);
const fieldsOf = (type) => (type?.sections ?? []).flatMap((section) => section.fields);

/** How a record came to be. */
export function madeEntry(record) {
  const type = keptType(record.type, record.district);
  return {
    id: `c.${record.id}`,
    on: record.fields[type?.timeline] ?? dayOf(record.createdAt),
    recordedAt: record.createdAt,
    by: record.createdBy,
    kind: 'created',
    type: record.type,
    record: record.id,
    title: type?.title ?? '',
    details: fieldsOf(type).filter((one) => record.fields[one.key] !== undefined).flatMap((one) => detail(one, record.fields[one.key])),
    ...(record.waiting ? { waiting: true } : {}),
  };
}

/** What an unsent deed adds to the timeline; a new record is told as itself. */
export function deedEntry({ key, deed }, record, account) {
  const type = keptType(deed.type, record.district);
  const moment = new Date(deed.made).toISOString();
  const told = { id: `w.${key}`, recordedAt: moment, by: account, type: deed.type, record: deed.id, waiting: true };
  if (deed.op === 'move') return { ...told, kind: 'entered', on: deed.body.on ?? dayOf(moment), title: stateOf(type, deed.body.to), details: [] };
  const given = deed.body.fields ?? {};
  const details = fieldsOf(type).filter((one) => one.key in given).flatMap((one) => detail(one, given[one.key]));
  return { ...told, kind: 'changed', on: dayOf(moment), title: type?.title ?? '', details };
}

function detail(field, value) {
  if (field.class === 'identity') return [];
  if (field.class !== 'ordinary') return [{ field: field.key, label: tAny(field.label), folded: true }];
  return [{ field: field.key, label: tAny(field.label), value: value === null ? '' : wordsOf(field, value), folded: false }];
}

const WORDS = {
  'one-of': (field, value) => labelIn(field.list, value),
  'several-of': (field, value) => value.map((one) => labelIn(field.list, one)).join(', '),
  'yes-no': (field, value) => t(value ? 'offline.yes' : 'offline.no'),
  date: (field, value) => formatDate(value),
  'date-time': (field, value) => formatTime(value),
  money: (field, value) => formatMoney(value),
  integer: (field, value) => formatNumber(value),
  decimal: (field, value) => formatNumber(value),
  place: (field, value) => keptPlaces(field.level ?? 'district', '')?.find((one) => one.code === value)?.label ?? value,
  group: (field, value) => formatNumber(value.length),
};

const labelIn = (list, code) => keptList(list)?.find((one) => one.code === code)?.label ?? code;

/** A value in words. */
export function wordsOf(field, value) {
  if (value === null || value === undefined) return '';
  return (WORDS[field?.kind] ?? ((_, plain) => (typeof plain === 'object' ? JSON.stringify(plain) : String(plain))))(field, value);
}

/** The definition of a field. */
export const fieldOf = (type, district, key) => fieldsOf(keptType(type, district)).find((one) => one.key === key);

const stateOf = (type, code) => type?.workflow?.states?.find((one) => one.code === code)?.label ?? code;

/** The state that is known, with how it was entered as far as that was seen before. */
export function pathOf(record, seen, moves) {
  const type = keptType(record.type, record.district);
  const step = (state, on, at, by) => ({ state, label: stateOf(type, state), on, recordedAt: at, by, evidence: [] });
  const own = moves.map(({ deed }) => {
    const at = new Date(deed.made).toISOString();
    return { ...step(deed.body.to, deed.body.on ?? dayOf(at), at, ''), waiting: true };
  });
  if (seen) return [...seen, ...own];
  const states = own.length ? own : [step(record.state, dayOf(record.changedAt), record.changedAt, record.createdBy)];
  return states;
}

/** The legal next steps by the workflow. Whether all that a step wants is there, the server says when it is sent. */
export function stepsOf(record, may) {
  const type = keptType(record.type, record.district);
  const flow = type?.workflow;
  const items = (flow?.transitions ?? [])
    .filter((one) => one.from === record.state)
    .map((one) => ({
      to: one.to,
      state: stateOf(type, one.to),
      event: one.event,
      label: one.label || stateOf(type, one.to),
      ...(one.evidence?.length ? { evidence: one.evidence.map((code) => ({ code, label: labelIn(flow.evidenceList, code) })) } : {}),
      ...(one.requires && one.requiresText ? { requires: one.requiresText } : {}),
      ...(one.confirm ? { confirm: one.confirm } : {}),
      allowed: !one.permission || may(one.permission),
      terminal: (flow.terminal ?? []).includes(one.to),
    }));
  return { state: record.state, items };
}
