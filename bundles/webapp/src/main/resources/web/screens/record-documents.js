import { html } from '../vendor/ui.js';
import { typeOf } from '../core/definitions.js';
import { isFile } from '../core/files.js';
import { formatDate } from '../core/format.js';
import { t } from '../core/i18n.js';
import { childTypes, fieldsOf, typeTitle } from '../core/records.js';
import { href } from '../core/router.js';
import { may } from '../core/session.js';
import { changed, store } from '../core/store.js';
import { Empty, Fault, LinkButton, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';
import { RecordCard } from '../parts/record-card.js';
import { Table } from '../parts/table.js';
import { newBelow } from './record-actions.js';

/** Papers: the records that are about one, those that hold one, and those that were named as evidence of a step. */
export function Documents({ record, type: definition }) {
  const kinds = childTypes(definition, record.district);
  const on = [record.id, record.version, kinds.join(), changed.value];
  const { value, problem, busy } = useLoaded(() => bring(record, kinds), on);
  if (!value) return html`<${Fault} problem=${problem} />${busy && html`<${Spinner} />`}`;
  const { papers, evidence, main } = value;
  const adds = main.filter((name) => may('records.create', name));
  return html`${adds.length > 0 && html`<div class="row no-print">${adds.map((name) => html`<${LinkButton} icon="plus" href=${newBelow(name, record)}>${t('record.add.one', { what: typeTitle(name) })}<//>`)}</div>`}
    ${papers.length > 0 && html`<ul class="plain grid">${papers.map((one) => html`<li key=${one.record.id}><${RecordCard} ...${one}><${Shown} ...${one} /><//></li>`)}</ul>`}
    ${evidence.length > 0 && html`<section class="stack-tight" aria-labelledby="evidence"><h2 id="evidence">${t('documents.evidence')}</h2><${Evidence} items=${evidence} /></section>`}
    ${!papers.length && !evidence.length && html`<${Empty} title=${t('documents.empty')}>${t('documents.empty.help')}<//>`}`;
}

/** Which pictures can be seen in a record, one tap away: a list shows none to whoever looks on. */
function Shown({ record, definition }) {
  const shown = fileFields(definition).filter((field) => isFile(record.fields[field.key]));
  return shown.length > 0 && html`<p class="row">${shown.map((field) => html`<span class="tag tag-tint" key=${field.key}>${field.label}</span>`)}</p>`;
}

function Evidence({ items }) {
  const columns = [t('documents.paper'), t('documents.step'), t('documents.on'), t('documents.note')];
  const rows = items.map((one) => [one.label, html`<a href=${href('record', one.type, one.id)}>${one.step}</a>`, formatDate(one.on), one.note ?? '–']);
  return html`<${Table} caption=${t('documents.evidence')} columns=${columns} rows=${rows} />`;
}

async function bring(record, kinds) {
  const definitions = await Promise.all(kinds.map((name) => typeOf(name, record.district)));
  const holding = definitions.filter((one) => fileFields(one).length > 0);
  const main = holding.filter((one) => fileFields(one).some((field) => !field.shownWhen)).map((one) => one.name);
  const lists = await Promise.all(holding.map(async (definition) => {
    const records = await store.children(definition.name, record.id);
    return records.filter((one) => main.includes(definition.name) || holds(one, definition)).map((one) => ({ record: one, definition }));
  }));
  return { main, papers: lists.flat(), evidence: await evidenceOf(record, definitions) };
}

const fileFields = (definition) => fieldsOf(definition).filter((field) => field.kind === 'file');
const holds = (record, definition) => fileFields(definition).some((field) => record.fields[field.key] || record.identity?.includes(field.key));

/** The papers that were named at the steps of the record and of what moves below it. */
async function evidenceOf(record, definitions) {
  const moving = definitions.filter((one) => one.workflow?.transitions?.some((step) => step.evidence?.length > 0));
  const lists = await Promise.all(moving.map((one) => store.children(one.name, record.id)));
  const all = [record, ...lists.flat()];
  const paths = await Promise.all(all.map(async (one) => ({ one, path: await store.path(one.type, one.id) })));
  return paths.flatMap(({ one, path }) => (path.items ?? path).flatMap((step) => (step.evidence ?? []).map((paper) => (
    { ...paper, on: paper.on ?? step.on, step: step.label, type: one.type, id: one.id }))));
}
