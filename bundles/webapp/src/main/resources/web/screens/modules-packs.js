import { html, useState } from '../vendor/ui.js';
import { api } from '../core/api.js';
import { t } from '../core/i18n.js';
import { Button, Empty, Fault, Fold, Notice, Page, Spinner } from '../parts/basics.js';
import { useDeed } from '../parts/deed.js';
import { Dialog } from '../parts/dialog.js';
import { useLoaded } from '../parts/load.js';
import { JobNote, useJob, Vouch } from './modules-job.js';
import { Brings } from './modules-switch.js';
import { ThreeWay } from './modules-three-way.js';

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

/** Who vouches for a pack, in words. */
function vouched(signature) {
  return t(`packs.signed.${signature.state}`, { by: signature.by, why: signature.why });
}

const careful = (state) => ['unknown', 'unsigned', 'tampered'].includes(state);

/** One version that lies there: what stands in the way, what it brings and asks for. */
function Version({ pack, version, working, follow }) {
  const there = pack.installed === version.version;
  const stuck = version.refusals.length + version.conflicts.length > 0;
  return html`<div class="stack-tight">
    <div class="row row-apart">
      <h3>${t('packs.version', { version: version.version })} <span class="soft small">${t(`packs.from.${version.origin}`)}</span></h3>
      <span class=${careful(version.signature.state) ? 'tag tag-warm' : 'tag tag-tint'}>${vouched(version.signature)}</span>
    </div>
    ${stuck && html`<${Notice} tone="warm" title=${t('packs.stuck')}>
      <ul>${version.words.map((one) => html`<li key=${one}>${one}</li>`)}</ul>
      <ul class="small">${[...version.refusals, ...version.conflicts].map((one) => html`<li key=${line(one)}><code>${line(one)}</code></li>`)}</ul><//>`}
    <${Asks} version=${version} />
    ${version.adds && html`<${Fold} summary=${t('modules.what')}><div class="stack-tight"><${Brings} value=${version.adds} /></div><//>`}
    ${pack.installed && !there && html`<${ThreeWay} pack=${pack} version=${version.version} />`}
    ${!working && !stuck && html`<${Install} pack=${pack} version=${version} there=${there} follow=${follow} />`}
  </div>`;
}

const line = (one) => `${one.pack}: ${one.file}${one.line ? ` ${one.line}` : ''}, ${one.key}: ${one.expected}`;

function Asks({ version }) {
  return html`
    ${version.permissions.length > 0 && html`<p>${t('packs.asks', { permissions: version.permissions.join(', ') })}</p>`}
    ${version.java && html`<p>${t('packs.java')}</p>`}`;
}

function Install({ pack, version, there, follow }) {
  const [asking, setAsking] = useState(false);
  const [vouch, setVouch] = useState(false);
  const { busy, problem, run, forget } = useDeed();
  const close = () => (setAsking(false), setVouch(false), forget());
  const wish = { installed: true, version: version.version, sum: version.sum, unsigned: vouch };
  const start = async () => {
    if (await run(async () => follow(await api.put(`modules/${pack.id}`, wish)))) close();
  };
  const name = t(pack.installed ? (there ? 'packs.renew' : 'packs.upgrade') : 'modules.install');
  return html`<div><${Button} small kind=${there ? 'quiet' : 'main'} onClick=${() => setAsking(true)}>${name}
      <span class="visually-hidden"> ${pack.title} ${version.version}</span><//></div>
    <${Dialog} title=${t('packs.ask.install', { module: pack.title, version: version.version })} open=${asking} onClose=${close} actions=${html`
      <${Button} kind="main" busy=${busy} onClick=${start}>${name}<//><${Button} onClick=${close}>${t('modules.leave')}<//>`}>
      <p>${vouched(version.signature)}</p>
      <${Asks} version=${version} />
      <p>${t(pack.installed ? 'packs.upgrade.then' : 'modules.install.then')}</p>
      <p class="soft small">${t('modules.logged')}</p>
      <${Fault} problem=${problem} />
      <${Vouch} problem=${problem} checked=${vouch} onChange=${setVouch} />
    <//>`;
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
