import { html } from '../vendor/ui.js';
import { daysBetween, formatDate, today } from '../core/format.js';
import { t } from '../core/i18n.js';

/**
 * @typedef {{name: string, initial: string, terminal: string[], states: {code: string, label: string, countsAs?: string[]}[],
 *   transitions: {from: string, to: string}[], main?: string[]}} Workflow
 * @typedef {{state: string, label: string, on: string}} Entered
 */

/**
 * The usual way on from a state: along the main way that its pack names; without one, from each the first step that its pack names, leaving aside what can come at any time
 * (a pause, a crisis), what only turns back, and an end as long as there is a way on.
 * @param {Workflow} workflow
 * @param {string} from
 * @param {string[]} behind states that were passed
 * @returns {string[]} the states ahead, the last an end
 */
export function wayAhead(workflow, from, behind = []) {
  return workflow.main?.length ? alongMain(workflow, workflow.main, from) : likely(workflow, from, behind);
}

/** Where the pack names the way on which all goes well: the shortest way back to it, and on to its good end. */
function alongMain(workflow, main, from) {
  if (main.includes(from)) return main.slice(main.indexOf(from) + 1);
  const ways = [[from]];
  for (const way of ways) {
    for (const { to } of workflow.transitions.filter((one) => one.from === way.at(-1))) {
      if (main.includes(to)) return [...way.slice(1), ...main.slice(main.indexOf(to))];
      if (!ways.some((other) => other.includes(to))) ways.push([...way, to]);
    }
  }
  return [];
}

function likely(workflow, from, behind) {
  const seen = new Set([...behind, from]);
  const ahead = [];
  let at = from;
  while (!workflow.terminal.includes(at)) {
    const next = best(workflow, at, seen);
    if (!next) break;
    ahead.push(next);
    seen.add(next);
    at = next;
  }
  return ahead;
}

/** What speaks against a step as the usual one, heaviest first. What its pack names first, and what counts, is likelier. */
const AGAINST = { dead: 20, turnsBack: 12, ends: 6, endsAnytime: 6, notFirst: 5, anytime: 4, counts: -3 };

function best(workflow, at, seen) {
  const steps = workflow.transitions;
  const next = steps.filter((one) => one.from === at && !seen.has(one.to)).map((one) => one.to);
  const signs = (to) => {
    const ends = workflow.terminal.includes(to);
    const anytime = steps.filter((one) => one.to === to).length * (ends ? 2 : 3) > workflow.states.length;
    const turnsBack = !ends && steps.some((one) => one.from === to && one.to === at);
    return {
      dead: !ends && !steps.some((one) => one.from === to && !seen.has(one.to)),
      turnsBack,
      ends,
      anytime,
      endsAnytime: ends && anytime,
      notFirst: to !== next[0],
      counts: !turnsBack && workflow.states.some((one) => one.code === to && one.countsAs?.length > 0),
    };
  };
  const cost = (to) => Object.entries(signs(to)).reduce((sum, [sign, holds]) => sum + (holds ? AGAINST[sign] : 0), 0);
  return next.reduce((chosen, to) => (chosen === undefined || cost(to) < cost(chosen) ? to : chosen), undefined);
}

const MOST_AHEAD = 3;

/**
 * The stages of a record: passed ones with their dates and how long they took, where it stands, what may come next.
 * @param {{workflow: Workflow, entered: Entered[], label?: string}} props
 */
export function Path({ workflow, entered, label }) {
  if (!entered.length) return null;
  const now = entered.at(-1);
  const name = (code) => workflow.states.find((one) => one.code === code)?.label ?? code;
  const ended = workflow.terminal.includes(now.state);
  const ahead = ended ? [] : wayAhead(workflow, now.state, entered.map((one) => one.state));
  const shown = ahead.length > MOST_AHEAD + 1 ? [...ahead.slice(0, MOST_AHEAD), null, ahead.at(-1)] : ahead;
  return html`<ol class="path" aria-label=${label ?? t('record.path')}>
    ${entered.slice(0, -1).map((one, at) => html`<${Passed} entry=${one} next=${entered[at + 1]} />`)}
    <li class="is-now" aria-current="step"><span class="path-name">${now.label}</span>
      <span class="path-when">${formatDate(now.on)}</span>
      <span class="path-days">${ended ? t('record.path.end') : since(daysBetween(now.on, today()))}</span></li>
    ${shown.map((code) => (code === null
      ? html`<li class="is-gap"><span class="visually-hidden">${t('record.path.more')}</span><span aria-hidden="true">…</span></li>`
      : html`<li class="is-ahead"><span class="path-name">${name(code)}</span></li>`))}
  </ol>`;
}

const since = (days) => (days > 0 ? t('record.path.since', { n: days }) : t('record.path.today'));

function Passed({ entry, next }) {
  const days = daysBetween(entry.on, next.on);
  return html`<li class="is-done"><span class="path-name">${entry.label}</span>
    <span class="path-when">${formatDate(entry.on)}</span>
    ${days > 0 && html`<span class="path-days">${t('record.path.took', { n: days })}</span>`}</li>`;
}
