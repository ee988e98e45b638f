import { html, useEffect, useState } from '../vendor/ui.js';
import { announce } from '../core/announce.js';
import { api } from '../core/api.js';
import { t } from '../core/i18n.js';
import { go } from '../core/router.js';
import { may } from '../core/session.js';
import { shell } from '../core/shell.js';
import { Button, Fault, LinkButton, Notice, Page, Spinner } from '../parts/basics.js';
import { Dialog } from '../parts/dialog.js';
import { useLoaded } from '../parts/load.js';
import { MendRows } from './imports-mend.js';
import { send, sheetOf } from './imports-sheet.js';
import { countsInWords } from './imports-words.js';

const TICK = 1000;
const busy = (run) => ['running', 'undoing'].includes(run.state);

const mendable = (run) => !busy(run) && run.state !== 'undone' && run.refusedRows > 0;

/** One run: how far it is, what it did in words, refused rows to be mended, taking it back. */
export function ImportRun({ id }) {
  const { value: known } = useLoaded(() => api.get('imports'), []);
  const { value: run, problem, again } = useLoaded(() => api.get(`imports/${id}`), [id]);
  useEffect(() => {
    if (!run || !busy(run)) return run && announce(t(`imports.state.${run.dryRun && run.state === 'done' ? 'checked' : run.state}`));
    const timer = setTimeout(again, TICK);
    return () => clearTimeout(timer);
  }, [run]);
  const back = { href: '#/imports', label: t('imports.title') };
  if (!run) return html`<${Page} title=${t('imports.title')} back=${back}>${problem ? html`<${Fault} problem=${problem} />` : html`<${Spinner} />`}<//>`;
  const sheet = known?.imports.find((one) => one.id === run.import);
  return html`<${Page} key=${id} title=${sheet?.title ?? t('imports.title')} back=${back}>
    <${Fault} problem=${problem} />
    ${busy(run) ? html`<${Progress} run=${run} />` : html`<${Result} run=${run} />`}
    ${!busy(run) && html`<${NextSteps} run=${run} again=${again} />`}
    ${sheet && mendable(run) && html`<${MendRows} run=${run} sheet=${sheet} />`}
  <//>`;
}

function Progress({ run }) {
  const { read, of } = run.progress;
  const words = t(run.state === 'undoing' ? 'imports.undoing' : 'imports.progress', { read, of });
  return html`<div class="card" role="status">
    <label for="import-progress">${words}</label>
    <progress id="import-progress" max=${Math.max(of, 1)} value=${of ? read : undefined}></progress>
  </div>`;
}

function Result({ run }) {
  const counts = { accepted: run.accepted, unchanged: run.unchanged, refused: run.refusedRows };
  if (run.state === 'failed') return html`<${Notice} tone="warm" title=${t('imports.failed')}>${run.failure}<//>`;
  if (run.state === 'undone') return html`<${Notice} title=${t('imports.state.undone')}>${t('imports.undone')}<//>`;
  const skipped = Object.entries(run.skipped ?? {});
  return html`<${Notice} title=${t(run.dryRun ? 'imports.result.dry' : 'imports.result')}>
    <p>${countsInWords(counts, run)}</p>
    ${skipped.map(([module, n]) => html`<p class="small">${t('imports.skipped', { module: moduleTitle(module), n })}</p>`)}
    ${run.ignoredColumns?.length > 0 && html`<p class="small">${t('imports.ignored', { columns: run.ignoredColumns.join(', ') })}</p>`}
  <//>`;
}

const moduleTitle = (id) => shell.value.modules.find((one) => one.id === id)?.title ?? id;

/** A checked sheet can be brought in; what was brought in can be taken back. */
function NextSteps({ run, again }) {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState(null);
  const [asking, setAsking] = useState(false);
  const deed = async (what) => {
    setWorking(true);
    setProblem(null);
    try {
      await what();
    } catch (fault) {
      setProblem(fault);
    }
    setWorking(false);
  };
  const keep = () => deed(async () => go(`/imports/${(await send(run.import, sheetOf(run.id), false)).id}`));
  const undo = () => (setAsking(false), deed(async () => (await api.del(`imports/${run.id}?wait=1`), again())));
  const sheet = sheetOf(run.id);
  const canKeep = run.dryRun && run.state === 'done' && run.accepted > 0;
  const canUndo = !run.dryRun && run.state === 'done' && run.accepted > 0 && may('imports.undo');
  return html`<${Refused} problem=${problem} />
    ${canKeep && !sheet && html`<p>${t('imports.again')} <${LinkButton} kind="quiet" href="#/imports">${t('imports.title')}<//></p>`}
    ${((canKeep && sheet) || canUndo) && html`<div class="row">
      ${canKeep && sheet && html`<${Button} kind="main" icon="import" busy=${working} onClick=${keep}>${t('imports.keep.rows', { n: run.accepted })}<//>`}
      ${canUndo && html`<${Button} icon="back" busy=${working} onClick=${() => setAsking(true)}>${t('imports.undo')}<//>`}
    </div>`}
    <${Dialog} title=${t('imports.undo.ask')} open=${asking} onClose=${() => setAsking(false)} actions=${html`
      <${Button} kind="warm" onClick=${undo}>${t('imports.undo.yes')}<//><${Button} onClick=${() => setAsking(false)}>${t('imports.undo.no')}<//>`}>
      <p>${t('imports.undo.what', { n: run.accepted })}</p>
    <//>`;
}

/** That others have worked on the rows meanwhile is no mistake of anybody's: it is told calmly. */
function Refused({ problem }) {
  if (problem?.status !== 409) return html`<${Fault} problem=${problem} />`;
  return html`<${Notice} tone="warm" role="alert" title=${t('imports.undo.refused')}>${problem.detail}<//>`;
}
