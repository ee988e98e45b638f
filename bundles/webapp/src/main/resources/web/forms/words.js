import { labelOf, placeName } from '../core/definitions.js';
import { formatDate, formatMoney, formatNumber, formatTime } from '../core/format.js';
import { isFile } from '../core/files.js';
import { t } from '../core/i18n.js';
import { missing } from './condition.js';

/**
 * An answer as people read it.
 * @param {any} field
 * @param {any} value as it is kept
 * @param {string} [district] of the record, for its blocks
 * @returns {string}
 */
export function answerText(field, value, district = '') {
  if (missing(value)) return '';
  switch (field.kind) {
    case 'yes-no':
      return value ? t('forms.yes') : t('forms.no');
    case 'one-of':
      return labelOf(field.list, value);
    case 'several-of':
      return value.map((code) => labelOf(field.list, code)).join(', ');
    case 'date':
      return formatDate(value);
    case 'date-time':
      return formatTime(value);
    case 'money':
      return formatMoney(value);
    case 'integer':
      return isYear(field) ? String(value) : formatNumber(value);
    case 'decimal':
      return formatNumber(value);
    case 'place':
      return placeName(field.level, value, field.level === 'block' ? district : '');
    case 'group':
      return value.map((row, at) => `${at + 1}. ${rowText(field, row, district)}`).join('\n');
    case 'reference':
      return t('forms.reference.chosen');
    case 'file':
      return isFile(value) ? t('forms.file.chosen') : String(value);
    default:
      return String(value);
  }
}

/** Years are no amounts: 1998 and not 1,998. */
const isYear = ({ min, max }) => min >= 1800 && max <= 2999;

function rowText(group, row, district) {
  return group.fields
    .map((field) => [field.label, answerText(field, row[field.key], district)])
    .filter(([, text]) => text)
    .map(([label, text]) => `${label}: ${text}`)
    .join(' · ');
}
