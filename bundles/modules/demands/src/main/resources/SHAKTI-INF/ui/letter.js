import { api, Button, Chips, Dialog, Fault, h, html, labelOf, listOf, LinkButton, may, Notice, Page, Spinner, store, useLoaded, useState } from '/sdk/v1.js';
import { Choice, Line } from './fields.js';
import { isAway, keptLetter } from './kept.js';
import { LANGUAGES } from './words.js';
import { t } from './texts.js';

const TAGS = ['h1', 'h2', 'p', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em', 'div'];

/** A letter as it will be on paper: choose its language, print it; names only when she agreed, and only on this screen. */
export function Letter({ path: [, id], query }) {
  const [lang, setLang] = useState('');
  const [names, setNames] = useState(/** @type {{code: string, name: string}[]} */ ([]));
  const [asking, setAsking] = useState(null);
  const { value, problem, busy } = useLoaded(() => bring(id, query, lang), [id, query.rti, query.appeal, lang]);
  const letter = value?.letter;
  const actions = letter && html`<${Button} kind="main" icon="print" onClick=${() => window.print()}>${t('print')}<//>
    ${value.paper && html`<${LinkButton} href=${value.paper} target="_blank" rel="noopener">${t('paper')}<//>`}`;
  return html`<${Page} title=${t('letter')} narrow actions=${actions} back=${value && { href: `#/p/demands/demand/${value.demand}`, label: t('demand') }}>
    <${Fault} problem=${problem} />${problem?.offline && html`<p class="soft">${t('letter.away')}</p>`}${busy && !letter && html`<${Spinner} />`}
    ${letter && html`<div class="stack no-print">
      ${letter.kept ? html`<${Notice}>${t('letter.kept')}<//>` : html`<${Chips} label=${t('letter.language')} value=${letter.language} onChange=${(code) => code && setLang(code)}
        options=${LANGUAGES.map(([code, text]) => ({ value: code, label: text }))} />`}
      <p class="soft small">${t(letter.names ? 'letter.may' : 'letter.codes')}</p>
      ${letter.unagreed > 0 && html`<${Notice} tone="warm"><p>${t('letter.unagreed', { n: letter.unagreed })}</p><//>`}
      ${letter.names && may('identity.reveal') && html`<${Agreed} cases=${letter.codes} opened=${names} onAsk=${setAsking} />`}
      ${value.unsure && html`<p class="soft small unsure">${t('letter.unsure')}</p>`}</div>
    <article class="letter" lang=${letter.language}>${letter.nodes.map((node) => draw(node, names))}</article>
    ${asking && html`<${Opening} known=${asking} onClose=${() => setAsking(null)} onOpened=${(opened) => (setNames([...names, opened]), setAsking(null))} />`}`}
  <//>`;
}

/** Those who agreed, one by one: each name is opened for itself, and only by somebody who may see her case. */
function Agreed({ cases, opened, onAsk }) {
  const { value } = useLoaded(async () => (await Promise.all(cases.map((id) => store.get('case', id).catch(() => null)))).filter(Boolean), [cases.join()]);
  const closed = (value ?? []).filter((one) => !opened.some((name) => name.code === one.fields.code));
  return html`<div class="row">${closed.map((one) => html`<${Button} key=${one.id} small icon="eye" onClick=${() => onAsk(one)}>${cases.length > 1 ? t('letter.name.of', { code: one.fields.code }) : t('letter.name')}<//>`)}</div>`;
}

async function bring(id, query, lang) {
  try {
    return await written(id, query, lang);
  } catch (problem) {
    if (query.rti || !isAway(problem)) throw problem;
    return keptLetter(id, problem);
  }
}

async function written(id, query, lang) {
  const wanted = new URLSearchParams({ ...(lang && { lang }), ...(query.appeal && { appeal: 'true' }) });
  const demand = query.rti ?? (await store.get('demand_step', id)).parent;
  const base = query.rti ? `demands/${demand}/rti/${id}/letter` : `demands/${demand}/steps/${id}/letter`;
  const letter = await api.get(`${base}/parts?${wanted}`);
  const paper = `/api/${base}?${new URLSearchParams({ lang: letter.language, ...(query.appeal && { appeal: 'true' }) })}`;
  return { letter, demand, paper, unsure: Boolean(query.rti) };
}

/** Draws the tree of a letter: known elements and words, nothing else. A code becomes a name where that was opened. */
function draw(node, names) {
  if (node.text !== null && node.text !== undefined) return names.reduce((text, { code, name }) => text.replaceAll(code, `${name} (${code})`), node.text);
  if (!TAGS.includes(node.tag)) return null;
  return h(node.tag, node.style ? { class: `letter-${node.style}` } : null, node.kids.map((kid) => draw(kid, names)));
}

/** Opens her name for this letter: what for is written down, the name itself is kept nowhere. */
function Opening({ known, onClose, onOpened }) {
  const [purpose, setPurpose] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState(null);
  const { value } = useLoaded(() => listOf('reveal_purpose'), []);
  const open = async (event) => {
    event.preventDefault();
    try {
      const opened = await api.post(`records/case/${known.id}/reveal`, { purpose, note });
      onOpened({ code: known.fields.code, name: opened.fields.real_name ?? known.fields.code });
    } catch (fault) {
      setProblem(fault);
    }
  };
  return html`<${Dialog} title=${t('letter.name')} open=${true} onClose=${onClose} actions=${html`<span></span>`}>
    <form class="form" onSubmit=${open}><p class="soft">${t('letter.name.help')}</p>
      <${Choice} label=${t('purpose')} value=${purpose} onInput=${setPurpose} empty=${t('choose')} options=${(value ?? []).map((one) => [one.code, labelOf('reveal_purpose', one.code)])} />
      <${Line} label=${t('purpose.note')} help=${t('nonames')} value=${note} onInput=${setNote} max="300" required />
      <${Fault} problem=${problem} />
      <div class="row"><${Button} type="submit" kind="main">${t('letter.name.show')}<//><${Button} onClick=${onClose}>${t('cancel')}<//></div></form><//>`;
}
