import { html } from '../vendor/ui.js';
import { formatDate, formatDays } from '../core/format.js';
import { registry } from '../core/host.js';
import { t } from '../core/i18n.js';
import { href } from '../core/router.js';
import { roots } from '../core/shell.js';
import { changed, store } from '../core/store.js';
import { Empty, Fault, LinkButton, Page, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';

const GROUPS = [
  { id: 'late', holds: (task) => task.left < 0 },
  { id: 'now', holds: (task) => task.left === 0 },
  { id: 'week', holds: (task) => task.left > 0 && task.left <= 7 },
  { id: 'later', holds: (task) => task.left > 7 },
];

/** My work today: what is to be done, by date, each one tap from its file. */
export function Today() {
  const { value: tasks, problem, busy } = useLoaded(() => store.tasks(), [changed.value]);
  const cards = registry.cards.value.filter((one) => one.where === 'today');
  return html`<${Page} title=${t('today.title')} lead=${tasks?.length ? t('today.lead', { n: tasks.length }) : undefined}>
    <${Fault} problem=${problem} />
    ${busy && !tasks && html`<${Spinner} />`} ${tasks?.length === 0 && html`<${Nothing} />`}
    ${GROUPS.map((group) => html`<${Group} key=${group.id} group=${group} tasks=${(tasks ?? []).filter(group.holds)} />`)}
    ${cards.map((one) => html`<${one.component} key=${`${one.module} ${one.id ?? ''}`} />`)}
  <//>`;
}

function Group({ group, tasks }) {
  if (!tasks.length) return null;
  return html`<section class="stack-tight" aria-labelledby=${`group-${group.id}`}>
    <h2 id=${`group-${group.id}`}>${t(`today.${group.id}`)}</h2>
    <ul class="plain grid">${tasks.map((task) => html`<li key=${task.id}><${TaskCard} task=${task} /></li>`)}</ul>
  </section>`;
}

function TaskCard({ task }) {
  const { subject } = task;
  return html`<a class="card card-link" href=${href('record', subject.rootType, subject.root)}>
    <span class=${task.left <= 0 ? 'tag tag-warm' : 'tag tag-tint'}>${formatDays(task.left)}</span>
    <strong>${task.title}</strong>
    <span class="soft">${[subject.code, formatDate(task.due)].filter(Boolean).join(' · ')}</span>
    ${task.law && html`<span class="soft small">${task.law}</span>`}
  </a>`;
}

function Nothing() {
  const root = roots.value[0];
  const action = root && html`<${LinkButton} kind="main" href=${href('list', root.id)}>${t('today.open', { what: root.title })}<//>`;
  return html`<${Empty} title=${t('today.none')} action=${action}>${t('today.none.help')}<//>`;
}
