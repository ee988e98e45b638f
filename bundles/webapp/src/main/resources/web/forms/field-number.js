import { html } from '../vendor/ui.js';
import { formatMoney } from '../core/format.js';
import { paiseOf, plainNumber } from './numbers.js';
import { isKept, Kept } from './field-text.js';

/** A number in digits of any of the languages. What is typed stays as it is; an amount is shown again in words of money. */
export function NumberInput(props) {
  const { field, id, value, onInput, disabled, invalid, notes, needed } = props;
  if (isKept(props)) return html`<${Kept} ...${props} />`;
  const money = field.kind === 'money';
  const paise = money && value ? paiseOf(plainNumber(value) ?? 'x') : undefined;
  return html`<div class="row">
    ${money && html`<span aria-hidden="true">₹</span>`}
    <input class="input input-short" type="text" inputmode=${field.kind === 'integer' ? 'numeric' : 'decimal'} id=${id} value=${value ?? ''}
      onInput=${(event) => onInput(event.target.value)} disabled=${disabled} aria-invalid=${invalid ? 'true' : undefined}
      aria-describedby=${notes} aria-required=${needed ? 'true' : undefined} autocomplete="off" />
    ${paise !== undefined && html`<output class="soft" for=${id}>${formatMoney(paise)}</output>`}
  </div>`;
}
