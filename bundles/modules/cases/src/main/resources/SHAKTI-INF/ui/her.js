import { api, Button, Empty, formatDate, formatWhole, guest, holdAt, html, labelOf, LeaveGuest, Page, personName, quickExit, store, today, useEffect, useLoaded, useState, may } from '/sdk/v1.js';
import { saidOf, needName } from './ranks.js';
import { t } from './texts.js';

const below = (type, id) => (may('records.read', type) ? store.children(type, id) : []);

async function bring(id) {
  const record = await store.get('case', id);
  const [needs, tasks, items, consents, happened, opened, looked] = await Promise.all([
    below('need', id), below('task', id), below('plan_item', id), below('consent', id), store.timeline('case', id).catch(() => []), api.get(`records/case/${id}/reveal`).catch(() => ({ items: [] })),
    api.get(`records/case/${id}/openings`).catch(() => ({ items: [] })),
  ]);
  return { record, needs, todo: todoOf(tasks, items), consent: newest(consents), people: peopleOf(happened), opened: opened.items, looked: looked.items };
}

const SETTLED = ['DONE', 'NOT_NOW', 'DROPPED'];

/** What she herself is to do, by date. */
function todoOf(tasks, items) {
  const hers = [
    ...tasks.filter((one) => one.fields.task_for === 'SURVIVOR' && one.state === 'OPEN').map((one) => ({ id: one.id, what: one.fields.title, due: one.fields.due_on })),
    ...items.filter((one) => one.fields.who_does_it === 'SURVIVOR' && !SETTLED.includes(one.fields.item_status)).map((one) => ({ id: one.id, what: one.fields.what, due: one.fields.due_on })),
  ];
  return hers.sort((one, other) => String(one.due).localeCompare(String(other.due)));
}

const newest = (records) => [...records].sort((one, other) => String(other.fields.given_on).localeCompare(String(one.fields.given_on)))[0];

/** Who worked in her file, and when last. */
function peopleOf(happened) {
  const last = new Map();
  for (const { by, recordedAt } of happened) if (by !== 'console' && !by.startsWith('system') && (!last.has(by) || last.get(by) < recordedAt)) last.set(by, recordedAt);
  return [...last].map(([by, at]) => ({ by, at })).sort((one, other) => other.at.localeCompare(one.at));
}

/** Her own view of her file: what matters to her and nothing else. Only the worker's password leads out of it. */
export function HerView({ path: [, id] }) {
  const { value, problem } = useLoaded(() => bring(id), [id]);
  const [asking, setAsking] = useState(false);
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    if (!guest.value) holdAt(`/p/cases/her/${id}`);
  }, []);
  if (hidden) return html`<${Hidden} onBack=${() => setHidden(false)} />`;
  const actions = html`<${Button} kind="warm" onClick=${() => setHidden(true)}>${t('her.hide')}<//><${Button} kind="warm" onClick=${quickExit}>${t('her.exit')}<//>`;
  return html`<${Page} title=${value?.record.fields.code_name ?? t('her.title')} lead=${t('her.lead')} narrow actions=${actions}>
    ${problem && html`<${Empty} title=${t('her.notnow')} />`}
    ${value && html`<${Hers} ...${value} />`}
    <div class="her-leave"><${Button} kind="quiet" icon="lock" onClick=${() => setAsking(true)}>${t('her.back')}<//></div>
    <${LeaveGuest} open=${asking} onClose=${() => setAsking(false)} address=${`/record/case/${id}`} />
  <//>`;
}

/** A page that says nothing, over everything, until she opens hers again. */
function Hidden({ onBack }) {
  return html`<${Page} title=${t('her.cover')} narrow>
    <label class="field"><span class="visually-hidden">${t('her.cover')}</span><textarea class="input her-cover"></textarea></label>
    <div><${Button} kind="quiet" onClick=${onBack}>${t('her.uncover')}<//></div>
  <//>`;
}

function Hers({ needs, todo, consent, people, opened, looked }) {
  const said = saidOf(needs);
  const some = (ids) => ids.map((id) => needs.find((one) => one.id === id));
  return html`<${Part} id="her-order" title=${t('her.priorities')} empty=${t('her.priorities.none')} items=${some(said.order)}>
      ${(need, at) => html`<li class="her-item" key=${need.id}><span class="order-place">${formatWhole(at + 1)}</span><span class="grow">${needName(need)}</span></li>`}<//>
    ${said.no.length > 0 && html`<${Part} id="her-no" title=${t('her.no')} items=${some(said.no)}>${(need) => html`<li class="her-item" key=${need.id}>${needName(need)}</li>`}<//>`}
    <${Part} id="her-todo" title=${t('her.todo')} empty=${t('her.todo.none')} items=${todo}>
      ${(one) => html`<li class="her-item" key=${one.id}><span class="grow">${one.what}</span><span class="soft">${formatDate(one.due)}</span></li>`}<//>
    <${Agreed} consent=${consent} />
    <${Part} id="her-opened" title=${t('her.opened')} empty=${t('her.opened.none')} items=${opened}>
      ${(one) => html`<li class="her-item" key=${one.at}><span class="grow">${personName(one.by)} <span class="soft">${labelOf('reveal_purpose', one.purpose)}</span></span><span class="soft">${formatDate(one.at)}</span></li>`}<//>
    <${Part} id="her-looked" title=${t('her.looked')} empty=${t('her.opened.none')} items=${looked}>
      ${(one) => html`<li class="her-item" key=${one.by}><span class="grow">${personName(one.by)}</span><span class="soft">${formatDate(one.at)}</span></li>`}<//>
    <${Part} id="her-people" title=${t('her.people')} empty=${t('her.people.none')} items=${people}>
      ${(one) => html`<li class="her-item" key=${one.by}><span class="grow">${personName(one.by)}</span><span class="soft">${formatDate(one.at)}</span></li>`}<//>`;
}

function Part({ id, title, empty, items, children }) {
  return html`<section class="card" aria-labelledby=${id}><h2 id=${id}>${title}</h2>
    ${items.length > 0 ? html`<ul class="plain stack-tight">${items.map(children)}</ul>` : html`<p class="soft">${empty}</p>`}</section>`;
}

function Agreed({ consent }) {
  const fields = consent?.fields;
  const rows = fields?.withdrawn_on ? [] : (fields?.purposes ?? []);
  return html`<section class="card" aria-labelledby="her-consent"><h2 id="her-consent">${t('her.consent')}</h2>
    ${!fields && html`<p class="soft">${t('her.consent.none')}</p>`}
    ${fields && html`<p>${fields.withdrawn_on ? t('consent.taken', { day: formatDate(fields.withdrawn_on) }) : `${labelOf('consent_status', fields.consent_status)} · ${formatDate(fields.given_on)}`}</p>`}
    ${rows.length > 0 && html`<ul class="plain stack-tight">${rows.map((one) => html`<li class="her-item"><span class="grow">${labelOf('consent_purpose', one.consent_for)}${one.recipient && html` <span class="soft">(${one.recipient})</span>`}</span>
      <strong>${t(one.agreed && (!one.expires_on || one.expires_on >= today()) ? 'her.yes' : 'her.no.answer')}</strong></li>`)}</ul>`}
    <p class="soft small">${t('her.consent.help')}</p></section>`;
}
