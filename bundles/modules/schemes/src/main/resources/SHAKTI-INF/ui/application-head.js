import { Button, changed, formatDate, html, LinkButton, may, Notice, shell, store, useLoaded, useState } from '/sdk/v1.js';
import { Deed, DEEDS } from './deeds.js';
import { restOf } from './rest.js';
import { LimitTag } from './limit-tag.js';
import { amountsText, unsure } from './words.js';
import { t } from './texts.js';

const CLIMBS = ['OVERDUE', 'REJECTED', 'STOPPED'];

async function bring(record) {
  const joined = may('records.read', 'case_demand') ? await store.children('case_demand', record.root).catch(() => []) : [];
  const demand = record.fields.demand ?? joined.find((one) => one.fields.about_id === record.id)?.fields.demand;
  return { demand, letter: demand && (await letterOf(demand)) };
}

/** The letter of the rung that was prepared last; the demand itself where there is none. */
async function letterOf(demand) {
  const steps = may('records.read', 'demand_step') ? await store.children('demand_step', demand).catch(() => []) : [];
  const last = steps.sort((one, other) => Number(one.fields.rung) - Number(other.fields.rung)).at(-1);
  return last ? `#/p/demands/letter/${last.id}` : `#/p/demands/demand/${demand}`;
}

/** How long the office still has, and the next thing to do, on top of its page. */
export function ApplicationHead({ record }) {
  const { value } = useLoaded(() => bring(record), [record.id, record.version, changed.value]);
  const { demand, letter } = value ?? {};
  return html`<div class="stack-tight application-head">
    <p class="row"><${LimitTag} application=${record} /></p>
    ${record.fields.rules_pack && html`<p class="soft small">${record.fields.rules_from ? t('rules.since', { day: formatDate(record.fields.rules_from) }) : t('rules.kept', { day: formatDate(record.fields.filed_on) })}</p>`}
    <${Promised} record=${record} />
    ${CLIMBS.includes(record.state) && value && html`<${Late} record=${record} letter=${letter} />`}
    ${record.state === 'ESCALATED' && demand && html`<div class="row no-print"><${LinkButton} small icon="next" href=${`#/p/demands/demand/${demand}`}>${t('letter.see')}<//></div>`}
    <${Deeds} record=${record} />
  </div>`;
}

/** What the scheme gave on the day of filing, whatever it gives by now. */
function Promised({ record }) {
  const rows = (record.fields.promised ?? []).filter((one) => one.amount);
  const sums = amountsText(rows.map((one) => ({ amount: Number(one.amount) / 100, period: one.period })));
  if (!sums) return null;
  return html`<p class="small application-promised">${t('promised', { day: formatDate(record.fields.filed_on), amount: sums })}
    ${rows.some((one) => unsure(String(one.verification ?? 'unknown').toLowerCase())) && html` <span class="tag">${t('unverified')}</span>`}</p>`;
}

/** The limit has passed, it was refused or it stopped: the letter to the next office is one tap away. */
function Late({ record, letter }) {
  return html`<${Notice} tone="warm" title=${t(`late.${record.state}`)}>
    ${letter
      ? html`<p>${t('letter.ready')}</p><div class="row no-print"><${LinkButton} kind="main" icon="page" href=${letter}>${t('letter.open')}<//></div>`
      : html`<p>${t('letter.none')}</p>`}<//>`;
}

/** Steps that want a few answers first: asked right here, kept and taken together. */
function Deeds({ record }) {
  const [open, setOpen] = useState('');
  const { value: rest } = useLoaded(() => restOf(record).then((why) => why ?? ''), [record.id, record.version, changed.value, shell.value]);
  const possible = DEEDS.filter((one) => one.from.includes(record.state));
  if (rest !== '' || !possible.length || !may('records.change', record.type) || !may('records.move', record.type)) return null;
  const chosen = possible.find((one) => one.id === open);
  return html`<div class="row no-print">${possible.map((one, at) => html`<${Button} small kind=${at === 0 ? 'main' : undefined} key=${one.id} aria-expanded=${open === one.id ? 'true' : 'false'}
      onClick=${() => setOpen(open === one.id ? '' : one.id)}>${t(`deed.${one.id}`)}<//>`)}</div>
    ${chosen && html`<${Deed} key=${chosen.id} deed=${chosen} record=${record} onDone=${() => setOpen('')} />`}`;
}
