import { html } from '../vendor/ui.js';
import { formatNumber } from '../core/format.js';
import { t } from '../core/i18n.js';

/**
 * A number with what it counts. The whole card leads to what is behind it, each part to its own.
 * @param {{label: string, text: string, href?: string, words?: boolean, parts?: {label: string, text: string, href?: string}[], children?: any}} props
 *   `words`: the text is words, not a number, and drawn smaller
 */
export function Figure({ label, text, href, words, parts = [], children }) {
  const name = html`<span class=${words ? 'figure-value is-words' : 'figure-value'}>${text}</span> <span class="figure-label">${label}</span>`;
  return html`<div class="figure">
    ${href ? html`<a class="figure-link" href=${href}>${name}</a>` : html`<span class="figure-link">${name}</span>`}
    ${parts.length > 0 && html`<p class="figure-parts">${parts.map((one, at) => html`<${Part} part=${one} first=${at === 0} />`)}</p>`}
    ${children && html`<p class="soft small">${children}</p>`}
  </div>`;
}

function Part({ part, first }) {
  const words = `${part.label} ${part.text}`;
  return html`${!first && html` <span aria-hidden="true">+</span> `}${part.href ? html`<a href=${part.href}>${words}</a>` : html`<span>${words}</span>`}`;
}

/** A number as the server tells it: in digits, "fewer than …" for a group too small to be told, not shown, or not known. */
export function numberText({ value, suppressed, withheld }) {
  if (withheld) return t('chart.withheld');
  if (suppressed) return t('chart.fewer', { n: typeof suppressed === 'number' ? suppressed : (suppressed.k ?? 5) });
  return value === null || value === undefined ? t('chart.unknown') : formatNumber(value);
}
