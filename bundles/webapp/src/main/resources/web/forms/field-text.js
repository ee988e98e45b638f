import { html } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { Button } from '../parts/basics.js';
import { longestOf } from './answers.js';

/** What the browser's helpers must not send anywhere or remember. */
const QUIET = { autocomplete: 'off', autocorrect: 'off' };

/** A line of text. Of an identity answer only is told that it is kept. */
export function Text(props) {
  const { field, id, value, onInput, disabled, invalid, notes, needed } = props;
  if (isKept(props)) return html`<${Kept} ...${props} />`;
  const digits = /^\[0-9\+?\]/.test(field.pattern ?? '');
  return html`<input class="input" type="text" id=${id} value=${value ?? ''} onInput=${(event) => onInput(event.target.value)}
    disabled=${disabled} aria-invalid=${invalid ? 'true' : undefined} aria-describedby=${notes} aria-required=${needed ? 'true' : undefined}
    inputmode=${digits ? 'tel' : undefined} spellcheck=${field.class === 'ordinary'} ...${QUIET} />`;
}

/** A text of several lines that says how much room is left when it gets narrow. */
export function LongText(props) {
  const { field, id, value, onInput, disabled, invalid, notes, needed } = props;
  if (isKept(props)) return html`<${Kept} ...${props} />`;
  const left = longestOf(field) - [...(value ?? '')].length;
  return html`<textarea class="input" id=${id} rows="5" value=${value ?? ''} onInput=${(event) => onInput(event.target.value)}
      disabled=${disabled} aria-invalid=${invalid ? 'true' : undefined} aria-describedby=${notes} aria-required=${needed ? 'true' : undefined}
      spellcheck=${field.class === 'ordinary'} ...${QUIET}></textarea>
    ${left < 100 && html`<p class="field-help" role="status">${left >= 0 ? t('forms.left', { n: left }) : t('forms.over', { n: -left })}</p>`}`;
}

/** Whether the server keeps a value of an identity field that this form leaves alone. */
export function isKept({ field, path, form }) {
  return field.key === path && form.kept.includes(field.key);
}

/** "Kept safely": the value is never shown; it can be written anew or taken away. */
export function Kept({ field, id, form }) {
  const anew = () => form.rewrite(field.key, 'anew');
  const away = () => form.rewrite(field.key, 'away');
  return html`<div class="notice kept"><p>${t('forms.kept')}</p>
    <div class="row">
      <${Button} small id=${id} icon="edit" aria-label=${`${t('forms.kept.anew')}: ${field.label}`} onClick=${anew}>${t('forms.kept.anew')}<//>
      <${Button} small kind="quiet" aria-label=${`${t('forms.kept.away')}: ${field.label}`} onClick=${away}>${t('forms.kept.away')}<//>
    </div>
  </div>`;
}
