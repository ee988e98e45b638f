import { html, useEffect, useState } from '../vendor/ui.js';
import { announce } from '../core/announce.js';
import { api } from '../core/api.js';
import { listOf } from '../core/definitions.js';
import { t } from '../core/i18n.js';
import { Button, Fault } from '../parts/basics.js';
import { Dialog } from '../parts/dialog.js';

const PURPOSES = 'reveal_purpose';

/** Asks what for before it opens what identifies a person; the answer is written down with who asked. */
export function Reveal({ record, open, onClose, onOpened }) {
  const [purpose, setPurpose] = useState('');
  const [note, setNote] = useState('');
  const [purposes, setPurposes] = useState([]);
  const [state, setState] = useState({ busy: false, problem: null });
  useEffect(() => {
    if (open) listOf(PURPOSES).then(setPurposes, (problem) => setState({ busy: false, problem }));
  }, [open]);
  const show = async () => {
    setState({ busy: true, problem: null });
    try {
      const { fields } = await api.post(`records/${record.type}/${record.id}/reveal`, { purpose, note: note.trim() });
      onOpened(fields);
      announce(t('record.reveal.done'));
      setNote('');
      setState({ busy: false, problem: null });
      onClose();
    } catch (problem) {
      setState({ busy: false, problem });
    }
  };
  const actions = html`<${Button} kind="main" icon="eye" busy=${state.busy} disabled=${!purpose || !note.trim()} onClick=${show}>${t('record.reveal.show')}<//>
    <${Button} kind="quiet" onClick=${onClose}>${t('record.cancel')}<//>`;
  return html`<${Dialog} title=${t('record.reveal.title')} open=${open} onClose=${onClose} actions=${actions}>
    <p class="soft">${t('record.reveal.help')}</p>
    <label class="field"><span class="field-label">${t('record.reveal.purpose')}</span>
      <select class="input" value=${purpose} onChange=${(event) => setPurpose(event.target.value)}>
        <option value="">${t('record.choose')}</option>
        ${purposes.map((one) => html`<option value=${one.code}>${one.label}</option>`)}
      </select></label>
    <label class="field"><span class="field-label">${t('record.reveal.note')}</span>
      <input class="input" maxlength="200" value=${note} onInput=${(event) => setNote(event.target.value)} /></label>
    <${Fault} problem=${state.problem} />
  <//>`;
}
