import { html } from '../../vendor/ui.js';
import { api } from '../../core/api.js';
import { faults } from '../../core/host.js';
import { t } from '../../core/i18n.js';
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
      ${(value.notes ?? []).map((one) => html`<${Notice} key=${one} tone="warm">${one}<//>`)}
      <ul class="plain cards">${parts.map(([part, state]) => html`<li key=${part}><${Part} part=${part} state=${state} /></li>`)}</ul>`}
    ${faults.value.map((one) => html`<${Notice} tone="warm" title=${t('health.page', { module: one.module })}>${String(one.fault?.message ?? one.fault)}<//>`)}
  <//>`;
}

/** An instance that is not ready says so with 503, and which part is not. */
async function asked() {
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
