import { api, html, Empty, Page, placeName, useLoaded } from '/sdk/v1.js';

const TITLE = 'Visits';

/** The goals of the districts that she looks after. */
function Goals({ module }) {
  const { value } = useLoaded(() => api.get(`${module}/goals`));
  const goals = value?.items ?? [];
  return html`<${Page} title=${TITLE}>
    ${value && !goals.length && html`<${Empty} title="No goals yet" />`}
    ${goals.map((goal) => html`<p class="card" key=${goal.district}>
      <strong>${placeName('district', goal.district)}</strong> ${goal.minutes}</p>`)}
  <//>`;
}

/** @type {import('/sdk/v1.js').Activate} */
export default function activate(host) {
  host.page('goals', () => html`<${Goals} module=${host.module} />`);
  host.nav({ id: 'goals', label: TITLE, icon: 'page', href: `#/p/${host.module}/goals`, order: 60 });
}
