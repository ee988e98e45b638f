import { api, Button, changed, Fault, go, html, lang, LinkButton, may, newId, Page, recordTitle, Spinner, store, typeOf, useLoaded, useRest, useState } from '/sdk/v1.js';
import { Asks } from './asks.js';
import { Choice, Line, Tick } from './fields.js';
import { districts } from './offices.js';
import { LANGUAGES, sureText } from './words.js';
import { t } from './texts.js';

const OWN = ['demand', 'demand_step', 'case_demand', 'office', 'office_term', 'rti', 'consent', 'note', 'contact'];

/** On the page of any record: from here a demand can be raised. */
export function RaiseFrom({ record }) {
  const rest = useRest(record);
  if (rest !== '' || !may('records.create', 'demand') || OWN.includes(record.type)) return null;
  return html`<${Asks} record=${record} /><div class="row no-print"><${LinkButton} small icon="send" href=${`#/p/demands/raise?type=${record.type}&id=${record.id}`}>${t('raise')}<//></div>`;
}

/** Raises a demand: what, for whom, by which ladder. Its first letter is ready at once. */
export function Raise({ query }) {
  const { value: from, problem } = useLoaded(() => bring(query), [query.type, query.id]);
  if (query.type && !from) return html`<${Page} title=${t('raise')}><${Fault} problem=${problem} />${!problem && html`<${Spinner} />`}<//>`;
  return html`<${Page} title=${t('raise')} lead=${from ? t('raise.from', { what: from.title }) : t('raise.lead')} narrow back=${{ href: '#/p/demands/list', label: t('nav') }}><${RaiseForm} from=${from} /><//>`;
}

async function bring({ type, id }) {
  if (!type) return null;
  const record = await store.get(type, id);
  const definition = await typeOf(type, record.district);
  const root = record.root === id ? null : await store.get('case', record.root).catch(() => null);
  const whose = (root ?? record).fields.code ?? recordTitle(record, definition);
  return { record, title: [definition.title, whose].filter(Boolean).join(' · '), one: Boolean(root) || type === 'case', ladder: record.fields.ladder ?? USUAL[type] ?? '' };
}

/** The ladder that usually fits what the demand follows from; anybody may choose another. */
const USUAL = { compensation: 'COMPENSATION', complaint: 'POLICE', criminal_matter: 'POLICE', witness_protection: 'POLICE', legal_aid: 'LEGAL_AID' };

function RaiseForm({ from }) {
  const all = districts();
  const leads = !may('records.read', 'case');
  const [id] = useState(newId);
  const [form, setForm] = useState({ district: from?.record.district ?? all[0]?.[0] ?? '', whom: 'COMMUNITY', language: lang.peek(), ladder: from?.ladder ?? '', byLeader: leads, rightTitle: '' });
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const { value: ladders } = useLoaded(async () => (form.district ? (await api.get(`demands/ladders?district=${form.district}`)).items : []), [form.district]);
  const ladder = (ladders ?? []).find((one) => one.code === form.ladder);
  const set = (key) => (value) => setForm({ ...form, [key]: value });
  const send = async (event) => {
    event.preventDefault();
    setBusy(true);
    try {
      const about = from ? [{ type: from.record.type, id: from.record.id }] : [];
      const made = await api.post('demands', { ...form, id, about, rung: Number(form.rung ?? 0), leaderLevel: form.leaderLevel ? Number(form.leaderLevel) : undefined });
      changed.value += 1;
      go(`/p/demands/demand/${made.demand.id}`, { replace: true });
    } catch (fault) {
      setProblem(fault);
      setBusy(false);
    }
  };
  return html`<form class="form" onSubmit=${send}>
    <${Line} label=${t('what')} help=${t('what.help')} value=${form.rightTitle} onInput=${set('rightTitle')} max="300" required />
    ${!from && html`<${Choice} label=${t('whom')} value=${form.whom} onInput=${set('whom')} options=${[['GROUP', t('whom.group')], ['COMMUNITY', t('whom.community')]]} />`}
    ${!from && all.length > 1 && html`<${Choice} label=${t('district')} value=${form.district} onInput=${set('district')} options=${all} />`}
    <${Choice} label=${t('ladder.which')} help=${ladder && sureText(ladder.verification)} value=${form.ladder} empty=${t('choose')} onInput=${(code) => setForm({ ...form, ladder: code, rung: 0 })} options=${(ladders ?? []).map((one) => [one.code, one.title])} />
    ${ladder && html`<${Choice} label=${t('ladder.begin')} value=${String(form.rung ?? 0)} onInput=${set('rung')} options=${ladder.rungs.map((one, at) => [String(at), one.title])} />`}
    <${Line} label=${t('evidence')} help=${t('nonames')} area value=${form.evidence ?? ''} onInput=${set('evidence')} max="2000" />
    <${Line} label=${t('wantedby')} type="date" value=${form.askedBy ?? ''} onInput=${set('askedBy')} />
    <${Choice} label=${t('letter.language')} value=${form.language} onInput=${set('language')} options=${LANGUAGES} />
    ${from?.one && html`<${Tick} label=${t('names')} help=${t('names.help')} value=${Boolean(form.namesConsent)} onInput=${set('namesConsent')} />`}
    ${!from && html`<${Tick} label=${t('byleader')} value=${Boolean(form.byLeader)} onInput=${set('byLeader')} />`}
    <${Tick} label=${t('automatic')} help=${t('automatic.help')} value=${Boolean(form.automatic)} onInput=${set('automatic')} />
    <${Fault} problem=${problem} />
    <div class="bar-actions"><${Button} type="submit" kind="main" busy=${busy}>${t('raise.make')}<//></div></form>`;
}
