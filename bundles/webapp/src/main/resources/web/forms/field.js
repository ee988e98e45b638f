import { html } from '../vendor/ui.js';
import { registry } from '../core/host.js';
import { t } from '../core/i18n.js';
import { faultText } from './faults.js';
import { kindOf } from './kinds.js';

/** The id of the control of a question; `children[0].age` is the age in the first row. */
export const idOf = (path) => `q-${path.replace(/[^\w-]+/g, '-')}`;

/**
 * One question: what is asked, help, the control of its kind, "does not wish to answer" where that is an answer, and
 * what is wrong with it.
 * @param {{field: any, path: string, value: any, onInput: (typed: any) => void, form: any, simple?: boolean}} props
 *   form: see useAnswers; simple: a question inside a row
 */
export function FieldBox({ field, path, value, onInput, form, simple }) {
  const kind = kindOf(field);
  const id = idOf(path);
  const faults = form.faults.filter((one) => one.field === path);
  const declined = !simple && form.answers.declined[field.key];
  const note = kind.note?.() ?? (form.type.code?.field === path && !form.record ? t('forms.code') : undefined);
  const notes = [note && `${id}-note`, field.help && `${id}-help`, faults.length && `${id}-fault`].filter(Boolean).join(' ') || undefined;
  const inner = { field, id, path, value, onInput, form, disabled: declined, invalid: faults.length > 0, notes, needed: isNeeded(field, path, form) };
  const named = !kind.many && typeof value === 'string' && registry.words.value.find((one) => one.field === field.key && one.module === field.pack)?.text(value, form.district);
  const label = html`${field.label} <${Mark} needed=${isNeeded(field, path, form)} form=${form} />`;
  const rest = html`${field.help && html`<p class="field-help" id=${`${id}-help`}>${field.help}</p>`}
    ${faults.length > 0 && html`<p class="field-error" id=${`${id}-fault`}>${faults.map((one) => faultText(one, field))}</p>`}
    ${note && html`<p class="field-help" id=${`${id}-note`}>${note}</p>`}
    <${kind.control} ...${inner} />
    ${named && html`<p class="field-help">${named}</p>`}
    ${field.declinable && !simple && html`<${Decline} field=${field} id=${id} form=${form} />`}`;
  if (!kind.many) return html`<div class="field" data-field=${path}><label class="field-label" for=${id}>${label}</label>${rest}</div>`;
  return html`<fieldset class="field" id=${id} tabindex="-1" data-field=${path} aria-describedby=${notes}>
    <legend class="field-label">${label}</legend>${rest}
  </fieldset>`;
}

const isNeeded = (field, path, form) => Boolean(field.required || form.checked.needed.has(path));

function Mark({ needed, form }) {
  if (form.marks === 'optional') return !needed && html`<span class="field-optional">${t('forms.optional')}</span>`;
  return needed && html`<span class="tag tag-tint mark">${t('forms.needed')}</span>`;
}

function Decline({ field, id, form }) {
  return html`<label class="choice choice-quiet"><input type="checkbox" id=${`${id}-declined`} checked=${Boolean(form.answers.declined[field.key])}
      onChange=${(event) => form.decline(field.key, event.target.checked)} />
    <span>${t('forms.declined')}<span class="visually-hidden">: ${field.label}</span></span></label>`;
}
