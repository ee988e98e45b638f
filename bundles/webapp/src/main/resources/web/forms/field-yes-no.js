import { html } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { Clear } from './field-choice.js';
import { isKept, Kept } from './field-text.js';

/** Yes or no, or neither. */
export function YesNo(props) {
  const { field, id, value, onInput, disabled, invalid } = props;
  if (isKept(props)) return html`<${Kept} ...${props} />`;
  const choice = (answer, label) => html`<label class="choice"><input type="radio" name=${id} checked=${value === answer}
    disabled=${disabled} aria-invalid=${invalid ? 'true' : undefined} onChange=${() => onInput(answer)} /><span>${label}</span></label>`;
  return html`<div class="choices choices-row">${choice(true, t('forms.yes'))}${choice(false, t('forms.no'))}</div>
    <${Clear} field=${field} shown=${value !== undefined && !disabled} onClear=${() => onInput(undefined)} id=${id} />`;
}
