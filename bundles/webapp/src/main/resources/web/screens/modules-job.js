import { html, useEffect, useState } from '../vendor/ui.js';
import { api } from '../core/api.js';
import { announce } from '../core/announce.js';
import { t } from '../core/i18n.js';
import { refreshShell } from '../core/shell.js';
import { Notice } from '../parts/basics.js';

const TICK = 700;
const over = (job) => ['done', 'failed'].includes(job.status);

/**
 * Follows a job of the server to its end and says how it went.
 * @param {() => void} onDone
 */
export function useJob(onDone) {
  const [job, setJob] = useState(null);
  useEffect(() => {
    if (!job || over(job)) return undefined;
    const timer = setTimeout(async () => setJob(await api.get(`modules/jobs/${job.job}`).catch(() => ({ ...job }))), TICK);
    return () => clearTimeout(timer);
  }, [job]);
  useEffect(() => {
    if (!job || !over(job)) return;
    announce(t(job.status === 'done' ? 'modules.job.done' : 'modules.job.failed', { module: job.title }));
    onDone();
    refreshShell();
  }, [job?.status]);
  return { job, follow: setJob, working: Boolean(job && !over(job)) };
}

/** How a job stands, in plain words; what went wrong with the lines for whoever made the pack. */
export function JobNote({ id, job }) {
  if (!job) return null;
  if (!over(job)) return html`<div role="status"><label for=${`job-${id}`}>${job.words}</label><progress id=${`job-${id}`}></progress></div>`;
  if (job.status === 'done') return html`<p class="soft small" role="status">${job.words}</p>`;
  return html`<${Notice} tone="warm" title=${t('modules.job.failed', { module: job.title })}>
    <p>${job.words}</p><p>${job.error}</p>
    <ul class="small">${(job.details ?? []).map((one) => html`<li key=${one}><code>${one}</code></li>`)}</ul><//>`;
}

/** The yes to a pack for which nobody known vouches; shown once the server has asked for it. */
export function Vouch({ problem, checked, onChange }) {
  const asked = (problem?.errors ?? []).some((one) => ['unsigned', 'unknown-key'].includes(one.code));
  if (!asked && !checked) return null;
  return html`<label class="choice"><input type="checkbox" name="vouch" checked=${checked} onChange=${(event) => onChange(event.target.checked)} />
    <span>${t('packs.vouch')}</span></label>`;
}
