import { html, useState } from '../vendor/ui.js';
import { announce } from '../core/announce.js';
import { api } from '../core/api.js';
import { t } from '../core/i18n.js';
import { people } from '../core/people.js';
import { may } from '../core/session.js';
import { changed } from '../core/store.js';
import { Button, Fault } from '../parts/basics.js';
import { Dialog } from '../parts/dialog.js';

/** Gives a file to a colleague: whoever leads may give it at once, everybody else asks, and the other one answers. */
export function Handover({ record, open, onClose }) {
  const atOnce = may('records.assign', record.type);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [state, setState] = useState({ busy: false, problem: null });
  const others = people().filter((one) => one.account !== record.owner && (one.districts ?? []).some(serves(record)));
  const send = async (give) => {
    setState({ busy: true, problem: null });
    try {
      await give();
      announce(t('record.give.done'));
      changed.value += 1;
      setState({ busy: false, problem: null });
      onClose();
    } catch (problem) {
      setState({ busy: false, problem });
    }
  };
  const assign = () => send(() => api.post(`records/${record.type}/${record.id}/assignment`, { owner: to }, { key: crypto.randomUUID() }));
  const offer = () => send(() => api.post('handovers', { type: record.type, record: record.id, to, reason: reason.trim() }));
  const actions = html`${atOnce && html`<${Button} kind="main" busy=${state.busy} disabled=${!to} onClick=${assign}>${t('record.give.now')}<//>`}
    <${Button} kind=${atOnce ? undefined : 'main'} busy=${state.busy} disabled=${!to || !reason.trim()} onClick=${offer}>${t('record.give.ask')}<//>
    <${Button} kind="quiet" onClick=${onClose}>${t('record.cancel')}<//>`;
  return html`<${Dialog} title=${t('record.give.title')} open=${open} onClose=${onClose} actions=${actions}>
    <p class="soft">${t(atOnce ? 'record.give.lead' : 'record.give.help')}</p>
    <label class="field"><span class="field-label">${t('record.give.to')}</span>
      <select class="input" value=${to} onChange=${(event) => setTo(event.target.value)}>
        <option value="">${t('record.choose')}</option>
        ${others.map((one) => html`<option value=${one.account}>${one.login} · ${(one.roles ?? []).join(', ')}</option>`)}
      </select></label>
    <label class="field"><span class="field-label">${t('record.give.reason')}</span>
      <textarea class="input" maxlength="500" value=${reason} onInput=${(event) => setReason(event.target.value)}></textarea></label>
    <${Fault} problem=${state.problem} />
  <//>`;
}

const serves = (record) => (district) => String(district.lgd ?? district) === record.district;
