import { api, Button, changed, Fault, go, html, Notice, useLoaded, useState } from '/sdk/v1.js';
import { t } from './texts.js';

/** @type {Promise<Set<string>> | null} */
let known = null;

/** The record types of which some may become a demand in one tap; asked once, and again after a failure. */
function types() {
  known ??= api.get('demands/asks').then((found) => new Set(found.types), () => ((known = null), new Set()));
  return known;
}

const bring = async (record) => ((await types()).has(record.type) ? (await api.get(`demands/asks/${record.type}/${record.id}`)).items : []);

/** What this record gives reason to demand: one tap raises it and prepares its letter. @param {{record: any}} props */
export function Asks({ record }) {
  const { value } = useLoaded(() => bring(record), [record.id, record.version, changed.value]);
  return html`${(value ?? []).map((ask) => html`<${Ask} key=${ask.body.id} ask=${ask} />`)}`;
}

function Ask({ ask }) {
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const raise = async () => {
    setBusy(true);
    try {
      const made = await api.post('demands', ask.body);
      changed.value += 1;
      go(`/p/demands/demand/${made.demand.id}`);
    } catch (fault) {
      setProblem(fault);
      setBusy(false);
    }
  };
  return html`<${Notice} tone="warm" title=${ask.body.rightTitle}>
    ${ask.body.evidence && html`<p>${ask.body.evidence}</p>`}
    <p class="small">${t('ask.to', { office: ask.rungTitle, ladder: ask.ladderTitle })}</p>
    <${Fault} problem=${problem} />
    <div class="row no-print"><${Button} kind="main" icon="send" busy=${busy} onClick=${raise}>${t(ask.raised ? 'ask.open' : 'ask.raise')}<//></div><//>`;
}
