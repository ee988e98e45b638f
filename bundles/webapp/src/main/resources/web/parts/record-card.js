import { html } from '../vendor/ui.js';
import { formatDate } from '../core/format.js';
import { t } from '../core/i18n.js';
import { dayOf, fieldsOf } from '../core/records.js';
import { href } from '../core/router.js';
import { valueText } from './value.js';

const WEIGHT = { text: 0, 'one-of': 2, 'several-of': 4, money: 4, place: 4 };
/** Words that nobody has to write and nobody searches by: a remark, or what the program notes for itself. */
const aside = (field) => field.kind === 'text' && !field.required && field.index === 'none';
const weightOf = (field) => WEIGHT[field.kind] + (field.index === 'none' ? 1 : 0) + (field.required ? 0 : 6);

/**
 * The answers of a record that say at a glance what it is: ordinary ones only, never identity, never what may hurt.
 * What has to be said comes first, then words of its own, then the choices that packs let people search by.
 */
export function telling(record, definition, most = 3) {
  const said = fieldsOf(definition).filter((field) => field.class === 'ordinary' && field.kind in WEIGHT && field.key !== definition.code?.field && record.fields[field.key] !== undefined);
  const firm = said.filter((field) => !aside(field));
  return (firm.length ? firm : said)
    .map((field, order) => ({ field, order }))
    .sort((one, other) => weightOf(one.field) - weightOf(other.field) || one.order - other.order)
    .slice(0, most)
    .map(({ field }) => ({ field, text: valueText(field, record.fields[field.key], record.district) }));
}

/** What a record is called in a list below its root. */
export function recordTitle(record, definition) {
  return telling(record, definition, 1)[0]?.text ?? definition.title;
}

/** The state of a record in the words of its definition. */
export function stateText(record, definition) {
  return definition.workflow?.states?.find((one) => one.code === record.state)?.label ?? '';
}

/** A record in a list of its kind, one tap from the whole of it. @param {{record: any, definition: any, children?: any}} props */
export function RecordCard({ record, definition, children }) {
  const [head, ...rest] = telling(record, definition);
  const state = definition.workflow?.states?.length > 1 ? stateText(record, definition) : '';
  return html`<article class="card record-card">
    <a class="record-card-link" href=${href('record', record.type, record.id)}><strong>${head?.text ?? definition.title}</strong></a>
    <p class="soft small">${[formatDate(dayOf(record, definition)), ...rest.map((one) => one.text)].filter(Boolean).join(' · ')}</p>
    ${(state || record.waiting) && html`<p class="row">${state && html`<span class="tag tag-tint">${state}</span>`}
      ${record.waiting && html`<span class="tag tag-warm">${t('waiting')}</span>`}</p>`}
    ${children}
  </article>`;
}
