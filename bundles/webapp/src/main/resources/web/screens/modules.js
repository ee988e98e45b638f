import { html, useState } from '../vendor/ui.js';
import { api } from '../core/api.js';
import { faults } from '../core/host.js';
import { t } from '../core/i18n.js';
import { may } from '../core/session.js';
import { shell } from '../core/shell.js';
import { Empty, Fault, Fold, LinkButton, Notice, Page, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';
import { InstallModule, Lines } from './modules-install.js';
import { Packs } from './modules-packs.js';
import { Adds, ModuleSwitch } from './modules-switch.js';

/** Which modules there are, where each is on, and switching and installing them. */
export function Modules({ path }) {
  return path[1] === 'packs' && may('modules.install') ? html`<${Packs} />` : html`<${Switchboard} />`;
}

function Switchboard() {
  const { value, problem, again } = useLoaded(bring, [shell.value]);
  const frame = {
    title: t('modules.title'), lead: t('modules.lead'),
    actions: may('modules.install') && html`<${LinkButton} small href="#/modules/packs">${t('packs.title')}<//>`,
  };
  if (!value) return html`<${Page} ...${frame}>${problem ? html`<${Fault} problem=${problem} />` : html`<${Spinner} />`}<//>`;
  const titles = new Map(value.modules.map((one) => [one.id, one.title]));
  const [modules, packs] = [value.modules.filter((one) => one.switchable || !one.installed), value.modules.filter((one) => !one.switchable && one.installed)];
  return html`<${Page} ...${frame}>
    <${Fault} problem=${problem} />
    ${modules.length === 0 && html`<${Empty} title=${t('modules.none')} />`}
    <ul class="plain cards">${modules.map((one) => html`<li key=${one.id}><${ModuleCard} module=${one} places=${value.places} titles=${titles} again=${again} /></li>`)}</ul>
    ${packs.length > 0 && html`<section class="stack-tight" aria-labelledby="packs"><h2 id="packs">${t('modules.packs')}</h2>
      <ul class="plain cards">${packs.map((one) => html`<li key=${one.id}><${ModuleCard} module=${one} places=${[]} titles=${titles} again=${again} /></li>`)}</ul></section>`}
  <//>`;
}

/** All modules, and for each district of the person which are on. */
async function bring() {
  const { districts } = shell.peek();
  const [{ items }, ...on] = await Promise.all([api.get('modules'), ...districts.map((one) => api.get(`districts/${one.lgd}/modules`))]);
  const places = districts.map((one, at) => ({ ...one, on: new Set(on[at].items.filter((module) => module.enabled).map((module) => module.id)) }));
  return { modules: items, places };
}

function ModuleCard({ module, places, titles, again }) {
  const fault = faults.value.find((one) => one.module === module.id);
  const names = (ids) => ids.map((id) => titles.get(id) ?? id).join(', ');
  return html`<section class="card module" aria-labelledby=${`module-${module.id}`}>
    <div class="row row-apart">
      <h2 id=${`module-${module.id}`}>${module.title} ${module.version && html`<span class="soft small">${module.version}</span>`}</h2>
      <span class=${module.status === 'installed' ? 'tag tag-tint' : 'tag tag-warm'}>${t(`modules.status.${module.status}`)}</span>
    </div>
    ${module.needs.length > 0 && html`<p class="soft small">${t('modules.needs', { modules: names(module.needs) })}</p>`}
    ${module.neededBy.length > 0 && html`<p class="soft small">${t('modules.neededby', { modules: names(module.neededBy) })}</p>`}
    ${module.error && html`<${Notice} tone="warm" title=${t(module.status === 'disabled' ? 'modules.disabled' : 'modules.refused')}><p>${module.error}</p><${Lines} lines=${module.details} /><//>`}
    ${fault && html`<${Notice} tone="warm" title=${t('modules.page.fault')}>${String(fault.fault?.message ?? fault.fault)}<//>`}
    ${module.switchable && places.length > 0 && html`<${Switches} module=${module} places=${places} again=${again} />`}
    ${module.installed && html`<${WhatItBrings} id=${module.id} />`}
    ${may('modules.install') && html`<${InstallModule} module=${module} onDone=${again} />`}
  </section>`;
}

function Switches({ module, places, again }) {
  const fixed = !may('modules.switch');
  return html`<div role="group" aria-label=${t('modules.where', { module: module.title })} class="switches">
    ${places.map((place) => html`<${ModuleSwitch} key=${place.lgd} module=${module} district=${place} on=${place.on.has(module.id)} label=${place.name} fixed=${fixed} onDone=${again} />`)}
  </div>`;
}

/** Asked only once somebody wants to know. */
function WhatItBrings({ id }) {
  const [open, setOpen] = useState(false);
  return html`<${Fold} summary=${t('modules.what')} onToggle=${(event) => setOpen(event.target.open)}>
    ${open && html`<div class="stack-tight"><${Adds} id=${id} /></div>`}
  <//>`;
}
