import { fieldsOf, fits, readAnswer } from './answers.js';
import { holds, missing } from './condition.js';

/**
 * Holds what was answered against the definition and tells everything that is wrong at once, with the same outcome as
 * the server. Questions that are not asked here lose their answers.
 *
 * @typedef {{typed: Record<string, any>, declined: Record<string, boolean>, kept: string[]}} Answers
 *   kept: identity fields that have a value on the server and are neither written anew nor taken away
 * @typedef {{field: string, code: string, values?: any, message?: string}} Fault
 * @typedef {{values: Record<string, any>, declined: string[], hidden: Set<string>, needed: Set<string>,
 *   places: Record<string, number[]>, faults: Fault[]}} Checked  places: of a group, where on the screen each row stands that is sent
 */
const HELD = 'held';
const INDIA = 5.5 * 3_600_000;

/** Today as people in India count it, whatever this device says of its zone. */
export const dayInIndia = () => new Date(Date.now() + INDIA).toISOString().slice(0, 10);

/**
 * @param {any} type the definition
 * @param {Answers} answers
 * @param {{today?: string, lists?: (name: string) => any[]|undefined, given?: Set<string>, before?: Answers}} [around]
 *   given: fields that are sent (all of a new record); before: what is stored, whose old faults are no reason to refuse
 * @returns {Checked}
 */
export function check(type, answers, { today = dayInIndia(), lists = () => undefined, given, before } = {}) {
  const read = new Map(fieldsOf(type).map((field) => [field.key, readAnswer(field, answers.typed[field.key])]));
  const hidden = settle(type, answers, read, today);
  const facts = factsWithout(hidden, type, answers, read);
  const single = fieldsOf(type)
    .filter((field) => !hidden.has(field.key) && !answers.declined[field.key] && (given?.has(field.key) ?? true))
    .flatMap((field) => faultsOf(field, read.get(field.key), { today, lists }));
  const whole = withoutOld(wholeFaults(type, { answers, read, hidden, facts, today }), { type, before, today, given });
  const values = {};
  for (const [key, { value }] of read) if (value !== undefined && !hidden.has(key) && !answers.declined[key]) values[key] = value;
  const declined = Object.keys(answers.declined).filter((key) => answers.declined[key] && !hidden.has(key));
  const places = Object.fromEntries([...read].map(([key, one]) => [key, one.places]));
  const needed = new Set(fieldsOf(type).filter((field) => !hidden.has(field.key) && isNeeded(field, facts, today)).map((field) => field.key));
  return { values, declined, hidden, needed, places, faults: inOrder(type, [...single, ...whole]) };
}

/** Questions that are not asked here. One that goes takes its answer along, which may make others come or go. */
function settle(type, answers, read, today) {
  let hidden = new Set();
  for (let round = 0; round <= fieldsOf(type).length; round++) {
    const facts = factsWithout(hidden, type, answers, read);
    const next = new Set(
      fieldsOf(type)
        .filter((field) => field.shownWhen && holds(field.shownWhen, facts, today) === false)
        .map((field) => field.key),
    );
    if (next.size === hidden.size && [...next].every((key) => hidden.has(key))) return hidden;
    hidden = next;
  }
  return hidden;
}

function factsWithout(hidden, type, answers, read) {
  const identity = new Set(fieldsOf(type).filter((field) => field.class === 'identity').map((field) => field.key));
  const value = (name) => {
    if (hidden.has(name) || answers.declined[name]) return undefined;
    const found = read.get(name)?.value;
    if (!identity.has(name)) return found;
    return missing(found) && !answers.kept.includes(name) ? undefined : HELD;
  };
  return { value };
}

const isNeeded = (field, facts, today) => field.required || (field.requiredWhen && holds(field.requiredWhen, facts, today) === true);

function wholeFaults(type, { answers, hidden, facts, today, read }) {
  const faults = [];
  for (const field of fieldsOf(type)) {
    if (hidden.has(field.key) || answers.declined[field.key] || read.get(field.key)?.fault) continue;
    if (isNeeded(field, facts, today) && missing(facts.value(field.key))) faults.push({ field: field.key, code: 'required' });
  }
  for (const rule of type.rules ?? []) {
    if (rule.when && holds(rule.when, facts, today) !== true) continue;
    if (holds(rule.must, facts, today) === false) faults.push({ field: rule.fields?.[0] ?? '', code: 'rule', rule: rule.id, message: rule.message });
  }
  return faults;
}

/** A definition may have become stricter since: a change is held up only by what it touches or newly breaks. */
function withoutOld(faults, { type, before, today, given }) {
  if (!before || !faults.length) return faults;
  const told = ({ field, code, rule }) => `${field} ${code} ${rule ?? ''}`;
  const old = new Set(check(type, before, { today }).faults.map(told));
  return faults.filter((one) => given?.has(one.field) || !old.has(told(one)));
}

function faultsOf(field, { value, fault, faults = [], places = [] }, around) {
  if (fault) return [{ field: field.key, ...fault }];
  const slips = faults.map(({ at, key, code, values }) => ({ field: `${field.key}[${at}].${key}`, code, values }));
  if (missing(value)) return slips;
  if (field.kind !== 'group') return valueFaults(field, value, around).map((one) => ({ field: field.key, ...one }));
  return [...slips, ...value.flatMap((row, at) => rowFaults(field, row, places[at], around))];
}

function rowFaults(group, row, at, around) {
  return group.fields.flatMap((field) => {
    const path = `${group.key}[${at}].${field.key}`;
    if (missing(row[field.key])) return field.required ? [{ field: path, code: 'required' }] : [];
    return valueFaults(field, row[field.key], around).map((one) => ({ field: path, ...one }));
  });
}

function valueFaults(field, value, { today, lists }) {
  const { kind } = field;
  if (kind === 'text' || kind === 'long-text') return field.pattern && !fits(field.pattern, value) ? [{ code: 'pattern' }] : [];
  if (['integer', 'decimal', 'money'].includes(kind)) return range(field, value);
  if (kind === 'date') return field.notInFuture && value > today ? [{ code: 'in-future' }] : [];
  if (kind === 'date-time') return field.notInFuture && Date.parse(value) > Date.now() ? [{ code: 'in-future' }] : [];
  if (kind === 'one-of') return listed(lists(field.list), value, today);
  if (kind === 'several-of') return [...value.flatMap((code) => listed(lists(field.list), code, today)), ...range(field, value.length)];
  return [];
}

function range({ kind, min, max }, number) {
  if ((min === undefined || number >= min) && (max === undefined || number <= max)) return [];
  return [{ code: 'out-of-range', values: { kind, min, max } }];
}

/** A list that is not here yet is left to the server. */
function listed(entries, code, today) {
  if (!entries) return [];
  const entry = entries.find((one) => one.code === code);
  if (!entry) return [{ code: 'not-in-list' }];
  return (entry.validFrom && today < entry.validFrom) || (entry.validTo && today > entry.validTo) ? [{ code: 'not-valid-now' }] : [];
}

function inOrder(type, faults) {
  const places = new Map(fieldsOf(type).map((field, at) => [field.key, at]));
  const place = ({ field }) => places.get(field.replace(/\[.*/, '')) ?? 999;
  return faults.sort((one, other) => place(one) - place(other));
}
