import { html } from '../../vendor/ui.js';
import { api } from '../../core/api.js';
import { faults } from '../../core/host.js';
import { t } from '../../core/i18n.js';
import { shell } from '../../core/shell.js';
import { Button, Fault, Notice, Page, Spinner } from '../../parts/basics.js';
import { Icon } from '../../parts/icon.js';
import { useLoaded } from '../../parts/load.js';

/** How the instance is doing, in plain words. */
export function HealthPage() {
  const { value, problem, again } = useLoaded(asked);
  const parts = Object.entries(value?.parts ?? {});
  const well = parts.every(([, state]) => state === 'ok');
  return html`<${Page} title=${t('admin.health')} back=${{ href: '#/admin', label: t('admin.title') }} narrow
    actions=${html`<${Button} onClick=${again}>${t('health.again')}<//>`}>
    <${Fault} problem=${problem} />
    ${!value && !problem && html`<${Spinner} />`}
    ${value && html`<${Notice} tone=${well ? undefined : 'warm'} role="status" title=${t(well ? 'health.well' : 'health.notyet')} />
      ${(value.notes ?? []).map((one) => html`<${Notice} key=${one.text} tone="warm">${noteOf(one, value.titles)}<//>`)}
      <ul class="plain cards">${parts.map(([part, state]) => html`<li key=${part}><${Part} part=${part} state=${state} /></li>`)}</ul>`}
    ${faults.value.map((one) => html`<${PageFault} key=${one.module} fault=${one} />`)}
  <//>`;
}

/** How the instance is doing; where it notes something of modules, with what these are called. */
async function asked() {
  const health = await state();
  if (!health.notes?.length) return health;
  const { items } = await api.get('modules');
  return { ...health, titles: new Map(items.map((one) => [one.id, one.title])) };
}

/** An instance that is not ready says so with 503, and which part is not. */
async function state() {
  try {
    return await api.get('health');
  } catch (problem) {
    if (problem.body?.parts) return problem.body;
    throw problem;
  }
}

function Part({ part, state }) {
  const key = `health.part.${part}`;
  const well = state === 'ok';
  return html`<div class="card"><span class="row row-apart">
    <span class="row"><${Icon} name=${well ? 'check' : 'clock'} /> ${t(key) === key ? part : t(key)}</span>
    <span class=${well ? 'tag tag-tint' : 'tag tag-warm'}>${well ? t('health.ok') : t('health.not')}</span></span>
    ${!well && html`<span class="soft small">${troubleOf(part, state)}</span>`}
  </div>`;
}

/** What it means that a part does not work, in the language of the page; the words of the server where there are none. */
function troubleOf(part, state) {
  const key = `health.trouble.${part}`;
  return t(key) === key ? String(state) : t(key);
}

/** A note in the language of the page; the words of the server for one that this page does not know yet. */
function noteOf({ code, parts, text }, titles) {
  const key = `health.note.${code}`;
  return t(key) === key ? text : t(key, { ...parts, n: Number(parts.n ?? 0), module: titles?.get(parts.module) ?? parts.module });
}

/** The page of a module that did not start: what that means, and folded away what a programmer wants to know. */
function PageFault({ fault }) {
  const module = shell.value?.modules.find((one) => one.id === fault.module)?.title ?? fault.module;
  return html`<${Notice} tone="warm" title=${t('health.page', { module })}><div class="stack-tight">
    <p>${t('health.page.help')}</p>
    <details class="fold"><summary>${t('health.page.details')}</summary><p class="small" lang="en">${String(fault.fault?.message ?? fault.fault)}</p></details>
  </div><//>`;
}
