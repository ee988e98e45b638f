import { formatDate, html, labelOf, LinkButton, may } from '/sdk/v1.js';
import { t } from './texts.js';

const SETTLED = ['DONE', 'NOT_NOW', 'DROPPED'];

/** What is to be done for a need; one that answers no ranked need says in writing why. */
export function PlanItems({ title, record, need, items }) {
  const [open, settled] = [items.filter((one) => !SETTLED.includes(one.fields.item_status)), items.filter((one) => SETTLED.includes(one.fields.item_status))];
  const adds = may('records.create', 'plan_item');
  if (!items.length && (!adds || title === undefined) && !need) return null;
  const address = `#/new/plan_item?parent=${encodeURIComponent(`case:${record.id}`)}${need ? `&need=${need.id}` : ''}`;
  return html`<section class="stack-tight plan">
    ${title && html`<h2>${title}</h2>`}
    ${[...open, ...settled].length > 0 && html`<ul class="plain plan-list">${[...open, ...settled].map((one) => html`<${Item} item=${one} />`)}</ul>`}
    ${adds && html`<div class="no-print"><${LinkButton} small kind="quiet" icon="plus" href=${address}>${t(need ? 'plan.add' : 'plan.add.reason')}<//></div>`}
  </section>`;
}

function Item({ item }) {
  const { fields } = item;
  return html`<li key=${item.id}><a class="plan-item" href=${`#/record/plan_item/${item.id}`}>
    <span class="grow">${fields.what}</span>
    <span class="soft small">${[labelOf('plan_item_status', fields.item_status), labelOf('task_for', fields.who_does_it), fields.due_on && t('plan.due', { day: formatDate(fields.due_on) })].filter(Boolean).join(' · ')}</span></a></li>`;
}
