import { html } from '../vendor/ui.js';
import { api } from '../core/api.js';
import { formatTime } from '../core/format.js';
import { t } from '../core/i18n.js';
import { personName } from '../core/people.js';
import { href } from '../core/router.js';
import { shell } from '../core/shell.js';
import { Empty, Fault, Page, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';
import { ImportRun } from './imports-run.js';
import { StartImport } from './imports-start.js';
import { countsInWords, StateTag } from './imports-words.js';

/** Bringing sheets in: choosing one, what became of earlier ones, and one run with its refused rows. */
export function Imports({ path: [, run] }) {
  return run ? html`<${ImportRun} id=${run} />` : html`<${ImportList} />`;
}

function ImportList() {
  const { value, problem } = useLoaded(() => api.get('imports'), [shell.value]);
  return html`<${Page} title=${t('imports.title')} lead=${t('imports.lead')}>
    <${Fault} problem=${problem} />
    ${!value && !problem && html`<${Spinner} />`}
    ${value?.imports.length === 0 && html`<${Empty} title=${t('imports.none')}>${t('imports.none.help')}<//>`}
    ${value?.imports.length > 0 && html`<${StartImport} imports=${value.imports} />`}
    ${value?.runs.length > 0 && html`<${Runs} value=${value} />`}
  <//>`;
}

function Runs({ value }) {
  const title = (name) => value.imports.find((one) => one.id === name)?.title ?? name;
  return html`<section class="stack-tight" aria-labelledby="runs">
    <h2 id="runs">${t('imports.runs')}</h2>
    <ul class="plain cards">
      ${value.runs.map(
        (run) => html`<li key=${run.run}><a class="card card-link" href=${href('imports', run.run)}>
          <span class="row row-apart"><strong>${title(run.import)}</strong><${StateTag} state=${run.state} dryRun=${run.dryRun} /></span>
          <span>${countsInWords(run.counts, run)}</span>
          <span class="soft small">${formatTime(run.at)} · ${personName(run.by)}</span>
        </a></li>`,
      )}
    </ul>
  </section>`;
}
