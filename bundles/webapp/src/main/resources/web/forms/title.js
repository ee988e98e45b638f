import { labelOf } from '../core/definitions.js';
import { formatDate } from '../core/format.js';
import { fieldsOf } from './answers.js';

const SHORT = 60;

/**
 * How a record is called where it is chosen or named: code names, its kind by the first list, its day, its state. Never a
 * name, and nothing sensitive.
 */
export function titleOf(type, record) {
  const { code, code_name: codeName } = record.fields;
  const named = [codeName, code].filter(Boolean).join(' · ');
  if (named) return named;
  const ordinary = fieldsOf(type).filter((one) => one.class === 'ordinary');
  const kind = ordinary.find((one) => one.kind === 'one-of' && record.fields[one.key]);
  const text = ordinary.find((one) => one.kind === 'text' && record.fields[one.key]);
  const what = kind ? labelOf(kind.list, record.fields[kind.key]) : text && shortened(record.fields[text.key]);
  const day = record.fields[type.timeline] ?? record.createdAt;
  const state = type.workflow?.states?.find((one) => one.code === record.state)?.label;
  return [what ?? type.title, day && formatDate(day), state].filter(Boolean).join(' · ');
}

/** Titles of several records; those that would be called the same are told apart by their own words. */
export function titlesOf(type, records) {
  const titles = records.map((one) => titleOf(type, one));
  const words = fieldsOf(type).find((one) => one.class !== 'identity' && ['text', 'long-text'].includes(one.kind));
  return titles.map((title, at) => {
    const text = words && records[at].fields[words.key];
    return text && titles.indexOf(title) !== titles.lastIndexOf(title) ? `${title} · ${shortened(text)}` : title;
  });
}

function shortened(text) {
  const one = String(text).replace(/\s+/g, ' ').trim();
  return one.length > SHORT ? `${one.slice(0, SHORT)}…` : one;
}
