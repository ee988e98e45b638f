import { Fold, formatDate, formatWhole, html, labelOf, Table } from '/sdk/v1.js';
import { needName } from './ranks.js';
import { t } from './texts.js';

const MOST = 8;
const COLOURS = 4;

/** How her priorities moved: one line per need over her rankings, the same as a table, and what she said each time. */
export function Past({ needs, ranks }) {
  if (!ranks.length) return null;
  const last = ranks.slice(-MOST);
  const rows = needs.filter((need) => last.some((one) => one.ranks.has(need.id)));
  return html`<section class="card" aria-labelledby="moved"><h2 id="moved">${t('moved')}</h2>
    ${last.length > 1 && rows.length > 0 && html`<${Lines} rows=${rows} ranks=${last} /><${Moves} rows=${rows} ranks=${last} />`}
    <${Fold} summary=${t('moved.table')} open=${last.length === 1}>
      <${Table} caption=${t('moved')} columns=${[t('moved.need'), ...last.map((one) => formatDate(one.on))]}
        rows=${rows.map((need) => [needName(need), ...last.map((one) => formatWhole(one.ranks.get(need.id)) || '–')])} /><//>
    <${Fold} summary=${t('moved.said')}><ul class="plain stack-tight">${[...last].reverse().map((one) => html`<li key=${one.id}><p><strong>${formatDate(one.on)}</strong> <span class="soft">${labelOf('said_by', one.by)}</span></p>
      ${one.words && html`<p class="prose">“${one.words}”</p>`}${one.declined && html`<p class="soft">${t('said.silent')}</p>`}</li>`)}</ul><//>
  </section>`;
}

/** The same on a phone: for each need its places one after the other. */
function Moves({ rows, ranks }) {
  const places = (need) => ranks.map((one) => one.ranks.get(need.id)).filter(Boolean);
  return html`<ul class="plain stack-tight only-phone">${rows.map((need) => html`<li key=${need.id}>${needName(need)}<br />
    <span class="moves-places">${places(need).map(formatWhole).join(' → ')}</span></li>`)}</ul>`;
}

const WIDE = 640;
const STEP = 44;
const LEFT = 16;
const NAMES = 250;

function Lines({ rows, ranks }) {
  const deepest = Math.max(...rows.flatMap((need) => ranks.map((one) => one.ranks.get(need.id) ?? 1)));
  const x = (at) => LEFT + (at * (WIDE - NAMES - LEFT)) / (ranks.length - 1);
  const y = (rank) => 42 + (rank - 1) * STEP;
  const height = y(deepest) + 24;
  return html`<svg class="moves only-wide" viewBox=${`0 0 ${WIDE} ${height}`} role="img" aria-label=${t('moved.picture', { n: ranks.length })}>
    ${ranks.map((one, at) => html`<text x=${x(at)} y="14" class="moves-day" text-anchor=${at === 0 ? 'start' : 'middle'}>${formatDate(one.on)}</text>`)}
    ${rows.map((need, at) => html`<${Line} key=${need.id} name=${needName(need)} colour=${at % COLOURS} points=${ranks.map((one, place) => [x(place), one.ranks.get(need.id)]).filter(([, rank]) => rank)} y=${y} end=${x(ranks.length - 1)} />`)}
  </svg>`;
}

function Line({ name, colour, points, y, end }) {
  const way = points.map(([px, rank], at) => `${at ? 'L' : 'M'}${px} ${y(rank)}`).join(' ');
  const [lastX, lastRank] = points.at(-1);
  return html`<g class=${`moves-line moves-${colour}`}>
    <path d=${way} />
    ${points.map(([px, rank]) => html`<circle cx=${px} cy=${y(rank)} r="13" /><text x=${px} y=${y(rank) + 5} text-anchor="middle" class="moves-rank">${formatWhole(rank)}</text>`)}
    ${lastX === end && html`<text x=${lastX + 24} y=${y(lastRank) + 5} class="moves-name">${short(name)}</text>`}
  </g>`;
}

const short = (name) => (name.length > 28 ? `${name.slice(0, 27)}…` : name);
