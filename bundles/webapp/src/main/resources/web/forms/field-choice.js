import { html, useEffect } from '../vendor/ui.js';
import { knownList, listOf } from '../core/definitions.js';
import { t } from '../core/i18n.js';
import { isOff } from '../core/shell.js';
import { Button, Spinner } from '../parts/basics.js';
import { dayInIndia } from './check.js';
import { isKept, Kept } from './field-text.js';

const RADIOS = 7;

/** Few choices are all seen at once; more go into a list to open. */
export function radiosFor(field) {
  const entries = knownList(field.list);
  return !entries || current(entries).length <= RADIOS;
}

function current(entries, chosen = [], district = '') {
  const today = dayInIndia();
  const now = ({ code, validFrom, validTo, pack }) => chosen.includes(code) || ((!validFrom || validFrom <= today) && (!validTo || validTo >= today) && !isOff(pack, district));
  return entries.filter(now);
}

/**
 * The choices of a list that hold today, of packs that are on in the district, and those that were chosen before; nothing
 * until the list is here.
 */
export function useEntries(list, chosen, district) {
  useEffect(() => void listOf(list).catch(() => null), [list]);
  const entries = knownList(list);
  return entries && current(entries, chosen, district);
}

/** One of a few. */
export function OneOf(props) {
  const { field, id, value, onInput, disabled, invalid } = props;
  const entries = useEntries(field.list, [value], props.form?.district);
  if (isKept(props)) return html`<${Kept} ...${props} />`;
  if (!entries) return html`<${Spinner} />`;
  return html`<div class="choices">
      ${entries.map(
        (one) => html`<label class="choice" key=${one.code}><input type="radio" name=${id} value=${one.code} checked=${value === one.code}
          disabled=${disabled} aria-invalid=${invalid ? 'true' : undefined} onChange=${() => onInput(one.code)} /><span>${one.label}</span></label>`,
      )}
    </div>
    <${Clear} field=${field} shown=${value !== undefined && !field.required && !disabled} onClear=${() => onInput(undefined)} id=${id} />`;
}

/** Those that a page put first, in its order; the others as in their list. */
function nearFirst(entries, first = []) {
  const near = first.map((code) => entries.find((one) => one.code === code)).filter(Boolean);
  return [...near, ...entries.filter((one) => !near.includes(one))];
}

/** One of many. */
export function Select(props) {
  const { field, id, value, onInput, disabled, invalid, notes, needed } = props;
  const entries = useEntries(field.list, [value], props.form?.district);
  if (isKept(props)) return html`<${Kept} ...${props} />`;
  return html`<select class="input" id=${id} value=${value ?? ''} onChange=${(event) => onInput(event.target.value || undefined)} disabled=${disabled}
    aria-invalid=${invalid ? 'true' : undefined} aria-describedby=${notes} aria-required=${needed ? 'true' : undefined}>
    <option value="" selected=${!value}>${t('forms.choose')}</option>
    ${nearFirst(entries ?? [], field.first).map((one) => html`<option key=${one.code} value=${one.code} selected=${value === one.code}>${one.label}</option>`)}
  </select>`;
}

/** Takes a choice back that cannot be taken back by itself. */
export function Clear({ field, shown, onClear, id }) {
  if (!shown) return null;
  const clear = () => {
    onClear();
    document.getElementsByName(id)[0]?.focus();
  };
  return html`<div><${Button} small kind="quiet" aria-label=${`${t('forms.clear')}: ${field.label}`} onClick=${clear}>${t('forms.clear')}<//></div>`;
}
