import { html, useState } from '../vendor/ui.js';
import { api, query } from '../core/api.js';
import { t } from '../core/i18n.js';
import { Fault, Fold, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';

/** Where overlays have touched what a newer version says differently: old, new, and what stays shown. */
export function ThreeWay({ pack, version }) {
  const [open, setOpen] = useState(false);
  return html`<${Fold} summary=${t('packs.threeway')} onToggle=${(event) => setOpen(event.target.open)}>
    ${open && html`<${Places} pack=${pack} version=${version} />`}
  <//>`;
}

function Places({ pack, version }) {
  const { value, problem } = useLoaded(() => api.get(`packs/${pack.id}/three-way${query({ version })}`), [version]);
  if (problem) return html`<${Fault} problem=${problem} />`;
  if (!value) return html`<${Spinner} />`;
  if (value.items.length === 0) return html`<p class="soft">${t('packs.threeway.none')}</p>`;
  return html`<p>${t('packs.threeway.lead')}</p>
    <ul class="plain stack">${value.items.map((one) => html`<li key=${[one.overlay, one.name, one.what, one.language].join(' ')} class="stack-tight">
      <h4>${t(`packs.what.${one.what}`)}${one.language && ` (${one.language})`}: <code>${one.name}</code></h4>
      <dl class="facts">
        <div><dt>${t('packs.before', { version: pack.installed })}</dt><dd>${one.before || t('packs.nothing')}</dd></div>
        <div><dt>${t('packs.after', { version })}</dt><dd>${one.after || t('packs.nothing')}</dd></div>
        <div><dt>${t('packs.kept', { module: one.title })}</dt><dd><strong>${one.what === 'hidden' ? t('packs.kept.hidden') : one.kept}</strong></dd></div>
      </dl></li>`)}</ul>`;
}
