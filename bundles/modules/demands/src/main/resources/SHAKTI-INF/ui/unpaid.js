import { api, Button, changed, Empty, Fault, formatDate, formatWhole, go, html, may, Page, Spinner, Table, useLoaded, useState } from '/sdk/v1.js';
import { Choice } from './fields.js';
import { districts } from './offices.js';
import { LANGUAGES } from './words.js';
import { t } from './texts.js';

/** Compensation that was ordered and not paid, the oldest first, and one letter for all of it. */
export function Unpaid({ query }) {
  const all = districts();
  const [district, setDistrict] = useState(query.district ?? all[0]?.[0] ?? '');
  const { value, problem, busy } = useLoaded(async () => (district ? (await api.get(`demands/unpaid?district=${district}`)).items : []), [district, changed.value]);
  const open = (value ?? []).filter((one) => !one.demand);
  return html`<${Page} title=${t('unpaid')} lead=${t('unpaid.lead')} back=${{ href: '#/p/demands/list', label: t('nav') }}>
    ${all.length > 1 && html`<${Choice} label=${t('district')} value=${district} onInput=${setDistrict} options=${all} />`}
    <${Fault} problem=${problem} />${busy && !value && html`<${Spinner} />`}
    ${value?.length === 0 && html`<${Empty} title=${t('unpaid.none')}>${t('unpaid.none.help')}<//>`}
    ${open.length > 0 && may('records.create', 'demand') && html`<${GroupLetter} district=${district} count=${open.length} />`}
    ${value?.length > 0 && html`<${Table} caption=${t('unpaid')} columns=${[t('code'), t('unpaid.since'), t('unpaid.days'), t('unpaid.asked')]} rows=${value.map(row)} />`}<//>`;
}

const row = (one) => [
  html`<a class="tap" href=${`#/record/case/${one.root}/legal`}>${one.code}</a>`,
  formatDate(one.since),
  formatWhole(one.days),
  one.demand ? html`<a class="tap" href=${`#/p/demands/demand/${one.demand}`}>${t('unpaid.yes')}</a>` : t('unpaid.no'),
];

/** One tap: a demand for all of the district, its letter ready, with codes instead of names. */
function GroupLetter({ district, count }) {
  const [language, setLanguage] = useState(document.documentElement.lang || 'en');
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    try {
      const made = await api.post('demands/compensation-letter', { district, language });
      go(`/p/demands/letter/${made.rungs.find((one) => one.step).step.id}`);
    } catch (fault) {
      setProblem(fault);
      setBusy(false);
    }
  };
  return html`<div class="notice"><p>${t('unpaid.letter.help', { n: count })}</p>
    <div class="row unpaid-make"><${Choice} label=${t('letter.language')} value=${language} onInput=${setLanguage} options=${LANGUAGES} />
      <${Button} kind="main" icon="page" busy=${busy} onClick=${make}>${t('unpaid.letter', { n: count })}<//></div><${Fault} problem=${problem} /></div>`;
}
