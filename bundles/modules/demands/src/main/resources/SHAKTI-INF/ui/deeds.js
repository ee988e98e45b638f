import { api, Button, Chips, Fault, html, labelOf, today, useLoaded, useState } from '/sdk/v1.js';
import { Choice, Line } from './fields.js';
import { writeStep } from './kept.js';
import { StampPhoto } from './proof.js';
import { ANSWERS, PROOFS } from './words.js';
import { t } from './texts.js';

/** Does something with what a form says and hands on what came of it. */
function useDeed(deed, onDone) {
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const send = async (body) => {
    setBusy(true);
    try {
      onDone(await deed(body));
    } catch (fault) {
      setProblem(fault);
    }
    setBusy(false);
  };
  return { problem, busy, send };
}

/** What shows that the letter was handed in, as the record keeps it. */
const proofOf = ({ kind, reference, photo, promise, witness }) => ({ ...(reference && { proof_ref: reference }), ...(photo && { proof_photo: photo }), ...(kind === 'PROMISE' && { promise, witness }) });

const submits = (deed) => (event) => (event.preventDefault(), deed());

/** The letter was handed in: when, and how that can be shown. */
export function SentForm({ demand, step, onDone }) {
  const [kind, setKind] = useState('STAMP');
  const [on, setOn] = useState(today());
  const [more, setMore] = useState({});
  const { problem, busy, send } = useDeed((body) => writeStep({ demand, step, deed: 'sent', body, fields: { sent_on: body.on, proof_kind: body.kind, ...proofOf(body) } }), onDone);
  const set = (key) => (value) => setMore({ ...more, [key]: value });
  const [unproven, setUnproven] = useState(false);
  const stamped = kind === 'STAMP';
  const save = () => {
    const { photo, ...words } = more;
    setUnproven(stamped && !photo);
    if (!stamped || photo) send({ on, kind, ...words, ...(stamped && { photo }) });
  };
  const numbered = ['POST', 'PORTAL', 'EMAIL'].includes(kind);
  return html`<form class="form deed" onSubmit=${submits(save)}>
    <${Chips} label=${t('proof')} value=${kind} onChange=${(value) => setKind(value || kind)} options=${PROOFS.map((code) => ({ value: code, label: labelOf('proof_kind', code) }))} />
    <${Line} label=${t('sent.on')} type="date" value=${on} onInput=${setOn} required />
    ${numbered && html`<${Line} label=${t('proof.number')} value=${more.reference ?? ''} onInput=${set('reference')} max="120" required />`}
    ${kind === 'PROMISE' && html`<${Line} label=${t('promise')} area value=${more.promise ?? ''} onInput=${set('promise')} max="500" required />
      <${Line} label=${t('witness')} help=${t('witness.help')} value=${more.witness ?? ''} onInput=${set('witness')} max="120" required />`}
    ${stamped && html`<p class="soft small">${t('stamp.help')}</p><${StampPhoto} id=${`sent-${step.id}`} value=${more.photo} onInput=${set('photo')} />`}
    <${Fault} problem=${unproven && !more.photo ? { detail: t('photo.needed') } : problem} />
    <div class="row"><${Button} type="submit" kind="main" busy=${busy}>${t('sent.save')}<//></div></form>`;
}

/** An answer came: one tap for what it says, then its day. */
export function AnswerForm({ demand, step, onDone }) {
  const [answer, setAnswer] = useState('');
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState('');
  const { problem, busy, send } = useDeed((body) => writeStep({ demand, step, deed: 'answer', body, fields: { answer: body.answer, answered_on: body.on, ...(body.reason && { reason: body.reason }) } }), onDone);
  return html`<form class="form deed" onSubmit=${submits(() => send({ answer, on, reason }))}>
    <${Chips} label=${t('answer.which')} value=${answer} onChange=${setAnswer} options=${ANSWERS.map((code) => ({ value: code, label: labelOf('demand_answer', code) }))} />
    ${answer && html`<${Line} label=${t('answer.on')} type="date" value=${on} onInput=${setOn} required />
      ${answer !== 'ACCEPTED' && html`<${Line} label=${t('reason')} help=${t('nonames')} area value=${reason} onInput=${setReason} max="1000" required=${answer === 'REFUSED'} />`}
      <${Fault} problem=${problem} />
      <div class="row"><${Button} type="submit" kind="main" busy=${busy}>${t('answer.save')}<//></div>`}</form>`;
}

/** To which office the letter goes: one of the directory, or one that is only named. */
export function AddressForm({ demand, district, step, onDone }) {
  const [office, setOffice] = useState(step.officeId ?? '');
  const [name, setName] = useState(step.officeId ? '' : step.office);
  const { value } = useLoaded(async () => (await api.get(`demands/offices?district=${district}`)).items.filter((one) => !one.closed), [district]);
  const { problem, busy, send } = useDeed((body) => api.post(`demands/${demand}/steps/${step.id}/office`, body), onDone);
  return html`<form class="form deed" onSubmit=${submits(() => send(office ? { office } : { name }))}>
    <${Choice} label=${t('office')} value=${office} onInput=${setOffice} empty=${t('office.none')} options=${(value ?? []).map((one) => [one.id, one.name])} />
    ${!office && html`<${Line} label=${t('office.name')} help=${t('office.name.help')} value=${name} onInput=${setName} max="200" required />`}
    <${Fault} problem=${problem} />
    <div class="row"><${Button} type="submit" kind="main" busy=${busy}>${t('office.save')}<//></div></form>`;
}

/** Gives the demand up, with a reason. */
export function DropForm({ demand, onDone }) {
  const [reason, setReason] = useState('');
  const { problem, busy, send } = useDeed((body) => api.post(`demands/${demand}/drop`, body), onDone);
  return html`<form class="form deed" onSubmit=${submits(() => send({ reason }))}>
    <${Line} label=${t('drop.reason')} help=${t('nonames')} value=${reason} onInput=${setReason} max="300" required />
    <${Fault} problem=${problem} />
    <div class="row"><${Button} type="submit" kind="warm" busy=${busy}>${t('drop')}<//></div></form>`;
}
