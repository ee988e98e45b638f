import { missing } from './condition.js';
import { latinDigits, paiseOf, plainNumber, rupeesOf } from './numbers.js';

/**
 * What a person has typed, on its way to what is kept and back. Numbers are kept as typed until they are read, so that
 * a slip stays on the screen and can be mended.
 */
const DECIMALS = 4;
const DIGITS = 15;
const ZONE = '+05:30';
const TEXTS = new Set(['text', 'long-text']);

/** Longest text that the server keeps for a field, in characters. */
export function longestOf(field) {
  const unlimited = field.kind === 'long-text' || (field.maxLength ?? 1000) > 1000;
  const limit = (field.index ?? 'none') !== 'none' ? 500 : unlimited ? 100_000 : 1000;
  return Math.min(field.class === 'identity' ? 8000 : limit, field.maxLength ?? limit);
}

/**
 * Reads one answer.
 * @param {any} field
 * @param {any} typed
 * @returns {{value?: any, fault?: {code: string, values?: any}}} neither when there is no answer
 */
export function readAnswer(field, typed) {
  if (missing(typed) || (typeof typed === 'string' && !typed.trim())) return {};
  if (TEXTS.has(field.kind)) return readText(field, String(typed));
  if (field.kind === 'integer') return readWhole(typed);
  if (field.kind === 'decimal') return readDecimal(typed);
  if (field.kind === 'money') return readMoney(typed);
  if (field.kind === 'date') return readDay(typed);
  if (field.kind === 'date-time') return { value: String(typed).length === 16 ? `${typed}:00${ZONE}` : typed };
  if (field.kind === 'group') return readRows(field, typed);
  return { value: typed };
}

function readText(field, typed) {
  const plain = typed.replace(/\r\n?/g, '\n').trim().normalize('NFC');
  const value = field.pattern && !fits(field.pattern, plain) && fits(field.pattern, latinDigits(plain)) ? latinDigits(plain) : plain;
  const most = longestOf(field);
  return [...value].length > most ? { fault: { code: 'too-long', values: { max: most } } } : { value };
}

/** Whether the whole text has the form of a pattern; one that a browser does not know is left to the server. */
export function fits(pattern, text) {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(text);
  } catch {
    return true;
  }
}

function readWhole(typed) {
  const number = Number(plainNumber(typed) ?? NaN);
  return Number.isSafeInteger(number) ? { value: number } : { fault: { code: 'not-whole' } };
}

function readDecimal(typed) {
  const plain = plainNumber(typed);
  const [whole = '', fraction = ''] = (plain ?? '').replace('-', '').split('.');
  const fits = plain !== undefined && whole.replace(/^0+/, '').length <= DIGITS && fraction.replace(/0+$/, '').length <= DECIMALS;
  return fits ? { value: Number(plain) } : { fault: { code: 'not-a-number' } };
}

function readMoney(typed) {
  const plain = plainNumber(typed);
  const value = plain === undefined ? undefined : paiseOf(plain);
  return value === undefined ? { fault: { code: 'not-an-amount' } } : { value };
}

function readDay(typed) {
  const year = Number(String(typed).slice(0, 4));
  return year >= 1800 && year <= 2999 && String(typed).length === 10 ? { value: typed } : { fault: { code: 'not-a-date' } };
}

/** Rows without any answer are left out. A fault names its row as typed, so that it is found again on the screen. */
function readRows(group, rows) {
  const kept = [];
  const faults = [];
  rows.forEach((row, at) => {
    const value = {};
    for (const field of group.fields) {
      const read = readAnswer(field, row[field.key]);
      if (read.fault) faults.push({ at, key: field.key, ...read.fault });
      else if (read.value !== undefined) value[field.key] = read.value;
    }
    if (Object.keys(value).length) kept.push({ at, value });
  });
  return { value: kept.length ? kept.map((one) => one.value) : undefined, places: kept.map((one) => one.at), faults };
}

/** What is kept, as it is typed on. */
export function typedOf(field, value) {
  if (missing(value)) return undefined;
  if (field.kind === 'money') return rupeesOf(value);
  if (field.kind === 'integer' || field.kind === 'decimal') return String(value);
  if (field.kind === 'date-time') return localTime(value);
  if (field.kind === 'group') {
    return value.map((row) => Object.fromEntries(field.fields.map((one) => [one.key, typedOf(one, row[one.key])])));
  }
  return value;
}

function localTime(moment) {
  return new Date(Date.parse(moment) + 5.5 * 3_600_000).toISOString().slice(0, 16);
}

/** All fields of a definition, in the order of the form. */
export const fieldsOf = (type) => type.sections.flatMap((section) => section.fields);
