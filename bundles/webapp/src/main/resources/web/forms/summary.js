import { html, useEffect, useRef } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { faultText, questionAt } from './faults.js';
import { idOf } from './field.js';

/**
 * What is wrong, on top of the form: takes the focus, names each question and leads to it.
 * @param {{items: {path?: string, text: string}[], onGo: (path: string) => void, turn: number}} props
 *   turn: counts the tries, so that each takes the focus
 */
export function SummaryBox({ items, onGo, turn }) {
  const box = useRef(null);
  useEffect(() => void (turn && box.current?.focus()), [turn]);
  if (!items.length) return null;
  const lead = (path) => (event) => {
    event.preventDefault();
    onGo(path);
  };
  return html`<div class="error-summary" role="alert" tabindex="-1" ref=${box} aria-labelledby="summary-title">
    <h2 id="summary-title">${t('forms.summary', { n: items.length })}</h2>
    <ul class="plain">
      ${items.map(({ path, text }) => html`<li key=${text}>${path ? html`<a href=${`#${idOf(path)}`} onClick=${lead(path)}>${text}</a>` : text}</li>`)}
    </ul>
  </div>`;
}

/** The summary of a form from a definition. */
export function Summary({ form, onGo, turn }) {
  const items = form.faults.map((fault) => {
    const question = questionAt(form.definition, fault.field);
    return { path: question && fault.field, text: faultText(fault, question) };
  });
  return html`<${SummaryBox} items=${items} onGo=${onGo} turn=${turn} />`;
}

/** Puts the focus on the control of a question: the first that can take it. */
export function focusQuestion(path) {
  const box = document.getElementById(idOf(path)) ?? document.getElementById(idOf(path.replace(/\[.*/, '')));
  if (!box) return;
  const inner = box.matches('fieldset') ? box.querySelector('input:not([disabled]), select, textarea, button') : box;
  const target = /** @type {HTMLElement} */ (inner ?? box);
  target.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}
