import { html, useState } from '../vendor/ui.js';
import { announce } from '../core/announce.js';
import { api } from '../core/api.js';
import { t } from '../core/i18n.js';
import { personName } from '../core/people.js';
import { typeTitle } from '../core/records.js';
import { me } from '../core/session.js';
import { changed } from '../core/store.js';
import { Button, Fault } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';

/** Files that a colleague offers, each with a yes and a no; and own offers that still wait. */
export function Handovers() {
  const { value, again } = useLoaded(() => api.get('handovers'), [changed.value]);
  const open = (value?.items ?? []).filter((one) => one.answer === 'waiting');
  if (!open.length) return null;
  return html`<section class="stack-tight" aria-labelledby="handovers"><h2 id="handovers">${t('handover.title')}</h2>
    <ul class="plain grid">${open.map((one) => html`<li key=${one.id}><${Offer} offer=${one} again=${again} /></li>`)}</ul></section>`;
}

function Offer({ offer, again }) {
  const [state, setState] = useState({ busy: '', problem: null });
  const mine = offer.to === me.value.account;
  const answer = async (deed) => {
    setState({ busy: deed, problem: null });
    try {
      await api.post(`handovers/${offer.id}/${deed}`, {});
      announce(t('handover.done'));
      again();
      changed.value += 1;
    } catch (problem) {
      setState({ busy: '', problem });
    }
  };
  const button = (deed, kind) => html`<${Button} small kind=${kind} busy=${state.busy === deed} onClick=${() => answer(deed)}>${t(`handover.${deed}`)}<//>`;
  return html`<div class="card">
    <strong>${t(mine ? 'handover.offered' : 'handover.waits', { what: typeTitle(offer.type), name: personName(mine ? offer.from : offer.to) })}</strong>
    <p class="soft">${offer.reason}</p>
    <${Fault} problem=${state.problem} />
    <div class="row">${mine ? html`${button('acceptance', 'main')}${button('refusal')}` : button('withdrawal')}</div>
  </div>`;
}
