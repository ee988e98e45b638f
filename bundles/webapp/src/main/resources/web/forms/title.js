import { labelOf } from '../core/definitions.js';
import { formatDate } from '../core/format.js';
import { registry } from '../core/host.js';
import { valueText } from '../parts/value.js';
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
  const spoken = ordinary.find((one) => one.required && record.fields[one.key] && registry.words.value.some((own) => own.field === one.key && own.module === one.pack));
  if (spoken) return withDay(type, record, shortened(valueText(spoken, record.fields[spoken.key], record.district)));
  const kind = ordinary.find((one) => one.kind === 'one-of' && record.fields[one.key]);
  const text = ordinary.find((one) => one.kind === 'text' && record.fields[one.key]);
  const what = kind ? labelOf(kind.list, record.fields[kind.key]) : text && shortened(valueText(text, record.fields[text.key], record.district));
  return withDay(type, record, what ?? type.title);
}

/**
 * Titles of several records to choose among: by the words that had to be written in each, where there are such; those that
 * would still be called the same are told apart by all their choices.
 */
export function titlesOf(type, records) {
  const words = fieldsOf(type).find((one) => one.class !== 'identity' && one.required && ['text', 'long-text'].includes(one.kind));
  const plain = (one) => (words && one.fields[words.key] ? withDay(type, one, shortened(one.fields[words.key])) : titleOf(type, one));
  const titles = records.map(plain);
  return titles.map((title, at) => (titles.indexOf(title) === titles.lastIndexOf(title) ? title : [title, ...choices(type, records[at])].join(' · ')));
}

function choices(type, record) {
  const lists = fieldsOf(type).filter((one) => one.class === 'ordinary' && one.kind === 'one-of' && record.fields[one.key]);
  return lists.map((one) => labelOf(one.list, record.fields[one.key]));
}

function withDay(type, record, what) {
  const day = record.fields[type.timeline] ?? record.createdAt;
  const state = type.workflow?.states?.find((one) => one.code === record.state)?.label;
  return [what, day && formatDate(day), state].filter(Boolean).join(' · ');
}

function shortened(text) {
  const one = String(text).replace(/\s+/g, ' ').trim();
  return one.length > SHORT ? `${one.slice(0, SHORT)}…` : one;
}
