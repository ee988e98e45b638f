import { html, useEffect, useState } from '../vendor/ui.js';
import { placesOf } from '../core/definitions.js';
import { t } from '../core/i18n.js';
import { useLoaded } from '../parts/load.js';
import { isKept, Kept } from './field-text.js';

/** A place: a block of the district of the form, a state, or a district in a state that is chosen first. */
export function Place(props) {
  if (isKept(props)) return html`<${Kept} ...${props} />`;
  if (props.field.level === 'district') return html`<${District} ...${props} />`;
  return html`<${Within} ...${props} parent=${props.field.level === 'block' ? props.form.district : ''} />`;
}

function Within({ field, parent, value, ...rest }) {
  const { value: places = [] } = useLoaded(() => placesOf(field.level, parent), [field.level, parent]);
  return html`<${Choice} ...${rest} field=${field} places=${places} value=${value} />`;
}

function District({ field, id, value, onInput, form, ...rest }) {
  const { value: all = [] } = useLoaded(() => placesOf('district'), []);
  const { value: states = [] } = useLoaded(() => placesOf('state'), []);
  const stateOf = (code) => all.find((one) => one.code === code)?.parent ?? '';
  const [state, setState] = useState('');
  const chosen = state || stateOf(value ?? form.district);
  useEffect(() => {
    if (value && all.length) setState(stateOf(value));
  }, [all.length]);
  const pick = (event) => {
    setState(event.target.value);
    onInput(undefined);
  };
  return html`<div class="choices">
    <select class="input" aria-label=${`${field.label}: ${t('forms.place.state')}`} value=${chosen} onChange=${pick} disabled=${rest.disabled}>
      ${states.map((one) => html`<option key=${one.code} value=${one.code} selected=${one.code === chosen}>${one.label}</option>`)}
    </select>
    <${Choice} ...${rest} id=${id} field=${field} value=${value} onInput=${onInput} places=${all.filter((one) => one.parent === chosen)} />
  </div>`;
}

function Choice({ id, value, onInput, places, disabled, invalid, notes, needed }) {
  return html`<select class="input" id=${id} value=${value ?? ''} onChange=${(event) => onInput(event.target.value || undefined)} disabled=${disabled}
    aria-invalid=${invalid ? 'true' : undefined} aria-describedby=${notes} aria-required=${needed ? 'true' : undefined}>
    <option value="" selected=${!value}>${t('forms.choose')}</option>
    ${places.map((one) => html`<option key=${one.code} value=${one.code} selected=${value === one.code}>${one.label}</option>`)}
  </select>`;
}
