import { announce, api, Button, changed, Fault, formatDate, html, labelOf, LinkButton, may, Notice, Page, Spinner, store, useEffect, useLoaded, useState } from '/sdk/v1.js';
import { DropForm } from './deeds.js';
import { ladderOf } from './kept.js';
import { Ladder } from './ladder.js';
import { Rtis } from './rti.js';
import { sureText, turnText } from './words.js';
import { t } from './texts.js';

/** One demand: what, for whom, where it stands on its ladder, what comes next. */
export function DemandPage({ path: [, id] }) {
  const [view, setView] = useState(null);
  const { value, problem, busy } = useLoaded(() => ladderOf(id), [id, changed.value]);
  useEffect(() => setView(value ?? null), [value]);
  if (!view) return html`<${Page} title=${t('demand')} back=${BACK()}><${Fault} problem=${problem} />${busy && html`<${Spinner} />`}<//>`;
  const { fields } = view.demand;
  return html`<${Page} title=${fields.right_title} lead=${lead(fields, view)} back=${BACK()} narrow>
    <${Body} view=${view} onDone=${setView} /><//>`;
}

const BACK = () => ({ href: '#/p/demands/list', label: t('nav') });

const lead = (fields, view) => [fields.code, view.members > 1 ? t('members', { n: view.members }) : labelOf('demand_for', fields.demand_for)].join(' · ');

/** The same as a tab of the record. */
export function DemandTab({ record }) {
  const [view, setView] = useState(null);
  const { value, problem } = useLoaded(() => ladderOf(record.id), [record.id, record.version, changed.value]);
  useEffect(() => setView(value ?? null), [value]);
  if (!view) return html`<${Fault} problem=${problem} />`;
  return html`<${Body} view=${view} onDone=${(next) => (setView(next), changed.value++)} />`;
}

/** A line under the heading of a demand's record: whose turn it is, and the way to its ladder. */
export function Standing({ record }) {
  return html`<p class="row"><span class="tag">${turnText(record.fields)}</span>
    <${LinkButton} small icon="up" href=${`#/p/demands/demand/${record.id}`}>${t('open')}<//></p>`;
}

function Body({ view, onDone }) {
  const [dropping, setDropping] = useState(false);
  const [problem, setProblem] = useState(null);
  const done = (next) => {
    setDropping(false);
    setProblem(null);
    onDone(next);
    announce(turnText(next.demand.fields));
  };
  const next = () => api.post(`demands/${view.demand.id}/next`, {}).then(done, setProblem);
  const over = ['RESOLVED', 'DROPPED'].includes(view.demand.state);
  return html`${view.here && html`<${Notice} title=${t('here')}><p class="small">${t('here.help')}</p><//>`}
    <${Now} view=${view} />
    <${Fault} problem=${problem} />
    <${Ladder} view=${view} onDone=${done} onNext=${next} />
    <${Source} view=${view} />
    ${!view.here && html`<${Rtis} view=${view} />`}
    ${!over && !view.here && may('records.move', 'demand') && html`<div class="row no-print"><${Button} small kind="quiet" aria-expanded=${dropping ? 'true' : 'false'} onClick=${() => setDropping(!dropping)}>${t('drop')}<//></div>
      ${dropping && html`<${DropForm} demand=${view.demand.id} onDone=${done} />`}`}`;
}

/** Whose turn it is, in a sentence. */
function Now({ view }) {
  const { fields, state } = view.demand;
  const warm = fields.turn === 'US' && ['OVERDUE', 'NEXT_LEVEL', 'ANSWERED'].includes(state);
  return html`<${Notice} tone=${warm ? 'warm' : undefined} title=${turnText(fields)}>
    <p>${t(`now.${state}`)}</p>
    ${fields.silences > 0 && html`<p>${t('silences', { n: fields.silences })}</p>`}
    ${fields.automatic && html`<p class="small">${t('automatic.note')}</p>`}
    ${fields.drop_reason && html`<p>${fields.drop_reason}</p>`}
    ${fields.asked_by && html`<p class="small">${t('askedby', { day: formatDate(fields.asked_by) })}</p>`}
    ${fields.collective && html`<p><a href=${`#/p/demands/demand/${fields.collective}`}>${t('incollective')}</a></p>`}<//>`;
}

function Source({ view }) {
  const { ladder } = view;
  if (!ladder) return html`<p class="soft small">${t('ladder.gone')}</p>`;
  if (ladder.off) return html`<p class="soft small">${t('ladder.of', { what: ladder.title })} · ${t('ladder.off')}</p>`;
  const sure = sureText(ladder.verification);
  return html`<p class="soft small">${t('ladder.of', { what: ladder.title })}${sure && ` · ${sure}`}</p>`;
}

/** Brings a demand to which a case belongs; nothing when it is somebody else's. */
export const demandOf = (id) => store.get('demand', id).catch(() => null);
