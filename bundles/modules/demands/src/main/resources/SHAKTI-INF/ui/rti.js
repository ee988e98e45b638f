import { api, Button, changed, Fault, formatDate, html, LinkButton, may, store, useLoaded, useState, Notice } from '/sdk/v1.js';
import { t } from './texts.js';

/** Applications for information about a demand, with their two time limits. */
export function Rtis({ view }) {
  const reads = may('records.read', 'rti');
  const [problem, setProblem] = useState(null);
  const { value, again } = useLoaded(async () => (reads ? store.children('rti', view.demand.id) : []), [view.demand.id, changed.value]);
  const [open, setOpen] = useState('');
  if (!reads) return null;
  const make = () => api.post(`demands/${view.demand.id}/rti`, {}).then(({ id }) => (setOpen(id), again()), setProblem);
  const sent = view.rungs.some((one) => one.step?.fields.sent_on);
  const makes = sent && view.demand.state !== 'DROPPED' && may('records.create', 'rti');
  if (!value?.length && !sent) return null;
  return html`<section class="card" aria-labelledby="rti"><h2 id="rti">${t('rti')}</h2>
    <p class="soft small">${t('rti.help')}</p>
    <ul class="plain stack-tight">${(value ?? []).map((one) => html`<li key=${one.id}><${Rti} rti=${one} demand=${view.demand.id} fresh=${open === one.id} /></li>`)}</ul>
    <${Fault} problem=${problem} />
    ${makes && html`<div class="row no-print"><${Button} small icon="plus" onClick=${make}>${t('rti.make')}<//></div>`}</section>`;
}

function Rti({ rti, demand, fresh }) {
  const { fields } = rti;
  const line = fields.filed_on ? t('rti.filed', { day: formatDate(fields.filed_on) }) : t('rti.ready', { day: formatDate(fields.prepared_on) });
  return html`<p><strong>${fields.office_name}</strong> <span class="soft">${line}</span></p>
    ${fresh && html`<${Notice}>${t('rti.made')}<//>`}
    <div class="row no-print"><${LinkButton} small icon="page" href=${`#/p/demands/letter/${rti.id}?rti=${demand}`}>${t('rti.letter')}<//>
      <${LinkButton} small href=${`#/edit/rti/${rti.id}`}>${t('rti.edit')}<//>
      ${fields.filed_on && html`<${LinkButton} small icon="page" href=${`#/p/demands/letter/${rti.id}?rti=${demand}&appeal=true`}>${t('rti.appeal')}<//>`}</div>`;
}
