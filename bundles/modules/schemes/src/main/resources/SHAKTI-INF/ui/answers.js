import { Button, Fold, html, useState } from '/sdk/v1.js';
import { AskForm } from './ask.js';
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
        <${Button} small kind="quiet" aria-label=${t('answers.change.of', { what: fact.label })} onClick=${() => setOpen(open === fact.fact ? '' : fact.fact)}>${t(tried ? 'try.other' : 'answers.change')}<//></dd>
      ${open === fact.fact && html`<dd><${AskForm} fact=${fact} value=${value} record=${record} tried=${tried} onTry=${onTry} onDone=${() => setOpen('')} /></dd>`}</div>`)}</dl>
    ${!tried && html`<div class="row"><${Button} small icon="eye" onClick=${() => onTry({})}>${t('try.begin')}<//></div><p class="soft small">${t('try.begin.help')}</p>`}
  <//>`;
}
