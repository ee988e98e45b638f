import { announce, Button, changed, Fault, Fold, formatDate, formatWhole, html, LinkButton, may, newBelow, Notice, Spinner, store, typeOf, useEffect, useLoaded, useRef, useState } from '/sdk/v1.js';
import { HerAnswers } from './answers.js';
import { Ask, keepAnswers } from './ask.js';
import { changesBetween, groupOf, questionsFor } from './changes.js';
import { agreed } from './consent.js';
import { factsAsked, judge } from './judge.js';
import { Mine } from './mine.js';
import { SchemeCard } from './scheme-card.js';
import { officesFor } from './where-to-go.js';
import { t } from './texts.js';

const below = (type, id) => (may('records.read', type) ? store.children(type, id) : []);

/** @returns {Promise<any>} what is told, asked and kept; without her consent only what was applied for */
async function bring(record, tried) {
  const [consents, answers, applications, papers] = await Promise.all(['consent', 'circumstances', 'scheme_application', 'paper'].map((type) => below(type, record.id)));
  if (!agreed(consents)) return { consent: false, applications };
  const [told, asked, definition, offices] = await Promise.all([judge(record, answers, tried), factsAsked(record, answers), typeOf('circumstances', record.district), officesFor(record)]);
  return { consent: true, ...told, ...asked, definition, offices, answers, applications, papers };
}

/** What she is entitled to and why, the questions that would say more, and what was applied for. */
export function SchemesTab({ record }) {
  const [tried, setTried] = useState(undefined);
  const { value, problem, busy } = useLoaded(() => bring(record, tried), [record.id, record.version, changed.value, tried]);
  const [news, setNews] = useState([]);
  const former = useRef(null);
  useEffect(() => {
    if (!value?.results) return;
    const found = former.current ? changesBetween(former.current, value.results) : [];
    former.current = value.results;
    if (!found.length) return;
    setNews(found);
    announce(found.map(sentence).join(' '));
  }, [value]);
  if (problem?.type?.endsWith('consent-needed') || value?.consent === false) return html`<${NoConsent} record=${record} applications=${value?.applications ?? []} />`;
  if (!value) return html`<${Fault} problem=${problem} />${busy && html`<${Spinner} />`}`;
  return html`<${Fault} problem=${problem} />
    ${tried && html`<${Trying} record=${record} tried=${tried} value=${value} onEnd=${() => setTried(undefined)} />`}
    <${News} news=${news} onClose=${() => setNews([])} />
    <${Mine} applications=${value.applications} names=${namesOf(value.results)} />
    <${Group} group="likely" ...${{ value, record, tried, onTry: setTried }} />
    <${Questions} value=${value} record=${record} tried=${tried} onTry=${setTried} />
    ${['more', 'not'].map((group) => html`<${Group} key=${group} group=${group} value=${value} record=${record} tried=${tried} onTry=${setTried} />`)}
    <${HerAnswers} record=${record} value=${value} tried=${tried} onTry=${setTried} />
    <p class="soft small">${t(value.here ? 'asof.here' : 'asof', { day: formatDate(value.asOf) })}</p>`;
}

const namesOf = (results) => new Map(results.map((one) => [one.scheme, one.name]));
const sentence = (one) => t(`changed.${one.now}`, { name: one.name });

/** A rule says what must be: said of a scheme that does not fit, it would read as her answer. */
const becauseOf = ({ now, because }) => t({ not: 'against', more: 'changed.open' }[now] ?? 'changed.because', { why: because });

/** Without her yes nothing of hers is looked at. */
function NoConsent({ record, applications }) {
  return html`<${Notice} tone="warm" title=${t('consent.title')}><p>${t('consent.help')}</p>
      ${may('records.create', 'consent') && html`<div class="row"><${LinkButton} href=${newBelow('consent', record)}>${t('consent.ask')}<//></div>`}<//>
    <${Mine} applications=${applications} names=${new Map()} />`;
}

/** What the last answer has changed, in words, until it is put away. */
function News({ news, onClose }) {
  if (!news.length) return null;
  return html`<section class="notice news" aria-labelledby="news"><h2 id="news">${t('changed.title')}</h2>
    <ul class="plain stack-tight">${news.map((one) => html`<li key=${one.scheme}><strong>${sentence(one)}</strong>${one.because && html` <span>${becauseOf(one)}</span>`}</li>`)}</ul>
    <div><${Button} small kind="quiet" onClick=${onClose}>${t('changed.close')}<//></div></section>`;
}

/** While something is only tried: what, and the way back. */
function Trying({ record, tried, value, onEnd }) {
  const keep = async () => {
    const told = value.facts.filter((one) => tried[one.fact] !== undefined && tried[one.fact] !== null);
    await keepAnswers(record, { fields: Object.fromEntries(told.map((one) => [one.field, tried[one.fact]])) });
    onEnd();
  };
  return html`<${Notice} tone="warm" title=${t('try.title')}><p>${t('try.help')}</p>
    <div class="row">${may('records.create', 'circumstances') && Object.keys(tried).length > 0 && html`<${Button} small onClick=${keep}>${t('try.keep')}<//>`}
      <${Button} small kind="quiet" onClick=${onEnd}>${t('try.end')}<//></div><//>`;
}

const AT_ONCE = 3;

/** The questions that decide most; each can be answered right here. */
function Questions({ value, record, tried, onTry }) {
  const asked = questionsFor(value.results, value.facts);
  if (!asked.length) return null;
  const ask = (one) => html`<${Ask} key=${one.fact} one=${one} value=${value} record=${record} tried=${tried} onTry=${onTry} />`;
  return html`<section class="card stack-tight" aria-labelledby="questions"><h2 id="questions">${t('questions')}</h2>
    <p class="soft">${t('questions.help')}</p>
    <ul class="plain asks">${asked.slice(0, AT_ONCE).map(ask)}</ul>
    ${asked.length > AT_ONCE && html`<${Fold} summary=${t('questions.more', { n: asked.length - AT_ONCE })}><ul class="plain asks">${asked.slice(AT_ONCE).map(ask)}</ul><//>`}
  </section>`;
}

const SHOWN = 6;

function Group({ group, value, record, tried, onTry }) {
  const found = value.results.filter((one) => groupOf(one) === group);
  const heading = `group-${group}`;
  const cards = (some) => html`<ul class="plain schemes">${some.map((one) => html`<${SchemeCard} key=${one.scheme} one=${one} value=${value} record=${record} tried=${tried} onTry=${onTry} />`)}</ul>`;
  if (group === 'not') return found.length > 0 && html`<section aria-labelledby=${heading}><h2 id=${heading} class="visually-hidden">${t('group.not')}</h2>
    <${Fold} summary=${t('group.not.n', { n: found.length })}><div class="stack-tight"><p class="soft">${t('group.not.help')}</p>${cards(found)}</div><//></section>`;
  return html`<section class="stack-tight" aria-labelledby=${heading}><h2 id=${heading}>${t(`group.${group}`)} <span class="soft">${formatWhole(found.length)}</span></h2>
    ${found.length ? cards(found.slice(0, SHOWN)) : html`<p class="soft">${t(`group.${group}.none`)}</p>`}
    ${found.length > SHOWN && html`<${Fold} summary=${t('group.rest', { n: found.length - SHOWN })}>${cards(found.slice(SHOWN))}<//>`}</section>`;
}
