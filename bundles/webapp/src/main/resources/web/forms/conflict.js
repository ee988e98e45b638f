import { html, useEffect, useRef, useState } from '../vendor/ui.js';
import { formatTime } from '../core/format.js';
import { t } from '../core/i18n.js';
import { personName } from '../core/people.js';
import { Button, Notice } from '../parts/basics.js';
import { questionAt } from './faults.js';
import { answerText } from './words.js';

/**
 * The same answers were changed by somebody else meanwhile: both are shown, with who and when, and a person chooses.
 * @param {{definition: any, district: string, conflicts: {field: string, yours?: any, theirs?: any, by?: string, at?: string}[],
 *   onChoose: (choice: Record<string, 'yours'|'theirs'>) => void, onLater?: () => void, busy?: boolean}} props
 */
export function Conflict({ definition, district, conflicts, onChoose, onLater, busy }) {
  const [choice, setChoice] = useState({});
  const heading = useRef(null);
  useEffect(() => void heading.current?.focus(), []);
  const ready = conflicts.every((one) => choice[one.field]);
  const submit = (event) => {
    event.preventDefault();
    if (ready) onChoose(choice);
  };
  return html`<form class="form conflict" onSubmit=${submit}>
    <h2 tabindex="-1" ref=${heading}>${t('forms.conflict')}</h2>
    <${Notice} tone="warm">${t('forms.conflict.help')}<//>
    ${conflicts.map((one) => html`<${Clash} key=${one.field} clash=${one} definition=${definition} district=${district}
      value=${choice[one.field]} onChange=${(side) => setChoice({ ...choice, [one.field]: side })} />`)}
    <p class="soft">${t('forms.conflict.rest')}</p>
    <div class="bar-actions">
      <${Button} kind="main" type="submit" busy=${busy} aria-disabled=${ready ? undefined : 'true'}>${t('forms.conflict.go')}<//>
      ${onLater && html`<${Button} onClick=${onLater}>${t('forms.conflict.later')}<//>`}
    </div>
  </form>`;
}

function Clash({ clash, definition, district, value, onChange }) {
  const field = questionAt(definition, clash.field) ?? { label: clash.field, kind: 'text' };
  const shown = (one) => (field.class === 'identity' ? t('forms.conflict.hidden') : answerText(field, one, district) || t('forms.conflict.empty'));
  const who = [clash.by && personName(clash.by), clash.at && formatTime(clash.at)].filter(Boolean).join(', ');
  const side = (name, label, text) => html`<label class="choice"><input type="radio" name=${`clash-${clash.field}`} checked=${value === name} onChange=${() => onChange(name)} />
    <span><strong class="small">${label}</strong><br /><span class="answer">${text}</span></span></label>`;
  return html`<fieldset class="field">
    <legend class="field-label">${field.label}</legend>
    <div class="choices">
      ${side('yours', t('forms.conflict.yours'), shown(clash.yours))}
      ${side('theirs', who ? t('forms.conflict.theirs', { who }) : t('forms.conflict.other'), shown(clash.theirs))}
    </div>
  </fieldset>`;
}
