import { announce, Button, changed, Fault, html, listOf, store, useEffect, useLoaded, useRef, useState } from '/sdk/v1.js';
import { RankList } from './rank-list.js';
import { deedsOf, needName, saidOf } from './ranks.js';
import { t } from './texts.js';

/** She puts her needs in order. What she does not want, and what she does not want now, lie apart and are no failures. */
export function RankForm({ record, needs, last, onDone }) {
  const [said, setSaid] = useState(() => saidOf(needs));
  const [how, setHow] = useState({ by: last?.by ?? 'SURVIVOR', words: '', silent: false });
  const [state, setState] = useState({ busy: false, problem: null });
  const heading = useRef(null);
  // The same deeds go out again after a lost answer; what she says anew, or what others wrote, makes others of them.
  const deeds = useRef(null);
  useEffect(() => void (deeds.current = null), [said, how]);
  useEffect(() => heading.current?.focus(), []);
  const items = said.order.map((id) => named(needs.find((one) => one.id === id)));
  const put = (id, where) => {
    const without = Object.fromEntries(Object.entries(said).map(([key, list]) => [key, list.filter((one) => one !== id)]));
    setSaid({ ...without, [where]: [...without[where], id] });
    announce(t(`put.${where}`, { what: needName(needs.find((one) => one.id === id)) }));
  };
  const others = [
    { id: 'later', label: t('later'), take: (id) => put(id, 'later') },
    { id: 'no', label: t('no'), take: (id) => put(id, 'no') },
  ];
  const save = async () => {
    setState({ busy: true, problem: null });
    try {
      deeds.current ??= deedsOf(record.id, needs, said, how);
      await store.saveAll(deeds.current);
      announce(t('rank.saved'));
      onDone();
    } catch (problem) {
      if (!problem.offline) deeds.current = null;
      if (problem.status === 409) changed.value += 1;
      setState({ busy: false, problem });
    }
  };
  return html`<section class="stack rank-form" aria-labelledby="rank-heading">
    <h2 id="rank-heading" tabindex="-1" ref=${heading}>${t('rank.title')}</h2>
    <p class="soft" id="rank-help">${t('rank.help')}</p>
    ${items.length > 0 ? html`<${RankList} items=${items} others=${others} onOrder=${(order) => setSaid({ ...said, order })} />` : html`<p class="soft">${t('rank.empty')}</p>`}
    <${Apart} title=${t('later')} needs=${some(needs, said.later)} put=${put} />
    <${Apart} title=${t('no')} needs=${some(needs, said.no)} put=${put} />
    <${How} how=${how} onChange=${(part) => setHow({ ...how, ...part })} />
    <${Fault} problem=${state.problem} />
    <div class="bar-actions"><${Button} kind="main" busy=${state.busy} onClick=${save}>${t('rank.save')}<//>
      <${Button} kind="quiet" onClick=${onDone}>${t('rank.cancel')}<//></div>
  </section>`;
}

const named = (need) => ({ id: need.id, name: needName(need) });
const some = (needs, ids) => ids.map((id) => needs.find((one) => one.id === id));

function Apart({ title, needs, put }) {
  if (!needs.length) return null;
  return html`<div class="stack-tight" role="group" aria-label=${title}><h3>${title}</h3>
    <ul class="plain stack-tight">${needs.map((need) => html`<li class="rank rank-apart" key=${need.id}><span class="rank-name">${needName(need)}</span>
      <${Button} small kind="quiet" icon="up" aria-label=${t('put.back', { what: needName(need) })} onClick=${() => put(need.id, 'order')}>${t('put.order.short')}<//></li>`)}</ul></div>`;
}

function How({ how, onChange }) {
  const { value } = useLoaded(() => listOf('said_by'), []);
  return html`<fieldset class="stack-tight"><legend class="field-label">${t('said.by')}</legend>
      <div class="choices">${(value ?? []).map((one) => html`<label class="choice" key=${one.code}><input type="radio" name="said-by" value=${one.code} checked=${how.by === one.code} onChange=${() => onChange({ by: one.code })} /> ${one.label}</label>`)}</div></fieldset>
    <label class="field"><span class="field-label">${t('said.words')}</span>
      <textarea class="input" maxlength="1000" value=${how.words} disabled=${how.silent} onInput=${(event) => onChange({ words: event.target.value })}></textarea></label>
    <label class="choice"><input type="checkbox" checked=${how.silent} onChange=${(event) => onChange({ silent: event.target.checked })} /> ${t('said.silent')}</label>`;
}
