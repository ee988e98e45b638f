/**
 * Evaluates conditions as packs write them, with the same outcome as the server. Where something is not known here (the
 * record above, records below, earlier states) the answer is `undefined`: the server decides.
 *
 * @typedef {{value: (name: string) => any, known?: (name: string) => boolean, everIn?: (states: string[]) => boolean|undefined,
 *   children?: (type: string, where: any) => number|undefined, parent?: () => Facts|undefined}} Facts
 *   known: false for a value that is there or not, but was not brought
 */

/**
 * @param {any} condition a map as in the definitions; several entries must all hold
 * @param {Facts} facts
 * @param {string} today ISO day
 * @returns {boolean|undefined}
 */
export function holds(condition, facts, today) {
  return all(Object.entries(condition ?? {}).map(([name, value]) => part(name, value, facts, today)));
}

/** Facts over a plain map of values. */
export const factsOf = (values) => ({ value: (name) => values[name] });

function part(name, value, facts, today) {
  if (name === 'all') return all(value.map((one) => holds(one, facts, today)));
  if (name === 'any') return any(value.map((one) => holds(one, facts, today)));
  if (name === 'not') return not(holds(value, facts, today));
  if (name === 'ever') return facts.everIn?.(statesOf(value));
  if (name === 'children') return children(value, facts);
  if (name === 'parent') return above(value, facts, today);
  if (facts.known?.(name) === false) return undefined;
  return all(Object.entries(value).map(([operator, operand]) => test(operator, facts.value(name), operand, facts, today)));
}

const statesOf = (value) => [value.is ?? value.in].flat();
const not = (known) => (known === undefined ? undefined : !known);

function all(parts) {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

function any(parts) {
  if (parts.includes(true)) return true;
  return parts.includes(undefined) ? undefined : false;
}

function children(wanted, facts) {
  return all(
    Object.entries(wanted).map(([type, { min = 1, where = {} }]) => {
      const count = facts.children?.(type, where);
      return count === undefined ? undefined : count >= min;
    }),
  );
}

function above(where, facts, today) {
  const parent = facts.parent?.();
  return parent && holds(where, parent, today);
}

/** True when there is no value: nothing, an empty text, nothing chosen. */
export const missing = (value) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function test(operator, value, operand, facts, today) {
  if (operator === 'present') return missing(value) !== (operand === true);
  if (missing(value)) return false;
  const operands = [operand].flat().map((one) => resolve(one, facts, today)).filter((one) => !missing(one));
  return operands.length > 0 && compare(operator, value, operands);
}

function resolve(operand, facts, today) {
  if (typeof operand === 'string' && operand.startsWith('$')) return facts.value(operand.slice(1));
  return operand === 'today' ? today : operand;
}

const COMPARE = {
  is: (value, [first]) => same(value, first),
  in: (value, operands) => operands.some((one) => same(value, one)),
  min: (value, [first]) => order(value, first) >= 0,
  onOrAfter: (value, [first]) => order(value, first) >= 0,
  max: (value, [first]) => order(value, first) <= 0,
  onOrBefore: (value, [first]) => order(value, first) <= 0,
  before: (value, [first]) => order(value, first) < 0,
  after: (value, [first]) => order(value, first) > 0,
  has: (value, operands) => operands.some((one) => contains(value, one)),
  hasAny: (value, operands) => operands.some((one) => contains(value, one)),
  none: (value, operands) => !operands.some((one) => contains(value, one)),
};

const compare = (operator, value, operands) => (COMPARE[operator] ?? COMPARE.is)(value, operands);

const contains = (value, wanted) => (Array.isArray(value) ? value.some((one) => same(one, wanted)) : same(value, wanted));

function same(one, other) {
  if (Array.isArray(one) || Array.isArray(other)) {
    return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((each, at) => same(each, other[at]));
  }
  return one === other || String(one) === String(other);
}

/** Numbers and days in their order; what is chosen of several by how many it is. */
function order(one, other) {
  if (Array.isArray(one)) return order(one.length, other);
  if (typeof one === 'number' && typeof other === 'number') return Math.sign(one - other);
  const [first, second] = [day(one), day(other)];
  return first === second ? 0 : first < second ? -1 : 1;
}

const INDIA = 5.5 * 3_600_000;

/** The day of a day or of a moment, as people in India count it. */
function day(value) {
  const text = String(value);
  return text.includes('T') ? new Date(Date.parse(text) + INDIA).toISOString().slice(0, 10) : text;
}
