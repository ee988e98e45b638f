import { api, Button, Chips, Dialog, Fault, h, html, labelOf, listOf, LinkButton, may, Notice, Page, Spinner, store, useLoaded, useState } from '/sdk/v1.js';
import { Choice, Line } from './fields.js';
import { isAway, keptLetter } from './kept.js';
import { LANGUAGES } from './words.js';
import { t } from './texts.js';

const TAGS = ['h1', 'h2', 'p', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em', 'div'];

/** A letter as it will be on paper: choose its language, print it; names only when she agreed, and only on this screen. */
export function Letter({ path: [, id], query }) {
  const [lang, setLang] = useState('');
  const [name, setName] = useState(null);
  const [asking, setAsking] = useState(false);
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
      ${letter.names && !name && may('identity.reveal') && html`<div><${Button} small icon="eye" onClick=${() => setAsking(true)}>${t('letter.name')}<//></div>`}
      ${value.unsure && html`<p class="soft small unsure">${t('letter.unsure')}</p>`}</div>
    <article class="letter" lang=${letter.language}>${letter.nodes.map((node) => draw(node, name))}</article>
    ${asking && html`<${Opening} id=${letter.codes[0]} onClose=${() => setAsking(false)} onOpened=${(opened) => (setName(opened), setAsking(false))} />`}`}
  <//>`;
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

/** Draws the tree of a letter: known elements and words, nothing else. Her code becomes her name where it was opened. */
function draw(node, name) {
  if (node.text !== null && node.text !== undefined) return name ? node.text.replaceAll(name.code, `${name.name} (${name.code})`) : node.text;
  if (!TAGS.includes(node.tag)) return null;
  return h(node.tag, node.style ? { class: `letter-${node.style}` } : null, node.kids.map((kid) => draw(kid, name)));
}

/** Opens her name for this letter: what for is written down, the name itself is kept nowhere. */
function Opening({ id, onClose, onOpened }) {
  const [purpose, setPurpose] = useState('');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState(null);
  const { value } = useLoaded(() => listOf('reveal_purpose'), []);
  const open = async (event) => {
    event.preventDefault();
    try {
      const [opened, known] = await Promise.all([api.post(`records/case/${id}/reveal`, { purpose, note }), store.get('case', id)]);
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
