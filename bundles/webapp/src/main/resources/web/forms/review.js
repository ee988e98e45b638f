import { html, useEffect, useRef } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { Button, Fold, Notice } from '../parts/basics.js';
import { Picture } from '../parts/picture.js';
import { missing } from './condition.js';
import { shownSections } from './state.js';
import { answerText } from './words.js';

/** All answers in one look, each with a way back to its question, before they are saved. */
export function Review({ form, busy, onEdit, onSave, saveLabel }) {
  const heading = useRef(null);
  useEffect(() => void heading.current?.focus(), []);
  const sections = shownSections(form);
  const open = sections.flatMap((section) => section.fields.filter((field) => !answered(form, field)));
  return html`<div class="stack review">
    <h2 tabindex="-1" ref=${heading}>${t('forms.review')}</h2>
    <p class="soft">${t('forms.review.help')}</p>
    ${sections.map((section) => html`<${Part} key=${section.id} section=${section} form=${form} onEdit=${onEdit} />`)}
    ${open.length > 0 && html`<${Fold} summary=${t('forms.review.open', { n: open.length })}>
      <ul class="plain">${open.map((field) => html`<li key=${field.key} class="row row-apart">${field.label}<${Edit} field=${field} onEdit=${onEdit} label=${t('forms.review.answer')} /></li>`)}</ul>
    <//>`}
    ${form.checked.hidden.size > 0 && dropped(form).length > 0 && html`<${Notice} tone="warm">${t('forms.review.dropped', { what: dropped(form).join(', ') })}<//>`}
    <div class="bar-actions">
      <${Button} kind="main" icon="check" busy=${busy} onClick=${onSave}>${saveLabel ?? t('forms.save')}<//>
      <${Button} onClick=${() => onEdit()}>${t('forms.review.back')}<//>
    </div>
  </div>`;
}

function answered({ answers, checked, kept }, { key }) {
  return !missing(checked.values[key]) || answers.declined[key] || kept.includes(key) || answers.away[key];
}

/** Questions that were answered and then went because of another answer. */
function dropped({ definition, checked, answers }) {
  const all = definition.sections.flatMap((section) => section.fields);
  return all.filter((field) => checked.hidden.has(field.key) && !missing(answers.typed[field.key])).map((field) => field.label);
}

function Part({ section, form, onEdit }) {
  const fields = section.fields.filter((field) => answered(form, field));
  if (!fields.length) return null;
  return html`<section class="card" aria-labelledby=${`review-${section.id}`}>
    <h3 id=${`review-${section.id}`}>${section.title}</h3>
    <dl class="facts">
      ${fields.map(
        (field) => html`<div key=${field.key} class="review-line"><dt>${field.label}</dt><dd>${said(form, field)}</dd>
          <dd><${Edit} field=${field} onEdit=${onEdit} label=${t('forms.review.change')} /></dd></div>`,
      )}
    </dl>
  </section>`;
}

function said({ answers, checked, kept, district, record }, field) {
  if (answers.declined[field.key]) return t('forms.declined');
  if (kept.includes(field.key)) return t('forms.kept');
  if (answers.away[field.key] && missing(checked.values[field.key])) return t('forms.kept.taken');
  if (field.kind === 'file' && field.class !== 'identity') return html`<${Picture} record=${record} field=${field} value=${checked.values[field.key]} />`;
  return answerText(field, checked.values[field.key], district ?? record?.district);
}

function Edit({ field, onEdit, label }) {
  return html`<${Button} small kind="quiet" aria-label=${`${label}: ${field.label}`} onClick=${() => onEdit(field.key)}>${label}<//>`;
}
