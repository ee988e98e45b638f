import { html, useState } from '../../vendor/ui.js';
import { placesOf, placeName } from '../../core/definitions.js';
import { t } from '../../core/i18n.js';
import { shell } from '../../core/shell.js';
import { Button, Fold } from '../../parts/basics.js';
import { useLoaded } from '../../parts/load.js';
import { SelectField } from './fields.js';

const named = (lgd) => shell.value.districts.find((one) => one.lgd === lgd)?.name ?? placeName('district', lgd);

/** Names of districts in one line. */
export const placeNames = (codes) => codes.map(named).sort().join(', ');

/**
 * Which roles somebody has, and where. Only roles that the caller may give can be chosen; the others are named with the
 * reason. A role that was given by somebody who may do more stays as it is.
 * @param {{roles: any[], grants: {role: string, districts: string[]}[], onChange: (grants: any[]) => void}} props
 */
export function Grants({ roles, grants, onChange }) {
  const given = (role) => grants.find((one) => one.role === role.role);
  const may = roles.filter((one) => one.mayGive);
  const not = roles.filter((one) => !one.mayGive);
  const toggle = (role) => onChange(given(role) ? grants.filter((one) => one.role !== role.role) : [...grants, { role: role.role, districts: [] }]);
  const places = (role, districts) => onChange(grants.map((one) => (one.role === role.role ? { ...one, districts } : one)));
  return html`<fieldset class="stack-tight" id="grants">
    <legend class="field-label">${t('people.roles')}</legend>
    ${may.map(
      (role) => html`<div key=${role.role} class="stack-tight">
        <label class="choice"><input type="checkbox" checked=${Boolean(given(role))} onChange=${() => toggle(role)} />
          <span>${role.title}<br /><span class="field-help">${t(`roles.scope.${role.scope}`)}</span></span></label>
        ${given(role) && role.scope !== 'instance' && html`<${Places} label=${t('people.where', { role: role.title })} chosen=${given(role).districts} onChange=${(districts) => places(role, districts)} />`}
      </div>`,
    )}
    ${not.length > 0 && html`<${Fold} summary=${t('people.maynot', { n: not.length })}>
      <p class="soft">${t('people.maynot.why')}</p>
      <ul>${not.map((role) => html`<li key=${role.role}>${role.title}</li>`)}</ul><//>`}
  </fieldset>`;
}

/** Districts: those that are in use as boxes to tick, and any other by its state. */
export function Places({ label, chosen, onChange }) {
  const known = [...new Set([...shell.value.districts.map((one) => one.lgd), ...chosen])];
  const toggle = (lgd) => onChange(chosen.includes(lgd) ? chosen.filter((one) => one !== lgd) : [...chosen, lgd]);
  return html`<fieldset class="places stack-tight">
    <legend class="small soft">${label}</legend>
    <div class="choices">
      ${known.map((lgd) => html`<label class="choice" key=${lgd}><input type="checkbox" checked=${chosen.includes(lgd)} onChange=${() => toggle(lgd)} /><span>${named(lgd)}</span></label>`)}
    </div>
    <${OtherDistrict} onPick=${(lgd) => !chosen.includes(lgd) && onChange([...chosen, lgd])} />
  </fieldset>`;
}

/** Picks a district by its state; only for those who see everywhere. */
export function OtherDistrict({ onPick }) {
  const [state, setState] = useState('');
  const [district, setDistrict] = useState('');
  const { value: states } = useLoaded(() => placesOf('state'));
  const { value: districts } = useLoaded(() => (state ? placesOf('district', state) : Promise.resolve([])), [state]);
  if (!shell.value.sees.everywhere) return null;
  const options = (places) => [{ value: '', label: '–' }, ...(places ?? []).map((one) => ({ value: one.code, label: one.label }))];
  const pick = () => {
    if (district) onPick(district);
    setDistrict('');
  };
  return html`<${Fold} summary=${t('places.other')}>
    <div class="row places-other">
      <${SelectField} label=${t('places.state')} options=${options(states)} value=${state} onChange=${(event) => (setState(event.target.value), setDistrict(''))} />
      <${SelectField} label=${t('list.district')} options=${options(districts)} value=${district} onChange=${(event) => setDistrict(event.target.value)} />
      <${Button} icon="plus" onClick=${pick}>${t('places.add')}<//>
    </div>
  <//>`;
}
