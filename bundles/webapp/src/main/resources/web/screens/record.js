import { html, useEffect } from '../vendor/ui.js';
import { registry } from '../core/host.js';
import { t } from '../core/i18n.js';
import { listTitle, wholeRecord, typeTitle } from '../core/records.js';
import { useRest } from '../core/rest.js';
import { href } from '../core/router.js';
import { changed } from '../core/store.js';
import { Empty, Fault, LinkButton, Notice, Page, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';
import { recordTitle, telling } from '../parts/record-card.js';
import { RecordActions } from './record-actions.js';
import { RecordHead } from './record-head.js';
import { tabsOf } from './record-tabs.js';
import { callName } from './list.js';

/** Everything about one record: who and where, what may come next, what is below it, what happened. */
export function RecordPage({ path: [, type, id, tab] }) {
  const { value, problem, busy, again } = useLoaded(() => wholeRecord(type, id), [type, id, changed.value]);
  const known = value?.record.id === id ? value : undefined;
  if (!known && problem) return html`<${Missing} type=${type} problem=${problem} />`;
  if (!known) return html`<${Page} title=${typeTitle(type)}>${busy && html`<${Spinner} />`}<//>`;
  return html`<${Known} ...${known} tab=${tab} again=${again} problem=${problem} />`;
}

function Missing({ type, problem }) {
  const gone = problem.status === 404;
  const back = { href: href('list', type), label: listTitle(type) };
  return html`<${Page} title=${typeTitle(type)} back=${back} narrow>
    ${gone
      ? html`<${Empty} title=${t('record.gone')} action=${html`<${LinkButton} href="#/today">${t('today.title')}<//>`}>${t('record.gone.help')}<//>`
      : html`<${Fault} problem=${problem} />`}
  <//>`;
}

function Known({ record, definition, line, tab, again, problem }) {
  const rest = useRest(record);
  const tabs = tabsOf(record, definition, registry);
  const open = tabs.find((one) => one.id === tab) ?? tabs[0];
  return html`<${Page} title=${titleOf(record, definition)} lead=${nameOf(record, definition)} back=${backOf(record, line)}
      actions=${rest === '' && html`<${RecordActions} record=${record} definition=${definition} />`}>
    ${rest && html`<${Notice} tone="warm" role="status">${rest}<//>`}
    <${RecordHead} record=${record} definition=${definition} />
    <${Fault} problem=${problem} />
    ${tabs.length > 1 && html`<${Tabs} tabs=${tabs} open=${open} record=${record} />`}
    <div class="stack" key=${open.id}>
      <${open.component} record=${record} type=${definition} line=${line} types=${open.types} reload=${again} />
    </div>
  <//>`;
}

function titleOf(record, definition) {
  if (definition.parent) return definition.title;
  return definition.code ? callName(record) : recordTitle(record, definition);
}

/** What a record below another is about; its heading says of which kind it is. */
function nameOf(record, definition) {
  if (!definition.parent || !telling(record, definition, 1).length) return undefined;
  return html`<span class="record-name">${recordTitle(record, definition)}</span>`;
}

function backOf(record, line) {
  const root = line.at(-1);
  if (line.length === 1) return { href: href('list', root.name), label: listTitle(root.name) };
  const above = line[1];
  return { href: href('record', above.name, record.parent), label: above.title };
}

function Tabs({ tabs, open, record }) {
  useEffect(() => {
    document.querySelector('.tabs [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [open.id]);
  return html`<nav class="tabs no-print" aria-label=${t('record.tabs')}>
    ${tabs.map(
      (one) => html`<a key=${one.id} class="tab" href=${href('record', record.type, record.id, one.id)}
        aria-current=${one === open ? 'page' : undefined}>${one.label}</a>`,
    )}
  </nav>`;
}
