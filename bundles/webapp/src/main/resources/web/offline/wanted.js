import { factsOf, holds } from '../forms/condition.js';
import { today } from '../core/format.js';
import { noteOf } from './kept.js';

const PAGE = 50;
const listed = (value) => [value].flat().flatMap((one) => String(one).split(','));

/** Whether a record is what a search wants, as far as that can be told here. What cannot be told stays in. */
export function wants({ q, district, owner, state, parent, root, where }) {
  const keeper = owner === 'me' ? noteOf('me').account : owner;
  const begins = (text) => String(text ?? '').toUpperCase().startsWith(q.toUpperCase());
  const tests = [where ?? []].flat().map(conditionOf);
  return (record) =>
    (!district || listed(district).includes(record.district)) &&
    (!keeper || record.owner === keeper) &&
    (!state || listed(state).includes(record.state)) &&
    (!parent || record.parent === parent) &&
    (!root || record.root === root) &&
    tests.every((test) => test(record)) &&
    (!q || begins(record.fields.code) || begins(record.fields.code_name));
}

/** A condition as it stands in an address, `field:operator:value`, as the server reads it. */
function conditionOf(text) {
  const [field, operator, ...rest] = text.split(':');
  const operand = rest.join(':');
  return ({ fields }) => {
    const each = ['in', 'hasAny'].includes(operator) ? operand.split(',') : operand;
    return holds({ [field]: { [operator]: alike(each, fields[field], operator) } }, factsOf(fields), today()) !== false;
  };
}

/** Addresses hold texts only: a number is held against a number. */
function alike(operand, value, operator) {
  if (operator === 'present') return operand === 'true';
  return typeof value === 'number' && !Array.isArray(operand) ? Number(operand) : operand;
}

/** A page of records in the order that is asked for, else of their making; the token is the number of records before it. */
export function pageOf(records, { sort, limit = PAGE, after = 0 }) {
  const key = String(sort ?? '').replace(/^-/, '');
  const value = (one) => String((key ? one.fields[key] : one.createdAt) ?? '');
  const down = String(sort ?? '').startsWith('-') ? -1 : 1;
  const all = records.sort((one, other) => down * (value(one) < value(other) ? -1 : value(one) > value(other) ? 1 : 0));
  const from = Number(after) || 0;
  return { items: all.slice(from, from + limit), next: all.length > from + limit ? String(from + limit) : null };
}
