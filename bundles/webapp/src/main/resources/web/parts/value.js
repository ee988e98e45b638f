import { html } from '../vendor/ui.js';
import { labelOf, placeName } from '../core/definitions.js';
import { formatDate, formatMoney, formatNumber, formatTime, formatWhole } from '../core/format.js';
import { href } from '../core/router.js';
import { t } from '../core/i18n.js';
import { registry } from '../core/host.js';
import { isFile } from '../core/files.js';
import { Picture } from './picture.js';

/** @typedef {{key: string, kind: string, label: string, pack?: string, list?: string, type?: string, level?: string, class?: string, fields?: any[]}} FieldDef */

const WORDS = {
  'one-of': (value, field) => labelOf(field.list, value),
  'several-of': (value, field) => [value].flat().map((one) => labelOf(field.list, one)).join(', '),
  'yes-no': (value) => t(value ? 'record.yes' : 'record.no'),
  date: (value) => formatDate(value),
  'date-time': (value) => formatTime(value),
  money: (value) => formatMoney(value),
  integer: (value) => formatWhole(value),
  decimal: (value) => formatNumber(value),
  place: (value, field, district) => placeName(field.level, value, field.level === 'block' ? district : ''),
  reference: () => t('record.linked'),
  file: (value) => (isFile(value) ? t('record.file') : String(value)),
};

const wordsFor = (field) => registry.words.value.find((one) => one.field === field.key && one.module === field.pack);

/**
 * Whether a value says anything to people; its module may know that it is a code for the program alone.
 * @param {FieldDef} field
 * @param {any} value
 * @param {string} [district]
 */
export const forPeople = (field, value, district = '') => !wordsFor(field)?.hidden?.(value, district);

/**
 * A value in words: labels for codes, dates and sums of the language.
 * @param {FieldDef} field
 * @param {any} value
 * @param {string} [district] whose blocks are meant
 */
export function valueText(field, value, district = '') {
  if (value === undefined || value === null || value === '') return '';
  if (field.kind === 'group') return t('record.rows', { n: [value].flat().length });
  return wordsFor(field)?.text(value, district) ?? (WORDS[field.kind] ?? String)(value, field, district);
}

/**
 * A value as it stands on a page; rows of a group one below the other, a reference as a link.
 * @param {{field: FieldDef, value: any, district?: string, record?: any}} props  record: whose answer it is, to show its file
 */
export function Value({ field, value, district, record }) {
  if (field.kind === 'file' && record && field.class !== 'identity') return html`<${Picture} record=${record} field=${field} value=${value} />`;
  if (field.kind === 'group') return html`<${Rows} field=${field} rows=${[value].flat()} district=${district} />`;
  if (field.kind === 'reference') return html`<a href=${href('record', field.type, value)}>${t('record.linked')}</a>`;
  const text = valueText(field, value, district);
  return field.kind === 'long-text' ? html`<p class="prose">${text}</p>` : text;
}

function Rows({ field, rows, district }) {
  return html`<ul class="plain rows">
    ${rows.map(
      (row) => html`<li>${field.fields
        .filter((one) => row[one.key] !== undefined && row[one.key] !== null && forPeople(one, row[one.key], district))
        .map((one) => html`<span class="row-part"><span class="soft">${one.label}:</span> <${Value} field=${one} value=${row[one.key]} district=${district} /></span>`)}</li>`,
    )}
  </ul>`;
}
