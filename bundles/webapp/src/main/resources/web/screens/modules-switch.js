import { html, useState } from '../vendor/ui.js';
import { announce } from '../core/announce.js';
import { api } from '../core/api.js';
import { formatTime, formatWhole } from '../core/format.js';
import { registry } from '../core/host.js';
import { t } from '../core/i18n.js';
import { me } from '../core/session.js';
import { refreshShell, shell } from '../core/shell.js';
import { Button, Fault, Spinner } from '../parts/basics.js';
import { Dialog } from '../parts/dialog.js';
import { useDeed } from '../parts/deed.js';
import { useLoaded } from '../parts/load.js';

/**
 * A module in a district: whether it is on, and switching it once it was said what that means.
 * @param {{module: {id: string, title: string}, district: {lgd: string, name: string}, on: boolean, label: string,
 *   fixed?: boolean, onDone: () => void}} props
 */
export function ModuleSwitch({ module, district, on, label, fixed, onDone }) {
  const [asking, setAsking] = useState(false);
  const [written, setWritten] = useState('');
  const { busy, problem, run, forget } = useDeed();
  const what = { module: module.title, district: district.name };
  const close = () => (setAsking(false), forget());
  const change = async () => {
    if (!(await run(() => api.put(`districts/${district.lgd}/modules/${module.id}`, { enabled: !on })))) return;
    setAsking(false);
    const line = t(on ? 'modules.was.off' : 'modules.was.on', { ...what, time: formatTime(new Date().toISOString()), name: shell.value.user.login ?? me.value.account });
    setWritten(line);
    announce(line);
    onDone();
    refreshShell();
  };
  return html`<div class="stack-tight">
    <button type="button" role="switch" class="switch" aria-checked=${on ? 'true' : 'false'} disabled=${fixed} onClick=${() => setAsking(true)}>
      <span class="grow">${label}</span><span class="switch-state soft small">${t(on ? 'modules.on' : 'modules.off')}</span><span class="switch-track" aria-hidden="true"></span>
    </button>
    ${written && html`<p class="soft small">${written}</p>`}
    <${Dialog} title=${t(on ? 'modules.ask.off' : 'modules.ask.on', what)} open=${asking} onClose=${close} actions=${html`
      <${Button} kind=${on ? 'warm' : 'main'} busy=${busy} onClick=${change}>${t(on ? 'modules.do.off' : 'modules.do.on')}<//>
      <${Button} onClick=${close}>${t('modules.leave')}<//>`}>
      <${Consequences} module=${module} on=${on} />
      <${Fault} problem=${problem} />
    <//>
  </div>`;
}

function Consequences({ module, on }) {
  return html`<${Adds} id=${module.id} on=${on} />
    ${on && html`<p>${t('modules.kept')}</p>`}
    <p class="soft small">${t('modules.logged')}</p>`;
}

const NAMED = 6;
const KINDS = ['menu', 'types', 'fields', 'tasks', 'roles', 'indicators', 'boards', 'imports'];

/**
 * What a module brings: entries in the menu, forms, questions, reminders, roles, figures, boards, sheets; what it needs.
 * @param {{id: string, on?: boolean, asks?: boolean}} props asks: what it asks for, too
 */
export function Adds({ id, on, asks }) {
  const { value, problem } = useLoaded(() => api.get(`modules/${id}/adds`), [id]);
  if (problem) return html`<${Fault} problem=${problem} />`;
  if (!value) return html`<${Spinner} />`;
  if (!value.accepted) return html`<p>${t('packs.stuck')}</p>`;
  return html`<${Brings} value=${value} on=${on} />
    ${asks && value.permissions.length > 0 && html`<p>${t('packs.asks', { permissions: value.permissions.join(', ') })}</p>`}`;
}

/** The same of what is known already. */
export function Brings({ value, on }) {
  const brings = { ...value, menu: [...value.types.filter((one) => one.root), ...(value.pages.length ? [value] : [])] };
  const others = value.others ?? [];
  const changes = value.changes ?? [];
  const kinds = KINDS.filter((kind) => brings[kind]?.length > 0);
  return html`<p>${t(on ? 'modules.takes' : 'modules.adds')}</p>
    <ul class="adds">${kinds.map((kind) => html`<li key=${kind}><strong>${t(`modules.adds.${kind}`, { n: brings[kind].length })}</strong>: ${firstOf(brings[kind])}</li>`)}
      ${others.length > 0 && html`<li><strong>${t('modules.adds.others')}</strong>: ${others.map(folderText).join(', ')}</li>`}
      ${changes.map((one) => html`<li key=${one.of + one.what}><strong>${t(`modules.changes.${one.what}`, { of: one.of })}</strong>: ${firstOf(one.names.map((title) => ({ title })))}</li>`)}</ul>
    ${kinds.length + others.length + changes.length === 0 && html`<p class="soft">${t('modules.adds.nothing')}</p>`}
    ${value.needs.length > 0 && !on && html`<p>${t('modules.needs', { modules: value.needs.map(titleOf).join(', ') })}</p>`}
    ${value.neededBy.length > 0 && on && html`<p>${t('modules.neededby', { modules: value.neededBy.map(titleOf).join(', ') })}</p>`}`;
}

/** The module that reads a folder says what lies in it; while it is off the folder is named as it is. */
const folderText = ({ folder, count }) => registry.words.value.find((one) => one.folder === folder)?.text(count) ?? `${folder} (${formatWhole(count)})`;

function firstOf(all) {
  const names = all.slice(0, NAMED).map(titleOf).join(', ');
  return all.length > NAMED ? t('modules.adds.more', { names, n: all.length - NAMED }) : names;
}

const titleOf = (one) => one.title ?? one.label ?? one.id ?? one.name;
