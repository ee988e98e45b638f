import { html, useEffect, useState } from '../vendor/ui.js';
import { api } from '../core/api.js';
import { announce } from '../core/announce.js';
import { t } from '../core/i18n.js';
import { refreshShell } from '../core/shell.js';
import { Button, Fault, Notice } from '../parts/basics.js';
import { useDeed } from '../parts/deed.js';
import { Dialog } from '../parts/dialog.js';
import { Vouch } from './modules-job.js';
import { Adds } from './modules-switch.js';

const TICK = 700;
const over = (job) => ['done', 'failed'].includes(job.status);

/** Installing a module on the instance or removing it: asked first, followed to its end, told in plain words. */
export function InstallModule({ module, onDone }) {
  const [asking, setAsking] = useState(false);
  const [job, setJob] = useState(null);
  const [vouch, setVouch] = useState(false);
  const { busy, problem, run, forget } = useDeed();
  useEffect(() => {
    if (!job || over(job)) return undefined;
    const timer = setTimeout(() => run(async () => setJob(await api.get(`modules/jobs/${job.job}`))), TICK);
    return () => clearTimeout(timer);
  }, [job]);
  useEffect(() => {
    if (!job || !over(job)) return;
    announce(t(job.status === 'done' ? 'modules.job.done' : 'modules.job.failed', { module: module.title }));
    onDone();
    refreshShell();
  }, [job?.status]);
  const close = () => (setAsking(false), setVouch(false), forget());
  const start = async () => {
    if (await run(async () => setJob(await api.put(`modules/${module.id}`, { installed: !module.installed, unsigned: vouch })))) setAsking(false);
  };
  const working = (job && !over(job)) || ['installing', 'removing'].includes(module.status);
  return html`<div class="stack-tight">
    ${working && html`<div role="status"><label for=${`job-${module.id}`}>${job?.words ?? t('modules.job.running')}</label><progress id=${`job-${module.id}`}></progress></div>`}
    ${job?.status === 'failed' && html`<${Notice} tone="warm" title=${t('modules.job.failed', { module: module.title })}><p>${job.words ?? t('modules.job.failed.help')}</p>
      ${!module.error && html`<p>${job.error}</p><${Lines} lines=${job.details} />`}<//>`}
    ${job?.status === 'done' && html`<p class="soft small" role="status">${job.words ?? t('modules.job.done', { module: module.title })}</p>`}
    ${!asking && html`<${Fault} problem=${problem} />`}
    ${!working && html`<div><${Button} small kind=${module.installed ? 'quiet' : 'main'} onClick=${() => setAsking(true)}>
      ${t(module.installed ? 'modules.remove' : 'modules.install')}<span class="visually-hidden"> ${module.title}</span><//></div>`}
    <${Dialog} title=${t(module.installed ? 'modules.ask.remove' : 'modules.ask.install', { module: module.title })} open=${asking} onClose=${close} actions=${html`
      <${Button} kind=${module.installed ? 'warm' : 'main'} busy=${busy} onClick=${start}>${t(module.installed ? 'modules.remove' : 'modules.install')}<//>
      <${Button} onClick=${close}>${t('modules.leave')}<//>`}>
      ${module.installed ? html`<${Adds} id=${module.id} on /><p>${t('modules.remove.kept')}</p>` : html`<${Adds} id=${module.id} asks /><p>${t('modules.install.then')}</p>`}
      <p class="soft small">${t('modules.logged')}</p>
      <${Fault} problem=${problem} />
      <${Vouch} problem=${problem} checked=${vouch} onChange=${setVouch} />
    <//>
  </div>`;
}

/** What exactly is wrong, for whoever made the module. */
export function Lines({ lines }) {
  if (!lines?.length) return null;
  return html`<ul class="small">${lines.map((one) => html`<li key=${one}><code>${one}</code></li>`)}</ul>`;
}
