import { html, useEffect, useRef } from '../../vendor/ui.js';
import { t } from '../../core/i18n.js';

/** What the server says of one field, in words. */
export const faultOf = (problem, name) => (problem?.errors ?? []).find((one) => one.field === name)?.message;

/**
 * A field with its label, its help and what is wrong with it.
 * @param {{name: string, label: string, help?: string, problem?: any, children?: any}} props
 */
export function TextField({ name, label, help, problem, ...rest }) {
  const wrong = faultOf(problem, name);
  const told = [help && `${name}-help`, wrong && `${name}-wrong`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label class="field-label" for=${name}>${label}</label>
    ${help && html`<span class="field-help" id=${`${name}-help`}>${help}</span>`}
    ${wrong && html`<span class="field-error" id=${`${name}-wrong`}>${wrong}</span>`}
    <input id=${name} name=${name} class="input" autocomplete="off" aria-invalid=${wrong ? 'true' : undefined} aria-describedby=${told || undefined} ...${rest} />
  </div>`;
}

/** A choice of one. */
export function SelectField({ name, label, options, ...rest }) {
  return html`<label class="field"><span class="field-label">${label}</span>
    <select class="input" name=${name} ...${rest}>${options.map((one) => html`<option value=${one.value}>${one.label}</option>`)}</select></label>`;
}

/** What was refused, above the form: takes the focus, names each field and leads to it. */
export function Summary({ problem, labels }) {
  const place = useRef(null);
  useEffect(() => void place.current?.focus(), [problem]);
  if (!problem) return null;
  const text = problem.offline ? t('offline.unreachable') : problem.detail || problem.message;
  return html`<div class="error-summary" role="alert" tabindex="-1" ref=${place}>
    <p><strong>${text}</strong></p>
    ${(problem.errors ?? []).length > 0 && html`<ul>${problem.errors.map((one) => html`<li><${Fault} fault=${one} label=${labels?.[one.field]} /></li>`)}</ul>`}
  </div>`;
}

function Fault({ fault, label }) {
  const words = label ? `${label}: ${fault.message}` : fault.message;
  const lead = (event) => {
    event.preventDefault();
    document.getElementById(fault.field)?.focus();
  };
  return label ? html`<a href=${`#${fault.field}`} onClick=${lead}>${words}</a>` : words;
}
