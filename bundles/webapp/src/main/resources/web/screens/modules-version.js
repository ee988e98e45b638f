import { html, useState } from '../vendor/ui.js';
import { api } from '../core/api.js';
import { t } from '../core/i18n.js';
import { Button, Fault, Fold, Notice } from '../parts/basics.js';
import { useDeed } from '../parts/deed.js';
import { Dialog } from '../parts/dialog.js';
import { Vouch } from './modules-job.js';
import { Brings } from './modules-switch.js';
import { ThreeWay } from './modules-three-way.js';

/** Who vouches for a pack, in words. */
export function vouched(signature) {
  return t(`packs.signed.${signature.state}`, { by: signature.by, why: signature.why });
}

const careful = (state) => ['unknown', 'unsigned', 'tampered'].includes(state);

/**
 * One version of a pack: what stands in the way, what it brings and asks for.
 * @param {{pack: any, version: any, working: boolean, follow: (job: any) => void, first?: (unsigned: boolean) => Promise<any>}} props
 *   first: what has to be done before it can be installed, with the yes to a pack for which nobody known vouches
 */
export function Version({ pack, version, working, follow, first }) {
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
    ${pack.installed && !there && !first && html`<${ThreeWay} pack=${pack} version=${version.version} />`}
    ${!working && !stuck && html`<${Install} pack=${pack} version=${version} there=${there} follow=${follow} first=${first} />`}
  </div>`;
}

const line = (one) => `${one.pack}: ${one.file}${one.line ? ` ${one.line}` : ''}, ${one.key}: ${one.expected}`;

function Asks({ version }) {
  return html`
    ${version.permissions.length > 0 && html`<p>${t('packs.asks', { permissions: version.permissions.join(', ') })}</p>`}
    ${version.java && html`<p>${t('packs.java')}</p>`}`;
}

/** What a pack with Java asks for, each of which can be refused. */
function Allow({ version, refused, onChange }) {
  if (!version.java || version.permissions.length === 0) return html`<${Asks} version=${version} />`;
  const turn = (one, yes) => onChange(yes ? refused.filter((other) => other !== one) : [...refused, one]);
  return html`<fieldset class="stack-tight"><legend>${t('packs.allow')}</legend>
    ${version.permissions.map((one) => html`<label key=${one} class="choice"><input type="checkbox" name=${`allow-${one}`} checked=${!refused.includes(one)}
      onChange=${(event) => turn(one, event.target.checked)} /><span><code>${one}</code></span></label>`)}
    </fieldset><p>${t('packs.java')}</p>`;
}

function Install({ pack, version, there, follow, first }) {
  const [asking, setAsking] = useState(false);
  const [vouch, setVouch] = useState(false);
  const before = (pack.refused ?? []).filter((one) => version.permissions.includes(one));
  const [refused, setRefused] = useState(before);
  const { busy, problem, run, forget } = useDeed();
  const close = () => (setAsking(false), setVouch(false), setRefused(before), forget());
  const wish = { installed: true, version: version.version, sum: version.sum, unsigned: vouch, refused };
  const start = async () => {
    if (await run(async () => (await first?.(vouch), follow(await api.put(`modules/${pack.id}`, wish))))) close();
  };
  const name = t(pack.installed ? (there ? 'packs.renew' : 'packs.upgrade') : 'modules.install');
  return html`<div><${Button} small kind=${there ? 'quiet' : 'main'} onClick=${() => setAsking(true)}>${name}
      <span class="visually-hidden"> ${pack.title} ${version.version}</span><//></div>
    <${Dialog} title=${t('packs.ask.install', { module: pack.title, version: version.version })} open=${asking} onClose=${close} actions=${html`
      <${Button} kind="main" busy=${busy} onClick=${start}>${name}<//><${Button} onClick=${close}>${t('modules.leave')}<//>`}>
      <p>${vouched(version.signature)}</p>
      <${Allow} version=${version} refused=${refused} onChange=${setRefused} />
      <p>${t(pack.installed ? 'packs.upgrade.then' : 'modules.install.then')}</p>
      <p class="soft small">${t('modules.logged')}</p>
      <${Fault} problem=${problem} />
      <${Vouch} problem=${problem} checked=${vouch} onChange=${setVouch} />
    <//>`;
}
