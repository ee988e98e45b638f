import { html, placeName, stateText, typeOf, useLoaded } from '/sdk/v1.js';
import { turnText } from './words.js';
import { t } from './texts.js';

/** A demand in a list: what, who is asked, whose turn it is and for how long. */
export function DemandCard({ demand, picked, onPick }) {
  const { fields } = demand;
  const { value: definition } = useLoaded(() => typeOf('demand', demand.district), [demand.district]);
  const inner = html`<span class="row"><span class=${fields.turn === 'US' ? 'tag tag-warm' : 'tag tag-tint'}>${turnText(fields)}</span></span>
    <strong>${fields.right_title}</strong>
    <span class="soft">${[fields.last_office, placeName('district', demand.district)].filter(Boolean).join(' · ')}</span>
    <span class="soft small">${[fields.code, definition && stateText(demand, definition), fields.silences > 0 && t('silences', { n: fields.silences })].filter(Boolean).join(' · ')}</span>`;
  if (!picked) return html`<a class="card card-link" href=${`#/p/demands/demand/${demand.id}`}>${inner}</a>`;
  const on = picked.includes(demand.id);
  const press = () => onPick(on ? picked.filter((one) => one !== demand.id) : [...picked, demand.id]);
  return html`<label class=${on ? 'card demand-pick is-on' : 'card demand-pick'}><input type="checkbox" checked=${on} onInput=${press} />${inner}</label>`;
}
