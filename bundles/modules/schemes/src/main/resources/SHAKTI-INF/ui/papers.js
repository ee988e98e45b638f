import { Button, formatMoney, html, Icon, labelOf, may, newId, Questions, store, typeOf, useLoaded, useState } from '/sdk/v1.js';
import { t } from './texts.js';

const KEYS = ['paper_state', 'helper', 'helper_words', 'cost', 'ready_by'];

/** The papers that a scheme asks for, as a checklist: which are there, what is missing, who helps, what it costs. */
export function Papers({ documents, papers, record }) {
  const of = (code) => papers.filter((one) => one.fields.paper === code).at(-1);
  const needed = documents.filter((code) => code !== 'AADHAAR');
  const there = needed.filter((code) => of(code)?.fields.paper_state === 'HAS').length;
  return html`<section class="stack-tight"><h4>${t('papers.n', { n: there, all: needed.length })}</h4>
    <ul class="plain papers">${documents.map((code) => html`<${Paper} key=${code} code=${code} paper=${of(code)} record=${record} />`)}</ul>
    <p class="soft small">${t('papers.help')}</p></section>`;
}

function Paper({ code, paper, record }) {
  const [open, setOpen] = useState(false);
  const has = paper?.fields.paper_state === 'HAS';
  const { helper, helper_words: words, cost } = paper?.fields ?? {};
  const more = [helper && t('papers.helper', { who: labelOf('task_for', helper) }), words, cost && t('papers.cost', { money: formatMoney(cost) })].filter(Boolean).join(' · ');
  const name = code === 'AADHAAR' ? labelOf('document_type', code).replace(/ *\(.*/, '') : labelOf('document_type', code);
  return html`<li class="paper"><div class="row row-apart"><span class=${has ? 'why-check row' : 'row'}><span class="why-mark"><${Icon} name=${has ? 'check' : 'more'} /></span>
      <span>${name} <span class="soft small">${paper ? labelOf('paper_state', paper.fields.paper_state) : t('papers.unknown')}</span></span></span>
      ${mayKeep(paper) && html`<${Button} small kind="quiet" aria-expanded=${open ? 'true' : 'false'} aria-label=${t('papers.change.of', { what: name })} onClick=${() => setOpen(!open)}>${t('papers.change')}<//>`}</div>
    ${more && html`<p class="soft small">${more}</p>`}
    ${code === 'AADHAAR' && html`<p class="soft small">${t('papers.aadhaar')}</p>`}
    ${open && html`<${PaperForm} code=${code} paper=${paper} record=${record} onDone=${() => setOpen(false)} />`}</li>`;
}

const mayKeep = (paper) => may(paper ? 'records.change' : 'records.create', 'paper');

function PaperForm({ code, paper, record, onDone }) {
  const { value } = useLoaded(() => typeOf('paper', record.district), []);
  if (!value) return null;
  const save = ({ body, key, record: stored }) => (stored
    ? store.save({ op: 'change', type: 'paper', id: stored.id, version: stored.version, key, body })
    : store.save({ op: 'create', type: 'paper', id: newId(), key, body: { parent: record.id, ...body, fields: { paper: code, ...body.fields } } }));
  return html`<${Questions} definition=${value} keys=${KEYS} district=${record.district} record=${paper} onSave=${save}
    onFresh=${() => store.get('paper', paper.id)} onSaved=${onDone} onCancel=${onDone} />`;
}
