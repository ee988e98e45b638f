import { api, Button, changed, Empty, Fault, formatDate, formatWhole, go, html, may, Page, placeName, Spinner, Table, useLoaded, useState } from '/sdk/v1.js';
import { Choice } from './fields.js';
import { districts } from './offices.js';
import { LANGUAGES } from './words.js';
import { t } from './texts.js';

/** Compensation that was ordered and not paid, by the authority that has to pay, the oldest first; one letter for each. */
export function Unpaid({ query }) {
  const all = districts();
  const [district, setDistrict] = useState(query.district ?? all[0]?.[0] ?? '');
  const [payer, setPayer] = useState('*');
  const { value, problem, busy } = useLoaded(() => api.get(`demands/unpaid${district ? `?district=${district}` : ''}`), [district, changed.value]);
  const authorities = value?.authorities ?? [];
  const wanted = authorities.filter((one) => payer === '*' || one.key === payer);
  const pick = (code) => (setPayer('*'), setDistrict(code));
  return html`<${Page} title=${t('unpaid')} lead=${t('unpaid.lead')} back=${{ href: '#/p/demands/list', label: t('nav') }}>
    ${all.length > 1 && html`<${Choice} label=${t('district')} value=${district} onInput=${pick} options=${[...all, ['', t('unpaid.everywhere')]]} />`}
    ${authorities.length > 1 && html`<${Choice} label=${t('unpaid.by')} value=${payer} onInput=${setPayer} options=${[['*', t('unpaid.by.all')], ...authorities.map((one) => [one.key, `${nameOf(one)} · ${formatWhole(one.awards)}`])]} />`}
    <${Fault} problem=${problem} />${busy && !value && html`<${Spinner} />`}
    ${value && authorities.length === 0 && html`<${Empty} title=${t('unpaid.none')}>${t('unpaid.none.help')}<//>`}
    ${wanted.map((one) => html`<${OfOne} key=${`${district} ${one.key}`} authority=${one} district=${district} awards=${value.items.filter((award) => award.payer === one.key)} />`)}<//>`;
}

const nameOf = (authority) => authority.name || t('unpaid.by.none');

/** Over all districts there is one letter only to an authority of the state: what is called so in two districts are two. */
const mayAsk = (authority, district) => Boolean(district) || authority.office === 'SLSA';

/** What one authority owes, and its letter. */
function OfOne({ authority, district, awards }) {
  const id = `payer-${authority.key.replaceAll(' ', '-') || 'none'}`;
  return html`<section class="stack-tight" aria-labelledby=${id}><h2 id=${id}>${nameOf(authority)}</h2>
    <p class="soft small">${t('unpaid.of', { n: authority.awards, days: formatWhole(authority.days) })}</p>
    ${authority.open > 0 && may('records.create', 'demand') && (mayAsk(authority, district)
      ? html`<${GroupLetter} district=${district} authority=${authority.name} count=${authority.open} />`
      : html`<p class="soft small">${t('unpaid.bydistrict')}</p>`)}
    <${Table} caption=${nameOf(authority)} columns=${[t('code'), ...(district ? [] : [t('district')]), t('unpaid.since'), t('unpaid.days'), t('unpaid.asked')]} rows=${awards.map(row(!district))} /></section>`;
}

const row = (everywhere) => (one) => [
  html`<a class="tap" href=${`#/record/case/${one.root}/legal`}>${one.code}</a>`,
  ...(everywhere ? [placeName('district', one.district)] : []),
  formatDate(one.since),
  formatWhole(one.days),
  one.demand ? html`<a class="tap" href=${`#/p/demands/demand/${one.demand}`}>${t('unpaid.yes')}</a>` : t('unpaid.no'),
];

/** One tap: a demand for all that one authority owes, its letter ready, with codes instead of names. */
function GroupLetter({ district, authority, count }) {
  const [language, setLanguage] = useState(document.documentElement.lang || 'en');
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    try {
      const made = await api.post('demands/compensation-letter', { ...(district && { district }), authority, language });
      go(`/p/demands/letter/${made.rungs.find((one) => one.step).step.id}`);
    } catch (fault) {
      setProblem(fault);
      setBusy(false);
    }
  };
  return html`<div class="notice"><p>${t(district ? 'unpaid.letter.help' : 'unpaid.letter.help.all', { n: count })}</p>
    <div class="row unpaid-make"><${Choice} label=${t('letter.language')} value=${language} onInput=${setLanguage} options=${LANGUAGES} />
      <${Button} kind="main" icon="page" busy=${busy} onClick=${make}>${t('unpaid.letter', { n: count })}<//></div><${Fault} problem=${problem} /></div>`;
}
