import { html, useState } from '../../vendor/ui.js';
import { api } from '../../core/api.js';
import { placeName } from '../../core/definitions.js';
import { t } from '../../core/i18n.js';
import { shell } from '../../core/shell.js';
import { Empty, Fault, Page, Spinner } from '../../parts/basics.js';
import { useLoaded } from '../../parts/load.js';
import { ModuleSwitch } from '../modules-switch.js';
import { OtherDistrict } from './grants.js';

/** Districts with what is on in each. Another district is looked up by its state. */
export function Districts() {
  const [more, setMore] = useState([]);
  const known = shell.value.districts;
  const others = more.filter((lgd) => !known.some((one) => one.lgd === lgd)).map((lgd) => ({ lgd, name: placeName('district', lgd) }));
  return html`<${Page} title=${t('admin.districts')} lead=${t('districts.lead')} back=${{ href: '#/admin', label: t('admin.title') }}>
    ${known.length + others.length === 0 && html`<${Empty} title=${t('districts.none')} />`}
    <ul class="plain grid">${[...others, ...known].map((one) => html`<li key=${one.lgd}><${District} district=${one} /></li>`)}</ul>
    <${OtherDistrict} onPick=${(lgd) => setMore([lgd, ...more])} />
  <//>`;
}

function District({ district }) {
  const { value, problem, again } = useLoaded(() => api.get(`districts/${district.lgd}/modules`), [district.lgd, shell.value]);
  return html`<section class="card" aria-labelledby=${`district-${district.lgd}`}>
    <h2 id=${`district-${district.lgd}`}>${district.name}</h2>
    <${Fault} problem=${problem} />
    ${!value && !problem && html`<${Spinner} />`}
    <div class="switches">${(value?.items ?? [])
      .filter((one) => one.switchable)
      .map((one) => html`<${ModuleSwitch} key=${one.id} module=${one} district=${district} on=${one.enabled} label=${one.title} onDone=${again} />`)}</div>
  </section>`;
}
