import { Button, changed, Empty, Fault, formatWhole, html, labelOf, LinkButton, may, newBelow, Spinner, stateText, store, typeOf, useLoaded, useState } from '/sdk/v1.js';
import { PlanItems } from './plan-items.js';
import { RankForm } from './rank-form.js';
import { Past } from './rank-past.js';
import { needName, rankings, saidOf } from './ranks.js';
import { t } from './texts.js';

async function bring(record) {
  const [needs, ranks, items, definition] = await Promise.all([
    store.children('need', record.id),
    store.children('ranking', record.id),
    may('records.read', 'plan_item') ? store.children('plan_item', record.id) : [],
    typeOf('need', record.district),
  ]);
  return { needs, ranks: rankings(ranks), items, definition };
}

/** Her needs in her order. She ranks, not the worker; every earlier order stays to be looked at. */
export function PrioritiesTab({ record }) {
  const { value, problem, busy } = useLoaded(() => bring(record), [record.id, changed.value]);
  const [ranking, setRanking] = useState(false);
  if (!value) return html`<${Fault} problem=${problem} />${busy && html`<${Spinner} />`}`;
  const { needs, ranks, items, definition } = value;
  if (ranking) return html`<${RankForm} record=${record} needs=${needs} last=${ranks.at(-1)} onDone=${() => setRanking(false)} />`;
  if (!needs.length) return html`<${None} record=${record} />`;
  const said = saidOf(needs);
  const some = (ids) => ids.map((id) => needs.find((one) => one.id === id));
  return html`<${Fault} problem=${problem} />
    <div class="row no-print">
      ${may('records.create', 'ranking') && html`<${Button} kind="main" onClick=${() => setRanking(true)}>${t('rank.start')}<//>`}
      ${may('records.create', 'need') && html`<${LinkButton} icon="plus" href=${newBelow('need', record)}>${t('need.add')}<//>`}
      <${LinkButton} icon="eye" href=${`#/p/cases/her/${record.id}`}>${t('her.show')}<//>
    </div>
    <${Order} needs=${some(said.order)} items=${items} record=${record} definition=${definition} />
    <${Apart} title=${t('later')} help=${t('later.help')} needs=${some(said.later)} />
    <${Apart} title=${t('no')} help=${t('no.help')} needs=${some(said.no)} />
    <${Apart} title=${t('reached')} needs=${some(said.reached)} />
    <${PlanItems} title=${t('plan.without')} record=${record} items=${items.filter((one) => !one.fields.need)} />
    <${Past} needs=${needs} ranks=${ranks} />`;
}

function None({ record }) {
  const add = may('records.create', 'need') && html`<${LinkButton} kind="main" icon="plus" href=${newBelow('need', record)}>${t('need.add')}<//>`;
  return html`<${Empty} title=${t('need.none')} action=${add}>${t('need.none.help')}<//>`;
}

function Order({ needs, items, record, definition }) {
  if (!needs.length) return null;
  return html`<section class="stack-tight" aria-labelledby="her-order"><h2 id="her-order">${t('order')}</h2>
    <ol class="plain order">${needs.map((need) => html`<li class="card" key=${need.id}>
      <div class="order-head"><span class="order-place">${need.fields.her_rank ? formatWhole(need.fields.her_rank) : '·'}</span>
        <div class="stack-tight grow"><a class="order-name" href=${`#/record/need/${need.id}`}><strong>${needName(need)}</strong></a>
          <p class="row"><span class="tag tag-tint">${stateText(need, definition)}</span>
            <span class="soft small">${[labelOf('cbr_element', need.fields.cbr_element), need.fields.wish && labelOf('need_priority', need.fields.wish)].filter(Boolean).join(' · ')}</span></p></div></div>
      <${PlanItems} record=${record} need=${need} items=${items.filter((one) => one.fields.need === need.id)} />
    </li>`)}</ol></section>`;
}

function Apart({ title, help, needs }) {
  if (!needs.length) return null;
  return html`<section class="stack-tight"><h2>${title}</h2>${help && html`<p class="soft small">${help}</p>`}
    <ul class="plain stack-tight">${needs.map((need) => html`<li class="card" key=${need.id}><a class="order-name" href=${`#/record/need/${need.id}`}>${needName(need)}</a></li>`)}</ul></section>`;
}
