import { html } from '/sdk/v1.js';

/** A line to fill in, with its name above it. */
export function Line({ label, help, type = 'text', value, onInput, max, required, area }) {
  const rest = { class: 'input', value, required, maxLength: max, onInput: (event) => onInput(event.target.value) };
  return html`<label class="field"><span class="field-label">${label}</span>${help && html`<span class="field-help">${help}</span>`}
    ${area ? html`<textarea ...${rest}></textarea>` : html`<input type=${type} ...${rest} />`}</label>`;
}

/** One of several. @param {{label: string, help?: string, value: string, onInput: (value: string) => void, options: [string, string][], empty?: string}} props */
export function Choice({ label, help, value, onInput, options, empty }) {
  return html`<label class="field"><span class="field-label">${label}</span>${help && html`<span class="field-help">${help}</span>`}
    <select class="input" value=${value} onInput=${(event) => onInput(event.target.value)}>
      ${empty !== undefined && html`<option value="">${empty}</option>`}
      ${options.map(([code, text]) => html`<option value=${code} selected=${code === value}>${text}</option>`)}</select></label>`;
}

/** A yes that is given by ticking. */
export function Tick({ label, help, value, onInput }) {
  return html`<label class="choice"><input type="checkbox" checked=${value} onInput=${(event) => onInput(event.target.checked)} />
    <span>${label}${help && html`<span class="field-help tick-help">${help}</span>`}</span></label>`;
}
