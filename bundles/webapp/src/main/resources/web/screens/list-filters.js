import { html, useState } from '../vendor/ui.js';
import { knownType } from '../core/definitions.js';
import { t } from '../core/i18n.js';
import { people } from '../core/people.js';
import { shell } from '../core/shell.js';
import { Chips } from '../parts/chips.js';
import { Fold } from '../parts/basics.js';

/** Filters by district, worker and stage; a filter with one choice only is not shown. */
export function Filters({ type, wanted, onChange }) {
  const groups = [regions(), districts(wanted.region), workers(), stages(type)].filter((one) => one.options.length > 1);
  const on = groups.filter((one) => wanted[one.id]).length;
  // Taking the last filter away must not close what somebody is choosing in.
  const [open, setOpen] = useState(false);
  if (!groups.length) return null;
  const summary = on ? t('list.filters.on', { n: on }) : t('list.filters');
  return html`<${Fold} summary=${summary} open=${open || on > 0} onToggle=${(event) => setOpen(event.currentTarget.open)}>
    <div class="stack">
      ${groups.map(
        (one) => html`<div class="stack-tight" key=${one.id}><span class="soft small">${one.label}</span>
          <${Chips} label=${one.label} options=${one.options} value=${wanted[one.id] ?? ''} onChange=${(value) => onChange(one.id === 'region' ? { region: value, district: '' } : { [one.id]: value })} /></div>`,
      )}
    </div>
  <//>`;
}

function regions() {
  const names = new Map(shell.value.districts.filter((one) => one.state).map((one) => [one.state, one.stateName]));
  return { id: 'region', label: t('list.placestate'), options: [...names].map(([value, label]) => ({ value, label })) };
}

function districts(region) {
  const options = shell.value.districts.filter((one) => !region || one.state === region).map((one) => ({ value: one.lgd, label: one.name }));
  return { id: 'district', label: t('list.district'), options };
}

function workers() {
  const others = people().map((one) => ({ value: one.account, label: one.login }));
  return { id: 'owner', label: t('list.owner'), options: others.length > 1 ? [{ value: 'me', label: t('list.mine') }, ...others] : [] };
}

function stages(type) {
  const states = knownType(type)?.workflow?.states ?? [];
  return { id: 'state', label: t('list.state'), options: states.map((one) => ({ value: one.code, label: one.label })) };
}
