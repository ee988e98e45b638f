import { html } from '../vendor/ui.js';

/**
 * Choices in a row, one or several at a time.
 * @param {{label: string, options: {value: string, label: string}[], value: any, onChange: (value: any) => void,
 *   several?: boolean}} props
 */
export function Chips({ label, options, value, onChange, several }) {
  const chosen = (one) => (several ? value.includes(one) : value === one);
  const press = (one) => {
    if (!several) return onChange(chosen(one) ? '' : one);
    return onChange(chosen(one) ? value.filter((other) => other !== one) : [...value, one]);
  };
  return html`<div class="row" role="group" aria-label=${label}>
    ${options.map(
      (one) => html`<button type="button" class=${chosen(one.value) ? 'chip is-on' : 'chip'}
        aria-pressed=${chosen(one.value) ? 'true' : 'false'} onClick=${() => press(one.value)}>${one.label}</button>`,
    )}
  </div>`;
}
