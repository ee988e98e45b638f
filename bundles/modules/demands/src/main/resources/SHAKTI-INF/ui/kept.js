import { api, daysBetween, dropFiles, keptGet, may, online, Problem, sendFiles, shell, store, today } from '/sdk/v1.js';

const MODULE = 'demands';
const laddersOf = (district) => keptGet(`demands/ladders?district=${district}`);

/** Brings the ladders to the device, so that they are here when there is no network. */
export function keepLadders() {
  const on = shell.peek()?.modules.find((one) => one.id === MODULE)?.districts ?? [];
  for (const district of on) laddersOf(district).catch(() => null);
}

const unreached = (problem) => problem instanceof Problem && problem.offline;

/**
 * A demand on its ladder: as the server draws it, or drawn from what is kept on this device (`here`) where the server cannot
 * be reached.
 * @param {string} id
 * @returns {Promise<any>}
 */
export async function ladderOf(id) {
  if (online.peek()) {
    try {
      return await api.get(`demands/${id}/ladder`);
    } catch (problem) {
      if (!unreached(problem)) throw problem;
    }
  }
  return fromKept(id);
}

/** Titles that read otherwise in the language of the page, by demand; none without a network, since they tell of cases. */
async function titles() {
  if (!online.peek() || !may('records.read', 'demand')) return new Map();
  const found = await api.get('demands/titles').catch(() => ({ items: [] }));
  return new Map(found.items.map((one) => [one.demand, one]));
}

/** Gives demands, or the parts that cases have in them, the words of the page; what a person has written since stays. */
async function worded(records, key, idOf) {
  const known = await titles();
  return records.map((one) => {
    const title = known.get(idOf(one));
    return title?.written === one.fields[key] ? { ...one, fields: { ...one.fields, [key]: title.title } } : one;
  });
}

/** Parts of a case in demands, in the words of the page. @param {any[]} parts */
export const partsWorded = (parts) => worded(parts, 'what', (one) => one.fields.demand);

async function fromKept(id) {
  const [demand] = await worded([await store.get('demand', id)], 'right_title', (one) => one.id);
  const steps = (await store.children('demand_step', id)).sort((one, other) => one.fields.rung - other.fields.rung);
  const known = await laddersOf(demand.district).then((found) => found.items, () => []);
  return drawn(demand, steps, known.find((one) => one.code === demand.fields.ladder));
}

/** The same picture as the server gives, from records alone. @param {any} demand @param {any[]} steps @param {any} [ladder] */
export function drawn(demand, steps, ladder) {
  const rungs = (ladder?.rungs ?? []).map((rung, place) => ({ ...rung, place, step: null }));
  for (const one of steps) {
    const place = one.fields.rung;
    const said = rungs[place] ?? { title: one.fields.rung_title, kind: one.fields.office_kind, daysVerification: '' };
    rungs[place] = { ...said, place, days: one.fields.days, step: stepOf(one) };
  }
  const fields = { ...demand.fields, ...standing(steps.at(-1)) };
  return { here: true, demand: { ...demand, fields }, ladder: ladder ?? null, rungs: rungs.filter(Boolean), members: 0, next: null };
}

function stepOf(record) {
  const { sent_on: sent, answer, days } = record.fields;
  const due = record.fields.reply_due_on ?? (sent && dayAfter(sent, days));
  const state = answer ? (answer === 'SILENCE' ? 'SILENT' : 'ANSWERED') : sent && record.state !== 'ENDED' ? 'SENT' : record.state;
  const late = due && !answer ? daysBetween(due, today()) : null;
  return { id: record.id, state, office: record.fields.office_name, officeId: record.fields.office ?? null, late, fields: { ...record.fields, ...(due && { reply_due_on: due }) } };
}

/** What is written down here and not sent yet decides whose turn it is; otherwise the demand itself says so. */
function standing(last) {
  if (!last?.waiting) return {};
  const { answer, answered_on: answered, sent_on: sent } = last.fields;
  if (answer === 'ACCEPTED') return { turn: 'NOBODY', result: answer, result_on: answered };
  if (answer) return { turn: 'US', waiting_since: answered };
  return sent ? { turn: 'OFFICE', waiting_since: sent } : {};
}

function dayAfter(day, days) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Demands by whose turn it is; what is kept here is not searched by the server, so it is looked through. */
export async function demandsOf(turn, most) {
  const limit = online.peek() ? most : 200;
  const found = await store.search('demand', { where: `turn:is:${turn}`, limit });
  return worded(found.items.filter((one) => one.fields.turn === turn).slice(0, most), 'right_title', (one) => one.id);
}

/**
 * Writes on a step: through the server, which draws the ladder anew, or into the outbox where it cannot be reached.
 * @param {{demand: string, step: any, deed: 'sent'|'answer', body: any, fields: any}} given
 */
export async function writeStep({ demand, step, deed, body, fields }) {
  if (online.peek()) {
    try {
      await sendFiles(fields);
      const view = await api.post(`demands/${demand}/steps/${step.id}/${deed}`, body);
      await dropFiles(fields);
      return view;
    } catch (problem) {
      if (!unreached(problem)) throw problem;
    }
  }
  await store.save({ op: 'change', type: 'demand_step', id: step.id, body: { fields } });
  return fromKept(demand);
}

const TAG = /<(\/?)([a-z][a-z0-9]*)(?: class="([a-z]+)")?>/g;
const SIGNS = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': '\u00a0' };
const plain = (text) => text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (sign) => SIGNS[sign]);

/** A letter as it was handed in, as a tree of elements and words. @param {string} markup */
export function treeOf(markup) {
  const open = [{ kids: [] }];
  let at = 0;
  const words = (text) => text.trim() && open.at(-1).kids.push({ text: plain(text.replace(/\s+/g, ' ')) });
  for (const tag of markup.matchAll(TAG)) {
    words(markup.slice(at, tag.index));
    at = tag.index + tag[0].length;
    if (tag[1]) {
      if (open.length > 1) open.pop();
    } else {
      const node = { tag: tag[2], style: tag[3] ?? null, kids: [] };
      open.at(-1).kids.push(node);
      open.push(node);
    }
  }
  words(markup.slice(at));
  return open[0].kids;
}

/** The letter of a step that was handed in, from what is kept here; nothing while it is not written for good. */
export async function keptLetter(step, problem) {
  const record = await store.get('demand_step', step);
  if (!record.fields.letter) throw problem;
  const language = (record.fields.letter_language ?? 'EN').toLowerCase();
  return { here: true, demand: record.parent, letter: { language, kept: true, names: false, codes: [], nodes: treeOf(record.fields.letter) } };
}

/** Whether a fault says that the server was not reached. */
export const isAway = unreached;
