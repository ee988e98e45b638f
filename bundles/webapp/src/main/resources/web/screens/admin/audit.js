import { html, useEffect, useState } from '../../vendor/ui.js';
import { api, query } from '../../core/api.js';
import { formatTime } from '../../core/format.js';
import { t } from '../../core/i18n.js';
import { people, personName } from '../../core/people.js';
import { Button, Empty, Fault, Notice, Page, Spinner } from '../../parts/basics.js';
import { useDeed } from '../../parts/deed.js';
import { useLoaded } from '../../parts/load.js';

const PAGE = 50;

/** Who did what, the newest first, and whether the log is whole. */
export function Audit() {
  const { value: page, problem } = useLoaded(() => api.get(`audit${query({ limit: PAGE })}`));
  const [more, setMore] = useState([]);
  useEffect(() => setMore([]), [page]);
  const rows = [page, ...more].flatMap((one) => one?.items ?? []);
  const last = more.at(-1) ?? page;
  const bring = async () => setMore([...more, await api.get(`audit${query({ limit: PAGE, after: last.next })}`)]);
  return html`<${Page} title=${t('admin.audit')} lead=${t('audit.lead')} back=${{ href: '#/admin', label: t('admin.title') }}>
    <${Verification} />
    <${Fault} problem=${problem} />
    ${!page && !problem && html`<${Spinner} />`}
    ${page && rows.length === 0 && html`<${Empty} title=${t('audit.none')} />`}
    ${rows.length > 0 && html`<div class="table-wrap" tabindex="0" role="region" aria-label=${t('admin.audit')}><table class="table">
      <thead><tr><th scope="col">${t('audit.at')}</th><th scope="col">${t('audit.by')}</th><th scope="col">${t('audit.what')}</th><th scope="col">${t('audit.target')}</th></tr></thead>
      <tbody>${rows.map((row) => html`<${Row} key=${row.cursor} row=${row} />`)}</tbody>
    </table></div>`}
    ${last?.next && html`<div><${Button} onClick=${bring}>${t('list.more')}<//></div>`}
  <//>`;
}

function Row({ row }) {
  const key = `deed.${row.action}`;
  const detail = Object.entries(row.detail ?? {}).map(([name, value]) => `${name} ${value}`).join(', ');
  return html`<tr>
    <td class="nowrap">${formatTime(row.at)}</td>
    <td>${personName(row.by)}</td>
    <td>${t(key) === key ? row.action : t(key)}${detail && html`<br /><span class="soft small">${detail}</span>`}</td>
    <td>${nameOf(row.target)}</td>
  </tr>`;
}

/** A target that is a colleague is told by name, another by its address. */
function nameOf(target) {
  const person = people().find((one) => one.account === target);
  return person ? person.login : html`<code class="small">${target}</code>`;
}

function Verification() {
  const [result, setResult] = useState(null);
  const { busy, problem, run } = useDeed();
  const verify = () => run(async () => setResult(await api.get('audit/verification')));
  const words = result && (result.whole ? t('audit.whole', { n: result.rows }) : t('audit.broken', { n: result.firstBroken ?? 0 }));
  return html`<div class="stack-tight">
    <div><${Button} icon="check" busy=${busy} onClick=${verify}>${t('audit.verify')}<//></div>
    <${Fault} problem=${problem} />
    ${result && html`<${Notice} role="status" tone=${result.whole ? undefined : 'error'} title=${words}>
      <p class="small">${t('audit.unsealed', { n: result.unsealed })}</p><//>`}
  </div>`;
}
