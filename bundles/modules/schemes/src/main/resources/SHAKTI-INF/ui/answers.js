import { Button, Fold, html, LinkButton, may, useState } from '/sdk/v1.js';
import { AskForm, hasField } from './ask.js';
import { factText } from './words.js';
import { t } from './texts.js';

/** What she has answered so far, each to be changed or to be tried otherwise. */
export function HerAnswers({ record, value, tried, onTry }) {
  const [open, setOpen] = useState('');
  const known = { ...value.known, ...tried };
  const facts = value.facts.filter((one) => known[one.fact] !== undefined && known[one.fact] !== null);
  return html`<${Fold} summary=${t('answers.n', { n: facts.length })}>
    ${!facts.length && html`<p class="soft">${t('answers.none')}</p>`}
    <dl class="facts answers">${facts.map((fact) => html`<div key=${fact.fact}><dt>${fact.label}${tried?.[fact.fact] !== undefined && html` <span class="tag tag-warm">${t('try.tag')}</span>`}</dt>
      <dd class="row row-apart"><span>${factText(fact, known[fact.fact])}</span>
        <${Change} fact=${fact} value=${value} record=${record} tried=${tried} onOpen=${() => setOpen(open === fact.fact ? '' : fact.fact)} /></dd>
      ${open === fact.fact && html`<dd><${AskForm} fact=${fact} value=${value} record=${record} tried=${tried} onTry=${onTry} onDone=${() => setOpen('')} /></dd>`}</div>`)}</dl>
    ${!tried && html`<div class="row"><${Button} small icon="eye" onClick=${() => onTry({})}>${t('try.begin')}<//></div><p class="soft small">${t('try.begin.help')}</p>`}
  <//>`;
}

/** Another answer: asked here, or in the case where it is kept. */
function Change({ fact, value, record, tried, onOpen }) {
  const name = t('answers.change.of', { what: fact.label });
  if (hasField(value.definition, fact.field)) return html`<${Button} small kind="quiet" aria-label=${name} onClick=${onOpen}>${t(tried ? 'try.other' : 'answers.change')}<//>`;
  if (tried || !fact.caseField || !may('records.change', record.type)) return null;
  return html`<${LinkButton} small kind="quiet" aria-label=${name} href=${`#/edit/${record.type}/${record.id}?at=${fact.caseField}`}>${t('answers.change')}<//>`;
}
