import { t } from '../core/i18n.js';
import { formatMoney, formatNumber } from '../core/format.js';
import { fieldsOf } from './answers.js';

const KNOWN = new Set([
  'required', 'too-long', 'not-whole', 'not-a-number', 'not-an-amount', 'not-a-date', 'pattern', 'out-of-range',
  'in-future', 'not-in-list', 'not-valid-now', 'not-found', 'not-declinable', 'hidden', 'not-unique',
]);

/** What is wrong, in a sentence that names the question. */
export function faultText(fault, field) {
  return field ? t('forms.fault', { question: field.label, fault: wrong(fault) }) : wrong(fault);
}

function wrong(fault) {
  if (fault.code === 'rule') return fault.message;
  if (fault.code === 'out-of-range') return rangeText(fault.values ?? {}) ?? fault.message;
  return KNOWN.has(fault.code) ? t(`forms.fault.${fault.code}`, fault.values) : (fault.message ?? t('forms.fault.other'));
}

function rangeText({ kind, min, max }) {
  const shown = kind === 'money' ? formatMoney : formatNumber;
  const part = kind === 'several-of' ? 'several' : 'range';
  if (min !== undefined && max !== undefined) return t(`forms.fault.${part}`, { min: shown(min), max: shown(max) });
  if (min !== undefined) return t(`forms.fault.${part}.min`, { min: shown(min) });
  return max === undefined ? undefined : t(`forms.fault.${part}.max`, { max: shown(max) });
}

/** The question that a path such as `children[0].age` means, and its label with the row. */
export function questionAt(type, path) {
  const [, key, row, inner] = /^([^[]*)(?:\[(\d+)\]\.?(.*))?$/.exec(path) ?? [];
  const field = fieldsOf(type).find((one) => one.key === key);
  const below = inner && field?.fields?.find((one) => one.key === inner);
  if (!below) return field;
  return { ...below, label: t('forms.row.question', { group: field.label, n: Number(row) + 1, question: below.label }) };
}

/** Faults that the server told, each on the row as it stands on the screen. */
export function serverFaults(problem) {
  return (problem.errors ?? []).map(({ field, code, message }) => ({ field: field ?? '', code: code ?? 'other', message, fromServer: true }));
}
