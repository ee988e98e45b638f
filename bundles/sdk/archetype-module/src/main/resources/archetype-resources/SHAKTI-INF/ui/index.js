import { api, html, Empty, Page, placeName, useLoaded } from '/sdk/v1.js';

const TEXTS = {
  en: { visits: 'Visits', none: 'No goals yet', minutes: '{n} minutes' },
  hi: { visits: 'मुलाक़ातें', none: 'अभी कोई लक्ष्य नहीं', minutes: '{n} मिनट' },
  bn: { visits: 'দেখা করা', none: 'এখনও কোনও লক্ষ্য নেই', minutes: '{n} মিনিট' },
};

/** The goals of the districts that she looks after. */
function Goals({ host }) {
  const { value } = useLoaded(() => api.get(`${host.module}/goals`));
  const goals = value?.items ?? [];
  return html`<${Page} title=${host.t('visits')}>
    ${value && !goals.length && html`<${Empty} title=${host.t('none')} />`}
    ${goals.map((goal) => html`<p class="card" key=${goal.district}>
      <strong>${placeName('district', goal.district)}</strong> ${host.t('minutes', { n: goal.minutes })}</p>`)}
  <//>`;
}

/** @type {import('/sdk/v1.js').Activate} */
export default async function activate(host) {
  await host.i18n(TEXTS);
  host.page('goals', () => html`<${Goals} host=${host} />`);
  host.nav({ id: 'goals', label: () => host.t('visits'), icon: 'page', href: `#/p/${host.module}/goals`, order: 60 });
}
