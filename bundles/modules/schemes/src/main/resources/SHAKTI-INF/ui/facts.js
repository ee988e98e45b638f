/**
 * What is known of a person on this device, as facts by name: her own answers, newest first, then what her case says. Only what
 * was really answered is a fact; a question that she did not wish to answer is not known.
 *
 * @typedef {{fact?: string, type: string, field?: string, fields?: string, yearOfBirth?: string}} Binding
 */

/**
 * @param {{bindings: Binding[], facts: {fact: string, type: string}[]}} rules
 * @param {any} record the case
 * @param {any[]} answers records of her own answers
 * @param {string} asOf the day for which is asked
 * @returns {Record<string, any>} values; an age that is known by the year only as `{min, max}`
 */
export function factsOf({ bindings, facts }, record, answers, asOf) {
  const found = {};
  const closed = new Set();
  const known = new Map(facts.map((one) => [one.fact, one]));
  const take = (name, value) => {
    if (closed.has(name) || !known.has(name) || value === undefined || value === null) return;
    found[name] = value;
    closed.add(name);
  };
  for (const one of newestFirst(answers)) {
    for (const [field, value] of Object.entries(one.fields)) take(factOf(bindings, one.type, field), value);
    for (const field of one.declined ?? []) closed.add(factOf(bindings, one.type, field));
  }
  for (const binding of bindings.filter((one) => one.type === record.type && one.fact)) take(binding.fact, bound(binding, record, asOf));
  return found;
}

/** The fact that a field of her answers holds: the one it is bound to, else the one of the same name. */
export const factOf = (bindings, type, field) => bindings.find((one) => one.type === type && one.field === field)?.fact ?? field;
/** The field of her answers that holds a fact. */
export const fieldOf = (bindings, type, fact) => bindings.find((one) => one.type === type && one.fact === fact)?.field ?? fact;

const newestFirst = (answers) => [...answers].sort((one, other) => String(other.createdAt ?? '9').localeCompare(String(one.createdAt ?? '9')));

function bound({ field, yearOfBirth }, record, asOf) {
  if (field) return record.fields[field];
  const born = record.fields[yearOfBirth];
  if (!born) return undefined;
  const years = Number(asOf.slice(0, 4)) - born;
  return { min: Math.max(0, years - 1), max: years };
}
