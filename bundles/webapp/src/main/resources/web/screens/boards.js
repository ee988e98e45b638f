import { html } from '../vendor/ui.js';
import { api } from '../core/api.js';
import { formatTime } from '../core/format.js';
import { registry } from '../core/host.js';
import { t } from '../core/i18n.js';
import { go, href } from '../core/router.js';
import { shell } from '../core/shell.js';
import { Empty, Fault, LinkButton, Notice, Page, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';
import { asQuery, BoardFilters, filtersOf, inWords } from './board-filters.js';
import { groupsOf, RowGroup } from './board-rows.js';
import { BehindFigure } from './board-behind.js';

/** Numbers that are looked at together: the list of boards, one board, or what is behind one number. */
export function Boards({ path: [, board, indicator], query }) {
  if (indicator) return html`<${BehindFigure} board=${board} indicator=${indicator} query=${query} />`;
  return board ? html`<${BoardPage} id=${board} query=${query} />` : html`<${BoardList} />`;
}

function BoardList() {
  const { value, problem, busy } = useLoaded(() => api.get('boards'), [shell.value]);
  const boards = value?.items;
  const cards = registry.cards.value.filter((one) => one.where === 'boards');
  return html`<${Page} title=${t('boards.title')} lead=${t('boards.lead')}>
    <${Fault} problem=${problem} />
    ${busy && !boards && html`<${Spinner} />`}
    ${boards?.length === 0 && html`<${Empty} title=${t('boards.none')}>${t('boards.none.help')}<//>`}
    <ul class="plain grid">
      ${(boards ?? []).map(
        (one) => html`<li key=${one.board}><a class="card card-link" href=${href('boards', one.board)}>
          <strong>${one.title}</strong><span class="soft small">${t('boards.figures', { n: one.rows.length })}</span></a></li>`,
      )}
    </ul>
    ${cards.map((one) => html`<${one.component} key=${`${one.module} ${one.id ?? ''}`} />`)}
  <//>`;
}

function BoardPage({ id, query }) {
  const wanted = filtersOf(query);
  const key = asQuery(wanted);
  const { value: board, problem, busy } = useLoaded(() => api.get(`boards/${id}${key}`), [id, key, shell.value]);
  const change = (part) => go(`/boards/${id}${asQuery(filtersOf({ ...wanted, ...part }))}`, { replace: true });
  if (!board || problem?.status === 404) return html`<${Waiting} problem=${problem} />`;
  const print = html`<${LinkButton} icon="print" href=${href('factsheet', id) + key}>${t('boards.print')}<//>`;
  return html`<${Page} title=${board.title} lead=${inWords(wanted)} actions=${print} back=${{ href: '#/boards', label: t('boards.title') }}>
    <${BoardFilters} wanted=${wanted} whole=${board.whole} onChange=${change} />
    ${board.whole && html`<p class="soft small">${t('boards.whole')}</p>`}
    <${Fault} problem=${problem} />
    <div class="stack" aria-busy=${busy ? 'true' : undefined}>
      ${groupsOf(board.rows).map((group) => html`<${RowGroup} key=${group.rows[0].indicator} board=${board} group=${group} wanted=${wanted} />`)}
    </div>
    <${Remarks} board=${board} />
  <//>`;
}

/** What has to be said beside the numbers so that nobody reads them wrongly. */
export function Remarks({ board }) {
  const several = board.rows.filter((row) => (row.picture ?? 'figure') === 'figure').length > 1;
  return html`${(board.note || several) && html`<${Notice}>${board.note ?? t('boards.overlap')}<//>`}
    <p class="soft small">${t('boards.asof', { time: formatTime(board.asOf) })}</p>`;
}

/** While a board is on its way, or when it did not come. */
export function Waiting({ problem, back }) {
  return html`<${Page} title=${t('boards.title')} back=${back ?? { href: '#/boards', label: t('boards.title') }}>
    ${problem?.status === 404 && html`<${Empty} title=${t('gone.what')}>${t('gone.kept')}<//>`}
    ${problem?.status !== 404 && (problem ? html`<${Fault} problem=${problem} />` : html`<${Spinner} />`)}
  <//>`;
}
