import { Fault, Fold, html, keepFile, may, Picture, shrink, Spinner, store, useLoaded, useState } from '/sdk/v1.js';
import { t } from './texts.js';

const TEXTS = ['proof_ref', 'promise', 'witness', 'reason'];
const KINDS = 'image/jpeg,image/png,image/webp,application/pdf';

/** What shows that a letter was handed in, and what was said: asked for only when it is opened. */
export function Proof({ step }) {
  const [open, setOpen] = useState(false);
  return html`<${Fold} summary=${t('proof.more')} open=${open} onToggle=${(event) => setOpen(event.target.open)}>
    ${open && html`<${Opened} id=${step.id} />`}<//>`;
}

function Opened({ id }) {
  const { value, problem, again } = useLoaded(() => store.get('demand_step', id), [id]);
  if (!value) return html`<${Fault} problem=${problem} />${!problem && html`<${Spinner} />`}`;
  const { fields } = value;
  const said = TEXTS.filter((key) => fields[key]);
  return html`<dl class="facts">${said.map((key) => html`<div key=${key}><dt>${t(`field.${key}`)}</dt><dd>${fields[key]}</dd></div>`)}</dl>
    ${fields.proof_photo && html`<${Picture} record=${value} field=${{ key: 'proof_photo', label: t('photo') }} value=${fields.proof_photo} />`}
    ${!fields.proof_photo && !said.length && html`<p class="soft small">${t('proof.nothing')}</p>`}
    ${may('records.change', 'demand_step') && html`<${Photo} record=${value} onDone=${again} />`}`;
}

/** A photo of the stamp or of the receipt, added to what was handed in before. */
function Photo({ record, onDone }) {
  const keep = async (photo) => {
    await store.save({ op: 'change', type: 'demand_step', id: record.id, version: record.version, body: { fields: { proof_photo: photo } } });
    onDone();
  };
  return html`<${Choose} id=${record.id} there=${record.fields.proof_photo} onChosen=${keep} />`;
}

/** The photo of the stamp, taken before the letter is written down as handed in. */
export function StampPhoto({ id, value, onInput }) {
  return html`<div class="stack-tight">${value && html`<${Picture} field=${{ key: 'proof_photo', label: t('photo') }} value=${value} />`}
    <${Choose} id=${id} there=${value} onChosen=${onInput} /></div>`;
}

/** Takes a picture or a paper in, made small before it goes. */
function Choose({ id, there, onChosen }) {
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const choose = async (event) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    setBusy(true);
    try {
      await onChosen(await keepFile(await shrink(file)));
      setProblem(null);
    } catch (fault) {
      setProblem(fault.reason ? { detail: t('photo.bad') } : fault);
    }
    setBusy(false);
  };
  return html`<${Fault} problem=${problem} />${busy && html`<${Spinner} />`}
    <label class="btn btn-small pick no-print" for=${`photo-${id}`}>${t(there ? 'photo.other' : 'photo.add')}
      <input class="visually-hidden" type="file" id=${`photo-${id}`} accept=${KINDS} disabled=${busy} onChange=${choose} /></label>`;
}
