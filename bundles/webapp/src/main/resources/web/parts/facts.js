import { html } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { forPeople, Value } from './value.js';
import { Fold } from './basics.js';

const filled = (record, field) => record.fields[field.key] !== undefined && record.fields[field.key] !== null;
const held = (record, field) => record.identity?.includes(field.key);
const declined = (record, field) => record.declined?.includes(field.key);

/** True when something was said to a field: a value, a kept one, or that the person did not wish to answer. */
export const answered = (record, field) => filled(record, field) || held(record, field) || declined(record, field);

/**
 * The answers of a record to some fields. What was declined is an answer; what is kept apart is not shown unless opened.
 * @param {{record: any, fields: any[], opened?: Record<string, any>}} props
 */
export function Facts({ record, fields, opened = {} }) {
  const said = fields.filter((field) => answered(record, field) && forPeople(field, record.fields[field.key], record.district));
  return html`<dl class="facts facts-wide">
    ${said.map((field) => html`<div key=${field.key}><dt>${field.label}</dt><dd><${Answer} record=${record} field=${field} opened=${opened} /></dd></div>`)}
  </dl>`;
}

function Answer({ record, field, opened }) {
  if (declined(record, field)) return html`<span class="soft">${t('record.declined')}</span>`;
  if (filled(record, field)) return html`<${Value} field=${field} value=${record.fields[field.key]} district=${record.district} record=${record} />`;
  if (field.key in opened) return html`<mark class="opened"><${Value} field=${field} value=${opened[field.key]} district=${record.district} /></mark>`;
  return html`<span class="soft">${t('record.kept')}</span>`;
}

/** The labels of what was not answered yet, closed until wanted. */
export function Unanswered({ record, fields }) {
  const open = fields.filter((field) => !answered(record, field));
  if (!open.length) return null;
  return html`<${Fold} summary=${t('record.open', { n: open.length })}><p class="soft">${open.map((one) => one.label).join(' · ')}</p><//>`;
}
