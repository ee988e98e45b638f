import { html, useState } from '../vendor/ui.js';
import { api, online, query } from '../core/api.js';
import { t } from '../core/i18n.js';
import { personName } from '../core/people.js';
import { href } from '../core/router.js';
import { me } from '../core/session.js';
import { store } from '../core/store.js';
import { Button, Fault, Notice } from '../parts/basics.js';
import { titleOf } from './title.js';

const CODE = /^[A-Z0-9-]{4,20}$/;

/** Whether somebody keeps this code already; `undefined` when it cannot be asked just now. */
async function elsewhere(type, code) {
  if (!CODE.test(code)) return false;
  try {
    return (await api.get(`records/${type}/elsewhere${query({ code })}`)).exists;
  } catch (problem) {
    if (problem.offline) return undefined;
    throw problem;
  }
}

/** Looks whether what is to be opened is there already; of others' records only that they are there is told. */
export function SearchFirst({ type, onNew }) {
  const [typed, setTyped] = useState('');
  const [result, setResult] = useState(null);
  const [busy, setBusy] = useState(false);
  const search = async (event) => {
    event.preventDefault();
    const q = typed.trim().toUpperCase();
    if (!q || busy) return;
    setBusy(true);
    try {
      const [{ items }, exists] = await Promise.all([store.search(type.name, { q, limit: 20 }), elsewhere(type.name, q)]);
      const own = items.some((one) => one.fields[type.code.field] === q);
      setResult({ q, items, exists: exists && !own, unasked: exists === undefined || !online.peek() || !navigator.onLine });
    } catch (problem) {
      setResult({ q, problem, items: [] });
    }
    setBusy(false);
  };
  return html`<div class="form search-first">
    <p>${t('forms.search')}</p>
    <form role="search" class="field" onSubmit=${search}>
      <label class="field-label" for="search-first">${t('list.search')}</label>
      <p class="field-help" id="search-first-help">${t('list.search.help')}</p>
      <div class="row searchbar"><span class="grow"><input class="input" type="search" id="search-first" value=${typed} autocomplete="off" autocapitalize="characters"
          aria-describedby="search-first-help" onInput=${(event) => setTyped(event.target.value)} /></span>
        <${Button} type="submit" kind=${result ? undefined : 'main'} icon="search" busy=${busy}>${t('list.find')}<//></div>
    </form>
    <div class="stack" aria-live="polite">${result && html`<${Result} type=${type} result=${result} onNew=${onNew} />`}</div>
  </div>`;
}

function Result({ type, result, onNew }) {
  const { items, exists, unasked, problem, q } = result;
  if (problem) return html`<${Fault} problem=${problem} />`;
  return html`
    ${items.length > 0 && html`<h2>${t('forms.search.found', { n: items.length })}</h2><${Found} type=${type} items=${items} />`}
    ${exists && html`<${Notice} tone="warm" title=${t('forms.search.elsewhere', { code: q })}>${t('forms.search.elsewhere.help')}<//>`}
    ${unasked && html`<${Notice} tone="warm">${t('forms.search.offline')}<//>`}
    ${!items.length && !exists && html`<${Notice}>${t('forms.search.none', { q })}<//>`}
    <div class="bar-actions"><${Button} kind=${items.length || exists ? undefined : 'main'} icon="plus" onClick=${onNew}>${t('forms.search.new')}<//></div>
  `;
}

function Found({ type, items }) {
  const owner = ({ owner: account }) => (account === me.value.account ? t('list.mine') : personName(account));
  return html`<ul class="plain cards">
    ${items.map((one) => html`<li key=${one.id}><a class="card card-link" href=${href('record', type.name, one.id)}>
      <strong>${titleOf(type, one)}</strong><span class="soft small">${owner(one)}</span></a></li>`)}
  </ul>`;
}
