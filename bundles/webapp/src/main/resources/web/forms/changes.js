import { fieldsOf, typedOf } from './answers.js';
import { missing } from './condition.js';

/** What a form starts from: the stored answers as they are typed on. Identity values are never here, only that they are kept. */
export function answersOf(type, record) {
  const typed = {};
  for (const field of fieldsOf(type)) {
    const value = typedOf(field, record?.fields?.[field.key]);
    if (value !== undefined) typed[field.key] = value;
  }
  const declined = Object.fromEntries((record?.declined ?? []).map((key) => [key, true]));
  return { typed, declined, anew: {}, away: {} };
}

/** Identity fields that stay as they are on the server. */
export function keptOf(answers, record) {
  return (record?.identity ?? []).filter((key) => !answers.anew[key] && !answers.away[key] && !answers.declined[key]);
}

/** The body of a new record. */
export const draftBody = (checked) => ({ fields: checked.values, declined: checked.declined });

/** Fields whose answer is another one than the stored one. */
export function givenOf(type, answers, record, checked) {
  return new Set(Object.keys(changeBody(type, answers, record, checked).fields));
}

/** The body of a change: only what differs; `null` takes an answer away. */
export function changeBody(type, answers, record, checked) {
  const fields = {};
  const were = new Set(record.declined ?? []);
  const now = new Set(checked.declined);
  for (const { key, class: kind } of fieldsOf(type)) {
    const before = kind === 'identity' ? undefined : record.fields[key];
    const after = checked.values[key];
    const had = !missing(before) || were.has(key) || (record.identity ?? []).includes(key);
    const gone = checked.hidden.has(key) || answers.away[key] || (kind !== 'identity' && missing(after)) || (were.has(key) && missing(after));
    if (!missing(after) && !same(before, after)) fields[key] = after;
    else if (missing(after) && gone && had && !now.has(key)) fields[key] = null;
  }
  return { fields, declined: [...now].filter((key) => !were.has(key)) };
}

/** Whether two kept values say the same. */
export function same(one, other) {
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((each, at) => same(each, other[at]));
  if (one && other && typeof one === 'object' && typeof other === 'object') {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => same(one[key] ?? null, other[key] ?? null));
  }
  return String(one ?? '') === String(other ?? '');
}
