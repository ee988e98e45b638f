/**
 * What is known of a person on this device, as facts by name: her own answers, the newest to each question, then what her case
 * says. Only what was really answered is a fact; a question that she did not wish to answer is not known.
 *
 * @typedef {{type: string, kind: 'field'|'year-of-birth'|'state'|'same', fact: string, field: string,
 *   when: Record<string, string>, unknown: string[]}} Binding
 */

/**
 * @param {{bindings: Binding[], facts: {fact: string}[], state: string|null}} rules
 * @param {any} record the case
 * @param {any[]} answers records of her own answers
 * @param {string} asOf the day for which is asked
 * @returns {Record<string, any>} values; an age that is known by the year only as `{min, max}`
 */
export function factsOf(rules, record, answers, asOf) {
  const known = new Set(rules.facts.map((one) => one.fact));
  const settled = new Set();
  const found = {};
  const take = (fact, value) => {
    if (value === undefined || value === null || !known.has(fact) || settled.has(fact)) return;
    settled.add(fact);
    found[fact] = value;
  };
  for (const [type, sheet] of [...sheetsOf(answers), [record.type, sheetOf([record])]]) {
    for (const binding of rules.bindings.filter((one) => one.type === type && holds(one, sheet))) {
      for (const [fact, value] of said(binding, sheet, rules.state, asOf)) take(fact, value);
      for (const fact of withheld(binding, sheet)) settled.add(fact);
    }
  }
  return found;
}

/** The newest answer to each question, for each kind of record. */
function sheetsOf(answers) {
  const newestFirst = [...answers].sort((one, other) => String(other.createdAt ?? '9').localeCompare(String(one.createdAt ?? '9')));
  return [...new Set(newestFirst.map((one) => one.type))].map((type) => [type, sheetOf(newestFirst.filter((one) => one.type === type))]);
}

function sheetOf(records) {
  const values = {};
  const declined = new Set();
  for (const one of records) {
    for (const [field, value] of Object.entries(one.fields)) if (!(field in values) && !declined.has(field)) values[field] = value;
    for (const field of one.declined ?? []) if (!(field in values)) declined.add(field);
  }
  return { values, declined };
}

const holds = ({ when }, { values }) => Object.entries(when ?? {}).every(([field, value]) => String(values[field]) === value);

function said({ kind, fact, field, unknown }, { values }, state, asOf) {
  if (kind === 'same') return Object.entries(values);
  if (kind === 'state') return [[fact, state]];
  const value = values[field];
  if (value === undefined || value === null || (unknown ?? []).includes(String(value))) return [];
  return [[fact, kind === 'year-of-birth' ? ageOf(value, asOf) : value]];
}

function ageOf(born, asOf) {
  const most = Math.max(0, Number(asOf.slice(0, 4)) - born);
  return { min: Math.max(0, most - 1), max: most };
}

function withheld({ kind, fact, field }, { declined }) {
  if (kind === 'same') return declined;
  return kind === 'field' && declined.has(field) ? [fact] : [];
}

/** The field of a kind of record that holds a fact: the one that is bound to it, else the one of the same name. */
export const fieldOf = (bindings, type, fact) => bindings.find((one) => one.type === type && one.fact === fact && one.field)?.field ?? fact;
