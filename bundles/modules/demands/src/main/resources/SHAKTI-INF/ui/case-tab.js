import { changed, Empty, Fault, formatDate, html, labelOf, LinkButton, may, Spinner, stateText, store, typeOf, useLoaded } from '/sdk/v1.js';
import { demandOf } from './demand.js';
import { partsWorded } from './kept.js';
import { t } from './texts.js';

async function bring(record) {
  const [parts, definition] = await Promise.all([store.children('case_demand', record.id).then(partsWorded), typeOf('case_demand', record.district)]);
  const mine = await Promise.all(parts.map((one) => (may('records.read', 'demand') ? demandOf(one.fields.demand) : null)));
  return { parts: parts.map((part, at) => ({ part, demand: mine[at] })).reverse(), definition };
}

/** What was demanded for her and what came of it; of a demand of many only her own part. */
export function CaseTab({ record }) {
  const { value, problem } = useLoaded(() => bring(record), [record.id, changed.value]);
  const raise = may('records.create', 'demand') && html`<${LinkButton} kind="main" icon="plus" href=${`#/p/demands/raise?type=case&id=${record.id}`}>${t('raise')}<//>`;
  if (!value) return html`<${Fault} problem=${problem} />${!problem && html`<${Spinner} />`}`;
  if (!value.parts.length) return html`<${Empty} title=${t('case.none')} action=${raise}>${t('case.none.help')}<//>`;
  return html`<div class="row no-print">${raise}</div>
    <ul class="plain stack">${value.parts.map((one) => html`<li key=${one.part.id}><${Part} ...${one} definition=${value.definition} /></li>`)}</ul>`;
}

function Part({ part, demand, definition }) {
  const { fields } = part;
  const lines = [
    t('case.joined', { day: formatDate(fields.joined_on) }),
    fields.result && `${labelOf('demand_answer', fields.result)} · ${formatDate(fields.answered_on)}${fields.last_office ? ` · ${fields.last_office}` : ''}`,
    fields.silences > 0 && t('silences', { n: fields.silences }),
  ].filter(Boolean);
  return html`<article class="card"><p class="row"><strong class="grow">${fields.what}</strong> <span class=${part.state === 'ACCEPTED' ? 'tag tag-tint' : 'tag tag-warm'}>${stateText(part, definition)}</span></p>
    <ul class="plain small soft">${lines.map((line) => html`<li>${line}</li>`)}</ul>
    ${demand ? html`<div class="row no-print"><${LinkButton} small icon="up" href=${`#/p/demands/demand/${demand.id}`}>${t('open')}<//></div>`
      : html`<p class="soft small">${t('case.elsewhere', { code: fields.demand_code })}</p>`}</article>`;
}
