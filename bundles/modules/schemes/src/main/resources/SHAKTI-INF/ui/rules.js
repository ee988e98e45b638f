/**
 * Judges on this device who is entitled to what, by the rules of `GET /api/schemes/rules`, as the server does: in three
 * values, true, false and null for not known. Both are tried on the same cases (rules/cases.json).
 *
 * @typedef {true|false|null} Truth
 * @typedef {{fact: string, type: string, unknown?: string[], derived: {years: string, at: string|null}|null}} Fact
 * @typedef {{id: string, fact: string|null, op: string|null, value: any, all: Rule[], any: Rule[], none: Rule[], text: string,
 *   note: string, verification: string, source: string, sourceUrl: string}} Rule
 * @typedef {{rule: Rule, truth: Truth, all: Judged[], any: Judged[], none: Judged[]}} Judged
 * @typedef {{low: number, high: number}} Span
 */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const ORDERED = new Set(['integer', 'decimal', 'date']);

/**
 * Holds a person against all schemes: likely first, then what needs least more, then what is not for now.
 * @param {{facts: Fact[], schemes: any[]}} rules as the server gives them
 * @param {Record<string, any>} facts what is known by name; null and what does not fit its type is not known
 * @param {string} asOf the day for which is asked, as YYYY-MM-DD
 * @returns {any[]} the same as `results` of `POST /api/eligibility`
 */
export function judgeAll(rules, facts, asOf) {
  const known = knownOf(rules.facts, facts, asOf);
  const order = rules.facts.map((fact) => fact.fact);
  return rules.schemes
    .map((scheme) => judge(scheme, known, asOf, order))
    .map((result, place) => ({ result, place }))
    .sort((one, other) => rank(one.result) - rank(other.result) || one.place - other.place)
    .map(({ result }) => result);
}

/**
 * Judges one tree of criteria.
 * @param {Rule} rule
 * @param {Map<string, any>} known see {@link knownOf}
 * @returns {Judged}
 */
export function judgeRule(rule, known) {
  if (rule.fact) return { rule, truth: compare(rule, known.get(rule.fact)), all: [], any: [], none: [] };
  const [all, any, none] = [rule.all, rule.any, rule.none].map((rules) => (rules ?? []).map((one) => judgeRule(one, known)));
  const parts = [...all.map((one) => one.truth), ...none.map((one) => not(one.truth))];
  if (any.length) parts.push(or(any.map((one) => one.truth)));
  return { rule, truth: and(parts), all, any, none };
}

/**
 * The facts that could decide what is open; what is decided needs none.
 * @param {Judged} judged
 * @returns {string[]}
 */
export function missingIn(judged) {
  if (judged.truth !== null) return [];
  if (judged.rule.fact) return [judged.rule.fact];
  const any = judged.any.some((one) => one.truth) ? [] : judged.any;
  return [...judged.all, ...any, ...judged.none].flatMap(missingIn);
}

/**
 * What is known of a person, ready to be compared, with what follows from it as of a day.
 * @param {Fact[]} registry
 * @param {Record<string, any>} facts
 * @param {string} asOf
 * @returns {Map<string, any>}
 */
export function knownOf(registry, facts, asOf) {
  const types = new Map(registry.map((fact) => [fact.fact, fact.type]));
  const known = new Map();
  for (const { fact, derived, unknown } of registry) {
    const own = facts[fact] ?? null;
    const value = own === null ? years(derived, facts, asOf, types) : readable(own, types.get(fact));
    if (value !== null && !silent(value, unknown)) known.set(fact, value);
  }
  return known;
}

/** Whether an answer says nothing, as "prefers not to say" does. */
const silent = (value, codes = []) => value instanceof Set && value.size > 0 && [...value].every((code) => codes.includes(code));

function judge(scheme, known, asOf, order) {
  const version = scheme.versions.filter((one) => !one.from || one.from <= asOf).at(-1);
  const benefits = scheme.benefits.flatMap((one) => given(one, known, asOf));
  if (!version) return result(scheme, { verdict: 'not-eligible', why: [notBegun(scheme.versions[0])], benefits });
  if (version.program) return result(scheme, { verdict: 'unknown', confirm: true, benefits });
  const judged = judgeRule(version.criteria, known);
  const confirm = judged.truth === true && scheme.capped;
  const open = new Set(missingIn(judged));
  return result(scheme, {
    verdict: confirm || judged.truth === null ? 'unknown' : judged.truth ? 'eligible' : 'not-eligible',
    confirm,
    missing: order.filter((fact) => open.has(fact)),
    why: reasons(judged),
    benefits,
  });
}

function result({ versions, ...about }, { verdict, confirm = false, missing = [], why = [], benefits }) {
  return { ...about, benefits, verdict, confirm, missing, why };
}

const rank = ({ verdict, missing }) => (verdict === 'eligible' ? 0 : verdict === 'unknown' ? 1 + missing.length : Infinity);

function reasons(judged) {
  return ['all', 'any', 'none'].flatMap((part) => judged[part].map((one) => reason(one, part)));
}

function reason(judged, part) {
  const { id, fact, text, verification, note, source, sourceUrl } = judged.rule;
  const met = part === 'none' ? not(judged.truth) : judged.truth;
  return { criterion: id, met, text, part, fact: fact ?? '', verification, note, source, sourceUrl, parts: reasons(judged) };
}

function notBegun({ begins }) {
  const nothing = { fact: '', verification: '', note: '', source: '', sourceUrl: '', parts: [] };
  return { criterion: 'in-force', met: false, text: begins, part: 'all', ...nothing };
}

function given({ benefit, condition, inWords }, known, asOf) {
  if ((benefit.from && benefit.from > asOf) || (benefit.to && benefit.to < asOf)) return [];
  const met = and([condition ? judgeRule(condition, known).truth : true, inWords ? null : true]);
  return met === false ? [] : [{ ...benefit, met }];
}

/** @param {Truth[]} truths @returns {Truth} */
const and = (truths) => (truths.includes(false) ? false : truths.includes(null) ? null : true);

/** @param {Truth[]} truths @returns {Truth} */
const or = (truths) => (truths.includes(true) ? true : truths.includes(null) ? null : false);

/** @param {Truth} truth @returns {Truth} */
const not = (truth) => (truth === null ? null : !truth);

/** @returns {Truth} */
function compare({ op, value }, known) {
  if (known === undefined) return null;
  if (known instanceof Set) return contains(op, value, known);
  const [low, high] = (Array.isArray(value) ? value : [value, value]).map(number);
  switch (op) {
    case '<': return within(known, -Infinity, low, true);
    case '<=': return within(known, -Infinity, low);
    case '>': return not(within(known, -Infinity, low));
    case '>=': return not(within(known, -Infinity, low, true));
    case '!=': return not(within(known, low, high));
    default: return within(known, low, high);
  }
}

function contains(op, value, known) {
  const found = (Array.isArray(value) ? value : [value]).some((one) => known.has(String(one)));
  return op === '!=' ? !found : found;
}

/** Whether a number that lies in a span lies between two others, the higher one left out if so wished. */
function within(known, low, high, open = false) {
  const below = (one) => (open ? one < high : one <= high);
  if (known.low >= low && below(known.high)) return true;
  return known.high < low || !below(known.low) ? false : null;
}

const number = (value) => (typeof value === 'string' ? dayNumber(value) : value);

/** The value as numbers or as a set of codes; null when it does not fit the type of the fact. */
function readable(value, type) {
  if (ORDERED.has(type)) return span(value, type);
  if (type === 'yes-no') return typeof value === 'boolean' ? new Set([String(value)]) : null;
  if (Array.isArray(value)) return type === 'codes' ? new Set(value.map(String)) : null;
  return ['string', 'number'].includes(typeof value) ? new Set([String(value)]) : null;
}

/** @returns {Span|null} */
function span(value, type) {
  if (type === 'date') {
    const day = dayNumber(value);
    return day === null ? null : { low: day, high: day };
  }
  const bounds = typeof value === 'object' ? value : { min: value, max: value };
  const [low, high] = [bounds.min ?? -Infinity, bounds.max ?? Infinity];
  const numbers = typeof low === 'number' && typeof high === 'number';
  return numbers && low <= high && (low > -Infinity || high < Infinity) ? { low, high } : null;
}

/** Days since 1970; null for what is no day. */
function dayNumber(text) {
  const parts = DAY.exec(String(text));
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round(date.getTime() / 86400000) : null;
}

/** Full years between two dates; not known when one is missing, or when the second comes first. */
function years(derived, facts, asOf, types) {
  if (!derived) return null;
  const from = facts[derived.years];
  const to = derived.at ? facts[derived.at] : asOf;
  if (types.get(derived.years) !== 'date' || dayNumber(from) === null || dayNumber(to) === null) return null;
  const full = to.slice(0, 4) - from.slice(0, 4) - (to.slice(5) < from.slice(5) ? 1 : 0);
  return full < 0 ? null : { low: full, high: full };
}
