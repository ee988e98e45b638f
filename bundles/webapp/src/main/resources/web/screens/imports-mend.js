import { html, useState } from '../vendor/ui.js';
import { api } from '../core/api.js';
import { formatNumber } from '../core/format.js';
import { t } from '../core/i18n.js';
import { go } from '../core/router.js';
import { Button, Fault, Fold, Notice, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';
import { Cell } from './imports-cell.js';
import { send, sheetFrom } from './imports-sheet.js';

const MOST = 500;

/** Refused rows: what is wrong with each, cells that can be mended in place, and sending the mended rows again. */
export function MendRows({ run, sheet }) {
  const { value: page, problem } = useLoaded(() => api.get(`imports/${run.id}/rows?limit=${MOST}`), [run.id]);
  const [mended, setMended] = useState({});
  if (!page) return problem ? html`<${Fault} problem=${problem} />` : html`<${Spinner} />`;
  const open = page.items.some((row) => row.values && Object.keys(row.values).length > 0);
  const mend = (line, column, text) => setMended((before) => ({ ...before, [line]: { ...before[line], [column]: text } }));
  const touched = page.items.filter((row) => changed(row, mended[row.line]));
  const rows = touched.map((row) => ({ ...row.values, ...mended[row.line] }));
  return html`<section class="stack-tight" aria-labelledby="refused">
    <h2 id="refused">${t('imports.refused', { n: run.refusedRows })}</h2>
    <p class="soft">${t(open ? 'imports.refused.help' : 'imports.refused.other')}</p>
    <div class="table-wrap"><table class="table mend">
      <caption class="visually-hidden">${t('imports.refused', { n: run.refusedRows })}</caption>
      <thead><tr><th scope="col">${t('imports.row')}</th><th scope="col">${t('imports.reason')}</th></tr></thead>
      <tbody>${page.items.map((row) => html`<${RefusedRow} key=${row.line} row=${row} sheet=${sheet} open=${open}
        mended=${mended[row.line] ?? {}} mend=${(column, text) => mend(row.line, column, text)} />`)}</tbody>
    </table></div>
    ${page.next && html`<p class="soft small">${t('imports.refused.first', { n: MOST })}</p>`}
    ${open && html`<${SendAgain} run=${run} rows=${rows} columns=${sheet.columns.map((one) => one.name)} />`}
  </section>`;
}

const changed = (row, cells = {}) => Object.entries(cells).some(([column, text]) => text !== (row.values?.[column] ?? ''));

function RefusedRow({ row, sheet, open, mended, mend }) {
  const faults = [row, ...(row.more ?? [])].filter((one) => one.reason);
  const faulty = new Set(faults.map((one) => one.column).filter(Boolean));
  const value = (column) => mended[column] ?? row.values?.[column] ?? '';
  const all = { ...row.values, ...mended };
  const cell = (column, reasons) => html`<${Cell} key=${column.name} column=${column} line=${row.line} district=${all[districtColumn(sheet)]} value=${value(column.name)}
    was=${row.values?.[column.name] ?? ''} reasons=${reasons} onChange=${(text) => mend(column.name, text)} />`;
  const named = sheet.columns.filter((one) => faulty.has(one.name));
  const general = faults.filter((one) => !named.some((column) => column.name === one.column));
  return html`<tr>
    <th scope="row"><strong>${t('imports.line', { n: formatNumber(row.line) })}</strong><br /><span class="soft small">${row.values?.[sheet.key] ?? ''}</span></th>
    <td><div class="stack-tight">
      ${general.map((one) => html`<p class="field-error">${one.reason}</p>`)}
      ${!open && faults.filter((one) => !general.includes(one)).map((one) => html`<p><strong>${labelOf(sheet, one.column)}</strong>: ${one.reason}</p>`)}
      ${open && named.map((column) => cell(column, faults.filter((one) => one.column === column.name).map((one) => one.reason)))}
      ${open && html`<${Fold} summary=${t('imports.cells')}>
        <div class="mend-cells">${sheet.columns.filter((one) => !faulty.has(one.name)).map((column) => cell(column, []))}</div><//>`}
    </div></td>
  </tr>`;
}

const districtColumn = (sheet) => sheet.columns.find((one) => one.level === 'district')?.name;
const labelOf = (sheet, name) => sheet.columns.find((one) => one.name === name)?.label ?? name;

function SendAgain({ run, rows, columns }) {
  const [busy, setBusy] = useState('');
  const [problem, setProblem] = useState(null);
  const sendRows = async (dryRun) => {
    setBusy(dryRun ? 'check' : 'keep');
    setProblem(null);
    try {
      go(`/imports/${(await send(run.import, sheetFrom(columns, rows), dryRun)).id}`);
    } catch (fault) {
      setProblem(fault);
      setBusy('');
    }
  };
  if (!rows.length) return html`<p class="soft">${t('imports.mend.none')}</p>`;
  return html`<${Notice}>
    <p>${t('imports.mend', { n: rows.length })}</p>
    <${Fault} problem=${problem} />
    <div class="row">
      <${Button} kind="main" icon="check" busy=${busy === 'check'} onClick=${() => busy || sendRows(true)}>${t('imports.mend.check')}<//>
      <${Button} icon="send" busy=${busy === 'keep'} onClick=${() => busy || sendRows(false)}>${t('imports.mend.keep')}<//>
    </div>
  <//>`;
}
