import { Button, Fault, Fold, formatDate, go, html, Icon, labelOf, LinkButton, may, newId, store, useState } from '/sdk/v1.js';
import { Ask } from './ask.js';
import { groupOf } from './changes.js';
import { Note } from './note.js';
import { Papers } from './papers.js';
import { addresses, amountsText, unsure } from './words.js';
import { WhereToGo } from './where-to-go.js';
import { t } from './texts.js';

/** One scheme: what it gives today, what is missing, and the next thing to do; why, papers and where to go are one tap away. */
export function SchemeCard({ one, value, record, tried, onTry }) {
  const mine = value.applications.find((each) => each.fields.scheme === one.scheme);
  const group = groupOf(one);
  const heading = `scheme-${one.scheme}`;
  return html`<li class="card scheme" aria-labelledby=${heading}>
    <div class="row row-apart"><h3 id=${heading}>${one.name}</h3>
      ${one.confirm && html`<span class="tag tag-warm">${t('confirm')}</span>`}</div>
    <${Amount} one=${one} asOf=${value.asOf} />
    ${one.confirm && html`<p class="soft">${labelOf('scheme_status', one.status)}</p>`}
    ${group === 'more' && one.missing.length > 0 && html`<${Missing} one=${one} value=${value} record=${record} tried=${tried} onTry=${onTry} />`}
    ${group === 'not' && html`<${Against} one=${one} />`}
    <${Fold} summary=${t('details')}><div class="stack">
      <section class="stack-tight"><h4>${t('why')}</h4><${Why} why=${one.why} /></section>
      ${one.documents?.length > 0 && html`<${Papers} documents=${one.documents} papers=${value.papers} record=${record} />`}
      <section class="stack-tight"><h4>${t('where')}</h4><${Where} one=${one} asOf=${value.asOf} offices=${value.offices} /></section></div><//>
    ${!tried && html`<${Next} one=${one} mine=${mine} group=${group} record=${record} />`}
  </li>`;
}

const NAMED = 3;
const runs = (asOf) => ({ from, to }) => (!from || from <= asOf) && (!to || to >= asOf);

/** What it gives today, with what is not sure about it. */
function Amount({ one, asOf }) {
  const today = (one.benefits ?? []).filter((each) => each.met !== false && runs(asOf)(each));
  if (!today.length) return null;
  const money = today.filter((each) => each.amount || each.period);
  const notes = [...new Set(today.map((each) => each.note).filter(Boolean))];
  return html`<div class="stack-tight">
    ${money.length > 0 && html`<p class="amount">${amountsText(money)}
      ${money.some((each) => unsure(each.verification)) && html` <span class="tag">${t('unverified')}</span>`}</p>`}
    <${ForWhom} money=${money} />
    ${notes.map((note) => html`<p class="soft small" key=${note}><${Note} text=${note} /></p>`)}</div>`;
}

/** Which sum is for whom, where a scheme gives different people different ones and it is not known which is hers. */
function ForWhom({ money }) {
  const told = money.filter((each) => each.forWhom && each.met !== true);
  if (!told.length) return null;
  return html`<ul class="plain soft small amounts">${told.map((each) => html`<li key=${each.id}>${amountsText([each])}: <${Note} text=${each.forWhom} /></li>`)}</ul>`;
}

/** One question is asked at once; several are named, and asked above or one after the other. */
function Missing({ one, value, record, tried, onTry }) {
  const ask = (fact) => html`<${Ask} key=${fact} one=${{ fact, schemes: [] }} value=${value} record=${record} tried=${tried} onTry=${onTry} />`;
  if (one.missing.length === 1) return html`<ul class="plain asks">${ask(one.missing[0])}</ul>`;
  const labels = one.missing.map((fact) => value.facts.find((each) => each.fact === fact)?.label ?? fact);
  return html`<div><p class="soft">${t('missing', { n: labels.length })} ${labels.slice(0, NAMED).join(', ')}${labels.length > NAMED ? '…' : ''}</p>
    <${Fold} summary=${t('missing.ask')}><ul class="plain asks">${one.missing.map(ask)}</ul><//></div>`;
}

/** The criterion that speaks against it, at once; the others are under "why". */
function Against({ one }) {
  const first = one.why.find((each) => each.met === false);
  return first && html`<p class="soft">${t('against', { why: first.text })}</p>`;
}

const MARKS = new Map([[true, { icon: 'check', word: 'why.met' }], [false, { icon: 'close', word: 'why.not' }]]);
const OPEN = { icon: 'more', word: 'why.open' };
const OTHER = { icon: 'more', word: 'why.other' };

/** Every criterion with a tick, a cross or open, in words; of alternatives it is said that one is enough. */
function Why({ why }) {
  const must = why.filter((each) => each.part !== 'any');
  const any = why.filter((each) => each.part === 'any');
  const enough = any.some((each) => each.met === true);
  return html`<ul class="plain why">${must.map((each) => html`<${Criterion} key=${each.criterion} one=${each} mark=${MARKS.get(each.met) ?? OPEN} />`)}</ul>
    ${any.length > 0 && html`<p class="soft small">${t(any.length > 1 ? 'why.any' : 'why.also')}</p>
      <ul class="plain why">${any.map((each) => html`<${Criterion} key=${each.criterion} one=${each} mark=${enough && each.met !== true ? OTHER : (MARKS.get(each.met) ?? OPEN)} />`)}</ul>`}`;
}

function Criterion({ one, mark }) {
  return html`<li class=${`why-${mark.icon}`}><span class="why-mark"><${Icon} name=${mark.icon} /></span>
    <span><span class="visually-hidden">${t(mark.word)} </span>${one.text} ${unsure(one.verification) && html`<span class="tag">${t('unverified')}</span>`}
      ${one.parts?.length > 0 && html`<${Why} why=${one.parts} />`}</span></li>`;
}

function Where({ one, asOf, offices }) {
  const links = addresses(one.sourceUrl);
  return html`<dl class="facts">
    ${one.applyTo?.length > 0 && html`<div><dt>${t('where.to')}</dt><dd><${WhereToGo} applyTo=${one.applyTo} offices=${offices} /></dd></div>`}
    ${one.officeNote && html`<div><dt>${t('where.note')}</dt><dd><${Note} text=${one.officeNote} /></dd></div>`}
    ${one.timeLimit?.text && html`<div><dt>${t('where.limit')}</dt><dd><${Note} text=${one.timeLimit.text} /></dd></div>`}
    <div><dt>${t('where.status')}</dt><dd>${labelOf('scheme_status', one.status)}</dd>${one.note && html`<dd><${Note} text=${one.note} /></dd>`}</div>
    <div><dt>${t('where.source')}</dt><dd>${t('where.rules', { day: formatDate(asOf) })}${unsure(one.verification) && html` <span class="tag">${t('unverified')}</span>`}
      ${links.map((link, at) => html` <a class="tap" href=${link} target="_blank" rel="noreferrer noopener">${t('where.link', { n: at + 1 })}</a>`)}</dd>
      ${one.verification && html`<dd>${labelOf('scheme_verification', one.verification.toUpperCase())}</dd>`}
      <dd class="scheme-checked">${one.checkedOn ? t('where.checked', { day: formatDate(one.checkedOn) }) : t('where.unchecked')}</dd></div>
  </dl>`;
}

const VERDICTS = { eligible: 'ELIGIBLE', unknown: 'UNKNOWN', 'not-eligible': 'NOT_ELIGIBLE' };

/** Begins an application, or leads to the one that there is. Her "no" is a full answer. */
function Next({ one, mine, group, record }) {
  const [state, setState] = useState({ busy: false, problem: null });
  if (mine) return html`<div class="row"><${LinkButton} small href=${`#/record/scheme_application/${mine.id}`}>${t('apply.there')}<//></div>`;
  if (group === 'not' || !may('records.create', 'scheme_application')) return null;
  const begin = async (wanted) => {
    setState({ busy: true, problem: null });
    try {
      const id = newId();
      const made = await store.save({ op: 'create', type: 'scheme_application', id, body: { parent: record.id, fields: { scheme: one.scheme, verdict: VERDICTS[one.verdict] } } });
      const to = wanted ? one.verdict === 'eligible' && 'ELIGIBLE' : 'NOT_WANTED';
      if (to) await store.save({ op: 'move', type: 'scheme_application', id, version: made.version, body: { to } });
      if (wanted) go(`/record/scheme_application/${id}`);
    } catch (problem) {
      setState({ busy: false, problem });
    }
  };
  return html`<${Fault} problem=${state.problem} /><div class="row">
    <${Button} small kind="main" busy=${state.busy} onClick=${() => begin(true)}>${t('apply')}<//>
    <${Button} small kind="quiet" onClick=${() => begin(false)}>${t('apply.no')}<//></div>`;
}
