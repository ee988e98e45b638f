import { HerView } from './her.js';
import { Consent, Safety } from './header.js';
import { LegalTab } from './legal.js';
import { PrioritiesTab } from './priorities.js';
import { t } from './texts.js';
import { HearingsNext } from './today.js';

const LEGAL = ['complaint', 'criminal_matter', 'compensation', 'legal_aid', 'witness_protection'];
const CARE = ['contact', 'note', 'safety_assessment', 'consent', 'plan', 'task', 'restoration', 'home_investigation', 'education', 'family_link', 'co_survivor_link', 'closure'];

const texts = (code) => async () => (await fetch(new URL(`./i18n/${code}.json`, import.meta.url))).json();

/** What the cases module adds to the app; the host takes all of it away again when the module is switched off. */
export default async function activate(host) {
  await host.i18n({ en: texts('en'), hi: texts('hi'), bn: texts('bn') });
  host.style(new URL('./cases.css', import.meta.url));
  host.recordHeader({ type: 'case', id: 'consent', order: 1, component: Consent });
  host.recordHeader({ type: 'case', id: 'safety', order: 2, component: Safety });
  host.recordTab({ type: 'case', id: 'priorities', order: 10, label: () => t('priorities'), types: ['need', 'ranking', 'plan_item'], component: PrioritiesTab });
  host.recordTab({ type: 'case', id: 'legal', order: 20, label: () => t('legal'), types: LEGAL, component: LegalTab });
  host.recordGroup({ type: 'case', id: 'care', order: 30, label: () => t('care'), types: CARE });
  host.recordGroup({ type: 'case', id: 'documents', types: ['document'] });
  host.page('her', HerView);
  host.card({ where: 'today', id: 'next-dates', order: 10, component: HearingsNext });
}
