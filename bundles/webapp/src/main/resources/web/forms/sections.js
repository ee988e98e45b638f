import { html, useEffect, useRef } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { Button } from '../parts/basics.js';
import { FieldBox } from './field.js';
import { wide } from './wide.js';

/** The questions of a form: one part after the other on a phone, all of them with a list beside where there is room. */
export function Sections({ form, sections, step, onStep, lookLabel, tried }) {
  if (wide.value) return html`<${AllParts} form=${form} sections=${sections} lookLabel=${lookLabel} />`;
  return html`<${OnePart} form=${form} sections=${sections} step=${step} onStep=${onStep} lookLabel=${lookLabel} tried=${tried} />`;
}

function AllParts({ form, sections, lookLabel }) {
  const go = (id) => (event) => {
    event.preventDefault();
    const heading = document.getElementById(`part-${id}`);
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  };
  return html`<div class=${sections.length > 1 ? 'form-wide' : ''}>
    ${sections.length > 1 && html`<nav class="form-parts" aria-label=${t('forms.parts')}><ol class="plain">
      ${sections.map((one) => html`<li key=${one.id}><a href=${`#part-${one.id}`} onClick=${go(one.id)}>${one.title}</a></li>`)}
    </ol></nav>`}
    <div class="form">
      ${sections.map((one) => html`<${Part} key=${one.id} section=${one} form=${form} />`)}
      <div class="bar-actions"><${Button} kind="main" type="submit">${lookLabel}<//></div>
    </div>
  </div>`;
}

function OnePart({ form, sections, step, onStep, lookLabel, tried }) {
  const at = Math.max(0, sections.findIndex((one) => one.id === step));
  const last = at === sections.length - 1;
  const bar = useRef(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && !document.activeElement?.closest('[data-field]')) bar.current?.focus();
    first.current = false;
  }, [step]);
  return html`<div class="form">
    ${sections.length > 1 && html`<p class="steps" tabindex="-1" ref=${bar}><span>${t('forms.step', { n: at + 1, all: sections.length })}</span>
      <progress value=${at + 1} max=${sections.length} aria-hidden="true"></progress></p>`}
    <${Part} key=${sections[at].id} section=${sections[at]} form=${form} />
    <div class="bar-actions">
      ${at > 0 && html`<${Button} icon="back" onClick=${() => onStep(sections[at - 1].id)}>${t('forms.back')}<//>`}
      ${last ? html`<${Button} kind="main" type="submit">${lookLabel}<//>` : html`<${Button} kind="main" type="submit" data-next="1">${t('forms.next')}<//>`}
      ${!last && tried && html`<${Button} type="submit" data-look="1">${lookLabel}<//>`}
    </div>
  </div>`;
}

function Part({ section, form }) {
  return html`<section class="stack form-part" aria-labelledby=${`part-${section.id}`}>
    <h2 id=${`part-${section.id}`} tabindex="-1">${section.title}</h2>
    ${section.fields.map((field) => html`<${FieldBox} key=${field.key} field=${field} path=${field.key} value=${form.answers.typed[field.key]} form=${form}
      onInput=${(typed) => form.set(field.key, typed)} />`)}
  </section>`;
}
