import { changed, daysBetween, Fault, Fold, formatDate, html, LinkButton, may, newBelow, Path, RecordCard, Spinner, store, today, typeOf, typeTitle, useLoaded, valueText, fieldsOf } from '/sdk/v1.js';
import { Hearings } from './hearings.js';
import { Money } from './money.js';
import { Transfers } from './transfers.js';
import { t } from './texts.js';

const KINDS = ['complaint', 'criminal_matter', 'compensation', 'legal_aid', 'witness_protection'];

async function bring(record) {
  const readable = KINDS.filter((name) => may('records.read', name));
  const pairs = await Promise.all(readable.map(async (name) => {
    const [definition, records] = await Promise.all([typeOf(name, record.district), store.children(name, record.id)]);
    return [name, { definition, records }];
  }));
  return Object.fromEntries(pairs);
}

/** What goes through police and courts, and the compensation, which waits for neither. */
export function LegalTab({ record }) {
  const { value, problem, busy } = useLoaded(() => bring(record), [record.id, changed.value]);
  if (!value) return html`<${Fault} problem=${problem} />${busy && html`<${Spinner} />`}`;
  const of = (name) => value[name]?.records ?? [];
  return html`<${Fault} problem=${problem} />
    <${Complaints} kind=${value.complaint} record=${record} />
    ${of('criminal_matter').map((one) => html`<${Matter} key=${one.id} matter=${one} definition=${value.criminal_matter.definition} />`)}
    ${of('compensation').map((one) => html`<${Money} key=${one.id} claim=${one} definition=${value.compensation.definition} />`)}
    ${['legal_aid', 'witness_protection'].map((name) => of(name).length > 0 && html`<${Others} key=${name} ...${value[name]} />`)}
    <${Add} record=${record} kinds=${Object.keys(value)} />`;
}

const PARTS = [
  { id: 'gde', kinds: ['GDE'] },
  { id: 'fir', kinds: ['FIR', 'ZERO_FIR'] },
];

/** A diary entry is not an FIR: they stand apart, each with the days since. */
function Complaints({ kind }) {
  if (!kind?.records.length) return null;
  const part = (kinds) => kind.records.filter((one) => kinds.includes(one.fields.kind)).sort((a, b) => String(a.fields.registered_on).localeCompare(String(b.fields.registered_on)));
  return html`<section class="stack-tight" aria-labelledby="complaints"><h2 id="complaints">${t('complaints')}</h2>
    <div class="two">${PARTS.map((one) => html`<${Part} key=${one.id} title=${t(one.id)} records=${part(one.kinds)} definition=${kind.definition} />`)}</div></section>`;
}

const since = (days) => (days > 0 ? t('days.since', { n: days }) : t('days.today'));

function Part({ title, records, definition }) {
  const field = (key) => fieldsOf(definition).find((one) => one.key === key);
  return html`<div class="card"><h3>${title}</h3>
    ${!records.length && html`<p class="soft">${t('complaints.none')}</p>`}
    ${records.map((one) => html`<p key=${one.id}><a class="tap" href=${`#/record/complaint/${one.id}`}>${[valueText(field('kind'), one.fields.kind), one.fields.police_station].filter(Boolean).join(' · ')}</a><br />
      <span class="soft small">${formatDate(one.fields.registered_on)} · ${since(daysBetween(one.fields.registered_on, today()))}</span>
      <${Transfers} complaint=${one} /></p>`)}</div>`;
}

function Matter({ matter, definition }) {
  const { value } = useLoaded(() => store.path(matter.type, matter.id), [matter.id, matter.version, changed.value]);
  const entered = value?.items ?? value ?? [];
  const said = ['statute', 'sections'].map((key) => valueText(fieldsOf(definition).find((one) => one.key === key), matter.fields[key])).filter(Boolean).join(' · ');
  const heading = `matter-${matter.id}`;
  return html`<section class="card" aria-labelledby=${heading}>
    <div class="row row-apart"><h2 id=${heading}><a class="plain-link" href=${`#/record/criminal_matter/${matter.id}`}>${definition.title}</a></h2>
      ${entered.length > 0 && html`<span class="tag tag-tint">${entered.at(-1).label}</span>`}</div>
    ${said && html`<p class="soft small">${said}</p>`}
    <${Path} workflow=${definition.workflow} entered=${entered} label=${t('matter.path')} />
    <${Hearings} matter=${matter} />
  </section>`;
}

function Others({ definition, records }) {
  return html`<section class="stack-tight"><h2>${definition.title}</h2>
    <ul class="plain grid">${records.map((one) => html`<li key=${one.id}><${RecordCard} record=${one} definition=${definition} /></li>`)}</ul></section>`;
}

function Add({ record, kinds }) {
  const can = kinds.filter((name) => may('records.create', name));
  if (!can.length) return null;
  return html`<${Fold} summary=${t('legal.add')}><div class="row">${can.map((name) => html`<${LinkButton} small icon="plus" href=${newBelow(name, record)}>${typeTitle(name)}<//>`)}</div><//>`;
}
