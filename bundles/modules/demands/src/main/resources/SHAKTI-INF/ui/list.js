import { api, Button, changed, Chips, Empty, Fault, go, html, LinkButton, may, online, Page, Spinner, useLoaded, useState } from '/sdk/v1.js';
import { DemandCard } from './card.js';
import { demandsOf } from './kept.js';
import { t } from './texts.js';

const TURNS = ['US', 'OFFICE', 'NOBODY'];
const PAGE = 200;

/** All demands that a person looks after: whose turn it is first, then who waits longest. */
export function DemandList({ query }) {
  const turn = TURNS.includes(query.turn) ? query.turn : 'US';
  const [picked, setPicked] = useState(null);
  const { value, problem, busy } = useLoaded(async () => (await demandsOf(turn, PAGE)).sort(byWait), [turn, changed.value]);
  const raises = may('records.create', 'demand');
  const actions = raises && html`<${LinkButton} kind="main" icon="plus" href="#/p/demands/raise">${t('raise')}<//>`;
  return html`<${Page} title=${t('nav')} lead=${t('lead')} actions=${actions}>
    <div class="row row-apart">
      <${Chips} label=${t('turn')} value=${turn} onChange=${(code) => go(`/p/demands/list?turn=${code || 'US'}`, { replace: true })} options=${TURNS.map((code) => ({ value: code, label: t(`turns.${code}`) }))} />
      <div class="row"><${More} />
        ${raises && value?.length > 1 && turn !== 'NOBODY' && html`<${Button} small kind="quiet" aria-pressed=${picked ? 'true' : 'false'} onClick=${() => setPicked(picked ? null : [])}>${t('bundle')}<//>`}</div>
    </div>
    ${!online.value && html`<p class="soft small">${t('here.help')}</p>`}
    ${picked && html`<${Bundle} picked=${picked} />`}
    <${Fault} problem=${problem} />${busy && !value && html`<${Spinner} />`}
    ${value?.length === 0 && html`<${Empty} title=${t(`none.${turn}`)}>${t('none.help')}<//>`}
    ${value?.length > 0 && html`<ul class="plain grid">${value.map((one) => html`<li key=${one.id}><${DemandCard} demand=${one} picked=${picked} onPick=${setPicked} /></li>`)}</ul>`}
  <//>`;
}

const byWait = (one, other) => String(one.fields.waiting_since ?? '').localeCompare(String(other.fields.waiting_since ?? ''));

function More() {
  return html`${may('records.read', 'compensation') && html`<${LinkButton} small kind="quiet" href="#/p/demands/unpaid">${t('unpaid')}<//>`}
    ${may('records.read', 'office') && html`<${LinkButton} small kind="quiet" href="#/p/demands/offices">${t('offices')}<//>`}`;
}

/** Many become one: the chosen demands keep their own way, and share one letter. */
function Bundle({ picked }) {
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    try {
      const made = await api.post('demands/bundle', { demands: picked });
      go(`/p/demands/demand/${made.demand.id}`);
    } catch (fault) {
      setProblem(fault);
      setBusy(false);
    }
  };
  return html`<div class="notice"><p>${t('bundle.help')}</p><${Fault} problem=${problem} />
    <div class="row"><${Button} kind="main" busy=${busy} disabled=${picked.length < 2} onClick=${make}>${t('bundle.make', { n: picked.length })}<//></div></div>`;
}
