import { html, useRef, useState } from '../vendor/ui.js';
import { formatNumber } from '../core/format.js';
import { t } from '../core/i18n.js';
import { go } from '../core/router.js';
import { Button, Fault, Fold } from '../parts/basics.js';
import { Chips } from '../parts/chips.js';
import { Icon } from '../parts/icon.js';
import { send, typeOfFile } from './imports-sheet.js';

/** Choosing a sheet, and having it looked at before anything is kept. */
export function StartImport({ imports }) {
  const [chosen, setChosen] = useState(imports[0].id);
  const [file, setFile] = useState(null);
  const [wrong, setWrong] = useState('');
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState(null);
  const sheet = imports.find((one) => one.id === chosen) ?? imports[0];
  const take = (taken) => {
    setProblem(null);
    setWrong(taken && !typeOfFile(taken.name) ? t('imports.file.wrong') : '');
    setFile(taken && typeOfFile(taken.name) ? taken : null);
  };
  const start = async (dryRun) => {
    if (!file) return setWrong(t('imports.file.none'));
    setBusy(dryRun ? 'check' : 'keep');
    try {
      const run = await send(sheet.id, { body: file, type: typeOfFile(file.name) }, dryRun);
      go(`/imports/${run.id}`);
    } catch (fault) {
      setProblem(fault);
      setBusy('');
    }
  };
  const titles = imports.map((one) => ({ value: one.id, label: one.title }));
  return html`<section class="card" aria-labelledby="imports-new">
    <h2 id="imports-new">${imports.length > 1 ? t('imports.new') : sheet.title}</h2>
    ${imports.length > 1 && html`<${Chips} label=${t('imports.which')} options=${titles} value=${sheet.id} onChange=${(id) => id && setChosen(id)} />`}
    <${Columns} sheet=${sheet} />
    <${FileField} file=${file} wrong=${wrong} onFile=${take} />
    <${Fault} problem=${problem} />
    <div class="bar-actions">
      <${Button} kind="main" icon="check" busy=${busy === 'check'} onClick=${() => busy || start(true)}>${t('imports.check')}<//>
      <${Button} icon="import" busy=${busy === 'keep'} onClick=${() => busy || start(false)}>${t('imports.keep')}<//>
    </div>
    <p class="soft small">${t('imports.check.help')}</p>
  </section>`;
}

function FileField({ file, wrong, onFile }) {
  const input = useRef(null);
  const [over, setOver] = useState(false);
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };
  const hover = (event) => {
    event.preventDefault();
    setOver(true);
  };
  return html`<div class="field">
    <label class=${over ? 'drop is-over' : 'drop'} onDragOver=${hover} onDragLeave=${() => setOver(false)} onDrop=${drop}>
      <${Icon} name="import" />
      <span class="field-label">${t('imports.file')}</span>
      <span class="field-help" id="file-help">${t('imports.file.help')}</span>
      <span class="btn btn-small drop-button" aria-hidden="true">${t('file.choose')}</span>
      <input ref=${input} class="visually-hidden" type="file" accept=".csv,.xlsx" aria-describedby=${wrong ? 'file-help file-wrong' : 'file-help'}
        aria-invalid=${wrong ? 'true' : undefined} onChange=${(event) => onFile(event.target.files[0])} />
    </label>
    ${file && html`<p class="soft" role="status">${t('imports.file.chosen', { name: file.name, size: formatNumber(Math.ceil(file.size / 1024)) })}</p>`}
    ${wrong && html`<p class="field-error" role="alert" id="file-wrong">${wrong}</p>`}
  </div>`;
}

function Columns({ sheet }) {
  return html`<${Fold} summary=${t('imports.columns', { n: sheet.columns.length })}>
    <p class="soft small">${t('imports.columns.help')}</p>
    <div class="table-wrap" tabindex="0" role="region" aria-label=${t('imports.columns', { n: sheet.columns.length })}><table class="table is-even">
      <thead><tr><th scope="col">${t('imports.column')}</th><th scope="col">${t('imports.meaning')}</th><th scope="col">${t('imports.kind')}</th></tr></thead>
      <tbody>${sheet.columns.map((one) => html`<tr key=${one.name}>
        <th scope="row"><code>${one.name}</code></th><td>${one.label}</td>
        <td>${t(`imports.kind.${one.kind}`)}${one.required ? html` <strong>· ${t('imports.required')}</strong>` : ''}</td></tr>`)}</tbody>
    </table></div>
  <//>`;
}
