import { fieldsOf } from './answers.js';
import { holds } from './condition.js';
import { dayInIndia } from './check.js';

/** The parts of a guard that must all hold. */
export function partsOf(condition) {
  return Object.entries(condition).flatMap(([name, value]) => (name === 'all' ? value.flatMap(partsOf) : [{ [name]: value }]));
}

/** Kinds of records below whose number a guard asks for. */
export function childrenIn(condition) {
  return Object.entries(condition).flatMap(([name, value]) => {
    if (name === 'children') return Object.keys(value);
    if (name === 'all' || name === 'any') return value.flatMap(childrenIn);
    return name === 'not' ? childrenIn(value) : [];
  });
}

/** What is no field of the record itself. */
const ELSEWHERE = new Set(['children', 'parent', 'state', 'ever']);

/** Fields of the record that a guard looks at. */
export function fieldsIn(condition, type) {
  const known = new Map(fieldsOf(type).map((field) => [field.key, field]));
  return Object.entries(condition).flatMap(([name, value]) => {
    if (name === 'all' || name === 'any') return value.flatMap((one) => fieldsIn(one, type));
    if (name === 'not') return fieldsIn(value, type);
    return known.has(name) && !ELSEWHERE.has(name) ? [known.get(name)] : [];
  });
}

/** What is known of a record: its answers, where it has been, and the records below that were brought. */
export function recordFacts(record, { path = [], below = {} } = {}) {
  const value = (name) => {
    if (name === 'state') return record.state;
    return record.fields[name] ?? ((record.identity ?? []).includes(name) ? 'held' : undefined);
  };
  const entered = [record.state, ...path.map((one) => one.state)];
  return {
    value,
    everIn: (states) => (states.some((one) => entered.includes(one)) ? true : path.length ? false : undefined),
    children: (type, where) => countOf(below[type], where),
  };
}

/** How many surely fit; unknown when one may or may not. */
function countOf(records, where) {
  if (!records) return undefined;
  const judged = records.map((one) => holds(where, recordFacts(one), dayInIndia()));
  return judged.includes(undefined) ? undefined : judged.filter(Boolean).length;
}

/**
 * The parts of a guard, each with whether it holds, and what can be done about it.
 * @returns {{held: boolean|undefined, fields: any[], kinds: string[]}[]}
 */
export function judgedParts(guard, type, facts) {
  return partsOf(guard).map((part) => ({ held: holds(part, facts, dayInIndia()), fields: fieldsIn(part, type), kinds: childrenIn(part) }));
}
