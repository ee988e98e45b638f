import { html } from '../vendor/ui.js';
import { formatDate } from '../core/format.js';
import { dayInIndia } from './check.js';
import { isKept, Kept } from './field-text.js';

/** A day, by the picker of the device. */
export function DateInput(props) {
  const { field, value } = props;
  if (isKept(props)) return html`<${Kept} ...${props} />`;
  return html`<${Picker} ...${props} type="date" min="1800-01-01" max=${field.notInFuture ? dayInIndia() : '2999-12-31'}
    shown=${value?.length === 10 ? formatDate(value) : ''} />`;
}

/** A day and a time of the clock in India. */
export function MomentInput(props) {
  if (isKept(props)) return html`<${Kept} ...${props} />`;
  return html`<${Picker} ...${props} type="datetime-local" min="1800-01-01T00:00" max="2999-12-31T23:59" />`;
}

/** The picker itself, with the day in words of the language beside it: pickers speak the language of the device. */
export function Picker({ type, id, value, onInput, disabled, invalid, notes, needed, min, max, shown }) {
  return html`<div class="row"><input class="input input-short" type=${type} id=${id} value=${value ?? ''} min=${min} max=${max}
      onInput=${(event) => onInput(event.target.value)} disabled=${disabled} aria-invalid=${invalid ? 'true' : undefined}
      aria-describedby=${notes} aria-required=${needed ? 'true' : undefined} autocomplete="off" />
    ${shown && html`<output class="soft" for=${id}>${shown}</output>`}</div>`;
}
