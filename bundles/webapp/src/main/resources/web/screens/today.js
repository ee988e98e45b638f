import { html, useState } from '../vendor/ui.js';
import { formatDate, formatDays } from '../core/format.js';
import { registry } from '../core/host.js';
import { t } from '../core/i18n.js';
import { personName } from '../core/people.js';
import { href } from '../core/router.js';
import { me } from '../core/session.js';
import { roots } from '../core/shell.js';
import { changed, store } from '../core/store.js';
import { unsent } from '../offline/here.js';
import { Empty, Fault, Fold, LinkButton, Page, Spinner } from '../parts/basics.js';
import { Chips } from '../parts/chips.js';
import { Icon } from '../parts/icon.js';
import { later } from '../parts/later.js';
import { useLoaded } from '../parts/load.js';
import { Handovers } from './today-handovers.js';

const Begun = later(() => import('../forms/begun.js').then((all) => all.Begun), 'forms');
const GROUPS = [
  { id: 'late', holds: (task) => task.left < 0 },
  { id: 'now', holds: (task) => task.left === 0 },
  { id: 'week', holds: (task) => task.left > 0 && task.left <= 7 },
  { id: 'later', holds: (task) => task.left > 7 },
];
const AT_ONCE = 6;

/** My work today: what is to be done, by date, each one tap from its file; what comes next, what waits to be sent. */
export function Today() {
  const [whose, setWhose] = useState('own');
  const { value: tasks, problem, busy } = useLoaded(() => store.tasks(whose), [changed.value, whose]);
  const cards = registry.cards.value.filter((one) => one.where === 'today');
  const [late, now, ...rest] = GROUPS.map((group) => html`<${Group} key=${group.id} group=${group} tasks=${(tasks ?? []).filter(group.holds)} />`);
  const leads = me.value.sees && !me.value.sees.ownOnly;
  return html`<${Page} title=${t('today.title')} lead=${tasks?.length ? t('today.lead', { n: tasks.length }) : undefined}>
    <${Unsent} /><${Begun} />
    <${Handovers} />
    ${leads && html`<${Chips} label=${t('today.whose')} options=${['own', 'all'].map((value) => ({ value, label: t(`today.whose.${value}`) }))} value=${whose} onChange=${(value) => setWhose(value || 'own')} />`}
    <${Fault} problem=${problem} />
    ${busy && !tasks && html`<${Spinner} />`} ${tasks?.length === 0 && html`<${Nothing} />`}
    ${now}${late}
    ${cards.map((one) => html`<${one.component} key=${`${one.module} ${one.id ?? ''}`} />`)}
    ${rest}
  <//>`;
}

function Unsent() {
  const { count } = unsent.value;
  if (!count) return null;
  return html`<a class="card card-link" href="#/outbox"><span class="row"><${Icon} name="send" /> <strong>${t('unsent.safe', { n: count })}</strong></span>
    <span class="soft">${t('today.unsent')}</span></a>`;
}

function Group({ group, tasks }) {
  if (!tasks.length) return null;
  const [first, more] = [tasks.slice(0, AT_ONCE), tasks.slice(AT_ONCE)];
  return html`<section class="stack-tight" aria-labelledby=${`group-${group.id}`}>
    <h2 id=${`group-${group.id}`}>${t(`today.${group.id}`)}</h2>
    <${Tasks} tasks=${first} />
    ${more.length > 0 && html`<${Fold} summary=${t('today.more', { n: more.length })}><${Tasks} tasks=${more} /><//>`}
  </section>`;
}

function Tasks({ tasks }) {
  return html`<ul class="plain grid">${tasks.map((task) => html`<li key=${task.id}><${TaskCard} task=${task} /></li>`)}</ul>`;
}

function TaskCard({ task }) {
  const { subject } = task;
  const whose = task.assignee && task.assignee !== me.value.account ? personName(task.assignee) : '';
  return html`<a class="card card-link" href=${href('record', subject.rootType, subject.root)}>
    <span class=${task.left <= 0 ? 'tag tag-warm' : 'tag tag-tint'}>${formatDays(task.left)}</span>
    <strong>${task.title}</strong>
    <span class="soft">${[subject.code, formatDate(task.due), whose].filter(Boolean).join(' · ')}</span>
    ${task.law && html`<span class="soft small">${task.law}</span>`}
  </a>`;
}

function Nothing() {
  const root = roots.value[0];
  const action = root && html`<${LinkButton} kind="main" href=${href('list', root.id)}>${t('today.open', { what: root.title })}<//>`;
  return html`<${Empty} title=${t('today.none')} action=${action}>${t('today.none.help')}<//>`;
}
