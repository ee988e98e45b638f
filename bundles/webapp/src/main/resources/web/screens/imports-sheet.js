import { call } from '../core/api.js';
import { onLeave } from '../core/exit.js';
import { me } from '../core/session.js';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Sheets that were sent in this visit, by run, so that a checked one can be brought in. Never kept on the device. */
const sheets = new Map();
const forget = () => sheets.clear();
onLeave(forget);
me.subscribe((person) => person || forget());

/** The media type of a file by its name, or nothing when it is no sheet that can be read. */
export function typeOfFile(name) {
  return TYPES[name.toLowerCase().split('.').pop()];
}

/** The sheet of a run, when it was sent in this visit. */
export const sheetOf = (run) => sheets.get(run);

/**
 * Sends a sheet. Answers the run as soon as the server has taken it, finished or not.
 * @param {string} name the import
 * @param {{body: Blob, type: string, part?: boolean}} sheet
 * @param {boolean} dryRun
 */
export async function send(name, sheet, dryRun) {
  const { body } = await call('POST', `imports/${name}?dryRun=${dryRun}&wait=1`, { raw: sheet.body, type: sheet.type });
  sheets.set(body.id, sheet);
  return body;
}

/**
 * A sheet of rows that were mended.
 * @param {string[]} columns
 * @param {Record<string, string>[]} rows
 */
export function sheetFrom(columns, rows) {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  const text = lines.map((cells) => cells.map(quoted).join(',')).join('\r\n');
  return { body: new Blob([`${text}\r\n`], { type: TYPES.csv }), type: TYPES.csv, part: true };
}

const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
