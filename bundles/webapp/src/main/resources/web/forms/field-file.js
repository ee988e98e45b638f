import { html, useState } from '../vendor/ui.js';
import { keepFile } from '../core/files.js';
import { t } from '../core/i18n.js';
import { missing } from './condition.js';
import { Button, Spinner } from '../parts/basics.js';
import { Picture } from '../parts/picture.js';
import { Text } from './field-text.js';
import { shrink } from './shrink.js';

/** What identifies somebody is not kept as a picture: what is kept is under which number the paper lies. */
export function PaperNumber(props) {
  return html`<${Text} ...${props} field=${{ ...props.field, maxLength: 64 }} />`;
}

/** A photo or a paper: taken now or chosen, made small, shown, and changed for another. */
export function File({ field, id, value, onInput, form, disabled, notes }) {
  const [state, setState] = useState('');
  const choose = async (event) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    setState('busy');
    try {
      onInput(await keepFile(await shrink(file)));
      setState('');
    } catch (fault) {
      setState(fault.reason ?? 'unreadable');
    }
  };
  const pick = { choose, field, notes, disabled: disabled || state === 'busy' };
  const stored = form.record?.fields?.[field.key] === value ? form.record : undefined;
  return html`<div class="stack-tight file">
    ${!missing(value) && !disabled && html`<${Picture} record=${stored} field=${field} value=${value} />`}
    ${state === 'busy' && html`<${Spinner} />`}
    ${state && state !== 'busy' && html`<p class="field-error" role="alert">${t(`forms.file.${state}`)}</p>`}
    <div class="row">
      ${hasCamera() && html`<${Pick} ...${pick} id=${`${id}-camera`} camera label=${t('forms.file.take')} />`}
      <${Pick} ...${pick} id=${`${id}-file`} label=${t('forms.file.choose')} />
      ${!missing(value) && html`<${Button} kind="quiet" disabled=${pick.disabled} aria-label=${`${t('forms.file.remove')}: ${field.label}`}
        onClick=${() => onInput('')}>${t('forms.file.remove')}<//>`}
    </div>
  </div>`;
}

/** A phone or tablet; elsewhere a second button would do the same as the first. */
const hasCamera = () => navigator.maxTouchPoints > 0;

function Pick({ id, label, field, choose, disabled, notes, camera }) {
  return html`<label class="btn pick" for=${id}>${label}<span class="visually-hidden">: ${field.label}</span>
    <input class="visually-hidden" type="file" id=${id} accept=${camera ? 'image/*' : 'image/jpeg,image/png,image/webp,application/pdf'}
      capture=${camera ? 'environment' : undefined} disabled=${disabled} aria-describedby=${notes} onChange=${choose} /></label>`;
}
