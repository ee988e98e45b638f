import { api, Button, Empty, Fault, html, labelOf, may, Page, placesOf, shell, Spinner, useLoaded, useState } from '/sdk/v1.js';
import { schemesOf } from './names.js';
import { t } from './texts.js';

const districts = () => {
  const on = shell.value?.modules.find((one) => one.id === 'schemes')?.districts ?? [];
  return shell.value?.districts.filter((one) => on.includes(one.lgd)) ?? [];
};

/** Who in a block is probably entitled to a scheme, among those who agreed to be looked at for it. */
export function Screening() {
  if (!may('records.read', 'circumstances')) return html`<${Page} title=${t('screening')} narrow><${Empty} title=${t('screening.notyours')} /><//>`;
  return html`<${Search} />`;
}

function Search() {
  const [chosen, setChosen] = useState({ scheme: '', district: districts().length === 1 ? districts()[0].lgd : '', block: '' });
  const [found, setFound] = useState(null);
  const { district } = chosen;
  const { value } = useLoaded(async () => (district ? { schemes: await schemesOf([district]), blocks: await placesOf('block', district) } : null), [district]);
  const set = (part) => {
    setFound(null);
    setChosen({ ...chosen, ...part });
  };
  return html`<${Page} title=${t('screening')} lead=${t('screening.lead')} back=${{ href: '#/p/schemes/applications', label: t('applications') }}>
    <div class="form">
      <${Choice} label=${t('district')} value=${district} empty=${t('choose')} options=${districts().map((one) => ({ code: one.lgd, label: one.name }))} onChange=${(lgd) => set({ district: lgd, block: '', scheme: '' })} />
      ${value && html`<${Choice} label=${t('scheme')} value=${chosen.scheme} empty=${t('choose')} options=${optionsOf(value.schemes)} onChange=${(scheme) => set({ scheme })} />
        <${Choice} label=${t('block')} value=${chosen.block} empty=${t('block.all')} options=${value.blocks} onChange=${(block) => set({ block })} />`}
      <${Look} key=${JSON.stringify(chosen)} chosen=${chosen} found=${found} onFound=${setFound} />
    </div>
    ${found && html`<${Found} found=${found} block=${chosen.block} />`}
  <//>`;
}

const optionsOf = (schemes) => [...schemes.values()].map((one) => ({ code: one.scheme, label: one.name })).sort((one, other) => one.label.localeCompare(other.label));

function Choice({ label, value, empty, options, onChange }) {
  return html`<label class="field"><span class="field-label">${label}</span>
    <select class="input" value=${value} onChange=${(event) => onChange(event.target.value)}><option value="">${empty}</option>
      ${options.map((one) => html`<option key=${one.code} value=${one.code} selected=${one.code === value}>${one.label}</option>`)}</select></label>`;
}

/** Looks, a bounded part at a time, until all of them were asked for. */
function Look({ chosen, found, onFound }) {
  const [state, setState] = useState({ busy: false, problem: null });
  const ready = chosen.scheme && chosen.district;
  const look = async () => {
    setState({ busy: true, problem: null });
    try {
      const page = await api.post('eligibility/screening', { scheme: chosen.scheme, district: chosen.district, block: chosen.block || undefined, after: found?.next ?? undefined });
      const before = found ?? { items: [], noConsent: 0 };
      onFound({ items: [...before.items, ...page.items], noConsent: before.noConsent + (page.left?.noConsent ?? 0), next: page.next ?? null });
      setState({ busy: false, problem: null });
    } catch (problem) {
      setState({ busy: false, problem });
    }
  };
  if (found && !found.next) return html`<${Fault} problem=${state.problem} />`;
  return html`<${Fault} problem=${state.problem} /><div class="bar-actions"><${Button} kind="main" icon="search" busy=${state.busy} aria-disabled=${ready ? undefined : 'true'}
    onClick=${() => ready && look()}>${t(found ? 'screening.more' : 'screening.look')}<//></div>`;
}

const ORDER = ['eligible', 'unknown', 'not-eligible'];

/** How many were left out, and why; of nobody nothing is said. */
const leftOut = (key, n) => (n > 0 ? t(key, { n }) : '');

function Found({ found, block }) {
  const of = (verdict) => found.items.filter((one) => one.verdict === verdict);
  const hint = block && html`<p class="soft">${t('screening.noblock')}</p>`;
  if (!found.items.length) return html`<${Empty} title=${t(found.noConsent ? 'screening.none' : 'screening.nobody')}>${leftOut('screening.noconsent', found.noConsent)}<//>${hint}`;
  return html`${ORDER.slice(0, 2).map((verdict) => html`<section class="stack-tight" key=${verdict} aria-labelledby=${`found-${verdict}`}>
      <h2 id=${`found-${verdict}`}>${labelOf('scheme_verdict', verdict.replace('-', '_').toUpperCase())} <span class="soft">${of(verdict).length}</span></h2>
      <ul class="plain grid">${of(verdict).map((one) => html`<li key=${one.case}><a class="card card-link" href=${`#/record/case/${one.case}/schemes`}><strong>${one.code}</strong>
        ${one.missing.length > 0 && html`<span class="soft small">${t('screening.missing', { n: one.missing.length })}</span>`}</a></li>`)}</ul></section>`)}
    <p class="soft">${[leftOut('screening.not', of('not-eligible').length), leftOut('screening.noconsent', found.noConsent)].filter(Boolean).join(' ')}</p>${hint}`;
}
