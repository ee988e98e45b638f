import { html, useState } from '../vendor/ui.js';
import { api } from '../core/api.js';
import { t } from '../core/i18n.js';
import { Button, Empty, Fault, Notice, Page, Spinner } from '../parts/basics.js';
import { useDeed } from '../parts/deed.js';
import { Dialog } from '../parts/dialog.js';
import { useLoaded } from '../parts/load.js';
import { JobNote, useJob } from './modules-job.js';
import { Upload } from './modules-upload.js';
import { Version, vouched } from './modules-version.js';

/** The packs that lie in the folder of the instance or in the mirror: what each would bring, installing, going back. */
export function Packs() {
  const { value, problem, again } = useLoaded(() => api.get('catalogue'), []);
  const frame = {
    title: t('packs.title'), lead: t(value?.mirror ? 'packs.lead.mirror' : 'packs.lead'),
    back: { href: '#/modules', label: t('modules.title') },
    actions: html`<${Button} small onClick=${again}>${t('packs.again')}<//>`,
  };
  if (!value) return html`<${Page} ...${frame}>${problem ? html`<${Fault} problem=${problem} />` : html`<${Spinner} />`}<//>`;
  const packs = value.items.filter((one) => one.versions.length > 0 || one.former);
  return html`<${Page} ...${frame}>
    <${Fault} problem=${problem} />
    <${Upload} again=${again} />
    ${packs.length === 0 && html`<${Empty} title=${t('packs.none')}>${t('packs.none.help')}<//>`}
    <ul class="plain cards">${packs.map((one) => html`<li key=${one.id}><${PackCard} pack=${one} again=${again} /></li>`)}</ul>
    ${value.useless.length > 0 && html`<${Notice} title=${t('packs.useless')}>
      <ul>${value.useless.map((one) => html`<li key=${one.file}><code>${one.file}</code>: ${one.why}</li>`)}</ul><//>`}
  <//>`;
}

function PackCard({ pack, again }) {
  const { job, follow, working } = useJob(again);
  return html`<section class="card module" aria-labelledby=${`pack-${pack.id}`}>
    <div class="row row-apart">
      <h2 id=${`pack-${pack.id}`}>${pack.title} ${pack.installed && html`<span class="soft small">${pack.installed}</span>`}</h2>
      <span class=${pack.installed ? 'tag tag-tint' : 'tag'}>${t(pack.installed ? 'modules.status.installed' : 'modules.status.available')}</span>
    </div>
    ${pack.signature && html`<p class="soft small">${vouched(pack.signature)}</p>`}
    <${JobNote} id=${pack.id} job=${job} />
    <ul class="plain stack">${pack.versions.map((one) => html`<li key=${`${one.version} ${one.origin}`}>
      <${Version} pack=${pack} version=${one} working=${working} follow=${follow} /></li>`)}</ul>
    ${pack.former && html`<${GoBack} pack=${pack} working=${working} follow=${follow} />`}
  </section>`;
}

function GoBack({ pack, working, follow }) {
  const [asking, setAsking] = useState(false);
  const { busy, problem, run, forget } = useDeed();
  const close = () => (setAsking(false), forget());
  const former = pack.former === 'distribution' ? t('packs.shipped') : pack.former;
  const start = async () => {
    if (await run(async () => follow(await api.post(`modules/${pack.id}/rollback`, {})))) close();
  };
  if (working) return null;
  return html`<div><${Button} small onClick=${() => setAsking(true)}>${t('packs.back', { version: former })}<//></div>
    <${Dialog} title=${t('packs.ask.back', { module: pack.title, version: former })} open=${asking} onClose=${close} actions=${html`
      <${Button} kind="warm" busy=${busy} onClick=${start}>${t('packs.do.back')}<//><${Button} onClick=${close}>${t('modules.leave')}<//>`}>
      <p>${t('packs.back.then')}</p><p class="soft small">${t('modules.logged')}</p>
      <${Fault} problem=${problem} />
    <//>`;
}
