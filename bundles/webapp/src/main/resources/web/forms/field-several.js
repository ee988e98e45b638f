import { html, useState } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { Button, Spinner } from '../parts/basics.js';
import { useEntries } from './field-choice.js';
import { isKept, Kept } from './field-text.js';

const SHORT = 7;
const LONG = 14;

/** Several of a list. Of a long one the first are seen, and those that are looked for. */
export function SeveralOf(props) {
  const { field, value = [], onInput } = props;
  const entries = useEntries(field.list, value, props.form?.district);
  if (isKept(props)) return html`<${Kept} ...${props} />`;
  if (!entries) return html`<${Spinner} />`;
  const turn = (code, on) => {
    const left = value.filter((one) => one !== code);
    const next = on ? [...left, code] : left;
    onInput(next.length ? next : undefined);
  };
  const shown = { ...props, value, turn };
  return entries.length > LONG ? html`<${Long} ...${shown} entries=${entries} />` : html`<${Boxes} ...${shown} entries=${entries} />`;
}

function Boxes({ id, entries, value, turn, disabled, invalid }) {
  return html`<div class=${entries.length > SHORT ? 'choices choices-two' : 'choices'}>
    ${entries.map(
      (one) => html`<label class="choice" key=${one.code}><input type="checkbox" name=${id} value=${one.code} checked=${value.includes(one.code)}
        disabled=${disabled} aria-invalid=${invalid ? 'true' : undefined} onChange=${(event) => turn(one.code, event.target.checked)} /><span>${one.label}</span></label>`,
    )}
  </div>`;
}

/** What was chosen stays in sight, whatever is looked for. */
function Long(props) {
  const { id, entries, value, disabled } = props;
  const [wanted, setWanted] = useState('');
  const [all, setAll] = useState(false);
  const words = wanted.trim().toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fits = (one) => words.every((word) => `${one.label} ${one.code}`.toLocaleLowerCase().includes(word));
  const found = words.length ? entries.filter(fits) : all ? entries : entries.slice(0, SHORT);
  const seen = entries.filter((one) => value.includes(one.code) || found.includes(one));
  return html`<div class="stack-tight">
    <label class="field-help" for=${`${id}-find`}>${t('forms.several.find', { n: entries.length })}</label>
    <input class="input" type="search" id=${`${id}-find`} value=${wanted} disabled=${disabled} autocomplete="off" onInput=${(event) => setWanted(event.target.value)}
      onKeyDown=${(event) => event.key === 'Enter' && event.preventDefault()} />
    <p class="visually-hidden" role="status">${words.length > 0 && t('forms.several.found', { n: found.length })}</p>
    <${Boxes} ...${props} entries=${seen} />
    ${!words.length && !all && html`<div><${Button} small kind="quiet" onClick=${() => setAll(true)}>${t('forms.several.all', { n: entries.length })}<//></div>`}
  </div>`;
}
