import { html, useState } from '../vendor/ui.js';
import { api, call } from '../core/api.js';
import { t } from '../core/i18n.js';
import { Button, Fault, Spinner } from '../parts/basics.js';
import { useDeed } from '../parts/deed.js';
import { Icon } from '../parts/icon.js';
import { JobNote, useJob } from './modules-job.js';
import { Version } from './modules-version.js';

const TYPE = 'application/java-archive';
const LARGEST = 50 * 1024 * 1024;
const isPack = (file) => /\.(shakti|jar)$/i.test(file.name);

/** A pack from this computer: looked at by the server first; kept and installed only on a yes. */
export function Upload({ again }) {
  const [file, setFile] = useState(null);
  const [report, setReport] = useState(null);
  const [wrong, setWrong] = useState('');
  const [round, setRound] = useState(0);
  const { busy, problem, run, forget } = useDeed();
  const { job, follow, working } = useJob(again);
  const leave = () => (setFile(null), setReport(null), setWrong(''), follow(null), forget());
  const another = () => (leave(), setRound(round + 1));
  const take = async (taken) => {
    leave();
    if (!taken) return;
    if (!isPack(taken) || taken.size > LARGEST) return setWrong(t('packs.file.wrong'));
    setFile(taken);
    await run(async () => setReport(await looked(taken)));
  };
  return html`<section class="card stack" aria-labelledby="packs-upload">
    <h2 id="packs-upload">${t('packs.upload')}</h2>
    <${Choose} key=${round} wrong=${wrong} onFile=${take} />
    ${busy && html`<${Spinner} />`}
    <${Fault} problem=${problem} />
    ${report && html`<${Looked} file=${file} report=${report} job=${job} working=${working} follow=${follow} onLeave=${another} />`}
  </section>`;
}

/** What the server says of the file, with what an installed version of it was refused. */
async function looked(file) {
  const [{ body }, { items }] = await Promise.all([call('POST', 'packs/check', { raw: file, type: TYPE }), api.get('catalogue')]);
  return { ...body, refused: items.find((one) => one.id === body.id)?.refused ?? [] };
}

function Choose({ wrong, onFile }) {
  const [over, setOver] = useState(false);
  const hover = (event, now) => (event.preventDefault(), setOver(now));
  return html`<div class="field">
    <label class=${over ? 'drop is-over' : 'drop'} onDragOver=${(event) => hover(event, true)} onDragLeave=${() => setOver(false)}
      onDrop=${(event) => (hover(event, false), onFile(event.dataTransfer.files[0]))}>
      <${Icon} name="import" />
      <span class="field-label">${t('packs.file')}</span>
      <span class="field-help" id="pack-file-help">${t('packs.file.help')}</span>
      <span class="btn btn-small drop-button" aria-hidden="true">${t('file.choose')}</span>
      <input class="visually-hidden" type="file" name="pack" accept=".shakti,.jar" aria-describedby=${wrong ? 'pack-file-help pack-file-wrong' : 'pack-file-help'}
        aria-invalid=${wrong ? 'true' : undefined} onChange=${(event) => onFile(event.target.files[0])} />
    </label>
    ${wrong && html`<p class="field-error" role="alert" id="pack-file-wrong">${wrong}</p>`}
  </div>`;
}

/** What the server says of the file; the same words as of a pack that lies in its folder. */
function Looked({ file, report, job, working, follow, onLeave }) {
  const keep = (unsigned) => call('POST', `packs?unsigned=${unsigned}`, { raw: file, type: TYPE });
  return html`<div class="stack-tight" role="group" aria-label=${report.title}>
    <div class="row row-apart"><h3>${report.title}</h3><${Button} small onClick=${onLeave}>${t('packs.file.leave')}<//></div>
    <${JobNote} id=${report.id} job=${job} />
    ${(!job || job.status === 'failed') && html`<${Version} pack=${report} version=${{ ...report, origin: 'file' }} working=${working} follow=${follow} first=${keep} />`}
  </div>`;
}
