import { html } from '../../vendor/ui.js';
import { api } from '../../core/api.js';
import { LANGUAGES, t } from '../../core/i18n.js';
import { Empty, Fault, Fold, Notice, Page, Spinner } from '../../parts/basics.js';
import { useLoaded } from '../../parts/load.js';

/** Code lists and other texts that nobody has translated yet, and what was refused in packs. */
export function TextsPage() {
  const { value, problem } = useLoaded(() => Promise.all([api.get('definitions/missing-translations'), api.get('definitions/refusals')]));
  const missing = value?.[0].items ?? [];
  const refused = value?.[1].items ?? [];
  return html`<${Page} title=${t('admin.texts')} back=${{ href: '#/admin', label: t('admin.title') }}>
    <${Fault} problem=${problem} />
    ${!value && !problem && html`<${Spinner} />`}
    ${value && html`<section class="stack-tight" aria-labelledby="refusals"><h2 id="refusals">${t('texts.refused')}</h2>
      ${refused.length ? refused.map((one) => html`<${Refusal} refusal=${one} />`) : html`<p class="soft">${t('texts.refused.none')}</p>`}</section>
      <section class="stack-tight" aria-labelledby="missing"><h2 id="missing">${t('texts.missing', { n: missing.length })}</h2>
      <p class="soft">${t('texts.missing.help')}</p>
      ${missing.length === 0 && html`<${Empty} title=${t('texts.none')} />`}
      ${grouped(missing).map((group) => html`<${Group} key=${group.name} group=${group} />`)}</section>`}
  <//>`;
}

function Refusal({ refusal }) {
  return html`<${Notice} tone="warm" title=${t('texts.pack', { pack: refusal.pack })}>
    <p>${t('texts.expected', { expected: refusal.expected })}</p><p class="small"><code>${[refusal.file, refusal.line > 0 ? refusal.line : '', refusal.key].filter(Boolean).join(' · ')}</code></p>
  <//>`;
}

/** Missing texts by the definition that they belong to, each with the languages it lacks. */
function grouped(missing) {
  const groups = new Map();
  for (const { kind, id, language } of missing) {
    const [name, ...rest] = id.split('.');
    const texts = groups.get(`${kind} ${name}`) ?? new Map();
    texts.set(rest.join('.') || name, [...(texts.get(rest.join('.') || name) ?? []), language]);
    groups.set(`${kind} ${name}`, texts);
  }
  return [...groups].map(([key, texts]) => ({ name: key, kind: key.slice(0, key.lastIndexOf(' ')), of: key.slice(key.lastIndexOf(' ') + 1), texts: [...texts] }));
}

function Group({ group }) {
  const key = `texts.kind.${group.kind}`;
  const kind = t(key) === key ? group.kind : t(key);
  return html`<${Fold} summary=${t('texts.group', { kind, name: group.of, n: group.texts.length })}>
    <div class="table-wrap" tabindex="0" role="region" aria-label=${`${kind} ${group.of}`}><table class="table">
      <thead><tr><th scope="col">${t('texts.text')}</th><th scope="col">${t('texts.lacks')}</th></tr></thead>
      <tbody>${group.texts.map(([id, languages]) => html`<tr key=${id}><th scope="row"><code>${id}</code></th><td>${languages.map(nameOf).join(', ')}</td></tr>`)}</tbody>
    </table></div>
  <//>`;
}

const nameOf = (code) => LANGUAGES.find((one) => one.code === code)?.name ?? code;
