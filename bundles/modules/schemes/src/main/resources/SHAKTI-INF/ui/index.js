import { effect, lang, may } from '/sdk/v1.js';
import { ApplicationHead } from './application-head.js';
import { Applications } from './applications.js';
import { forgetLadders, ladderName } from './codes.js';
import { keepRules } from './judge.js';
import { nameOf } from './names.js';
import { restOf } from './rest.js';
import { Screening } from './screening.js';
import { SchemesTab } from './schemes-tab.js';
import { t } from './texts.js';
import { LateOnes } from './today.js';

const texts = (code) => async () => (await fetch(new URL(`./i18n/${code}.json`, import.meta.url))).json();

/** What the schemes module adds to the app; the host takes all of it away again when the module is switched off. */
export default async function activate(host) {
  await host.i18n({ en: texts('en'), hi: texts('hi'), bn: texts('bn') });
  host.style(new URL('./schemes.css', import.meta.url));
  host.recordTab({ type: 'case', id: 'schemes', order: 15, label: () => t('tab'), types: ['scheme_application', 'circumstances', 'paper'], component: SchemesTab });
  host.recordHeader({ type: 'scheme_application', id: 'limit', order: 1, component: ApplicationHead });
  host.rest({ type: 'scheme_application', why: restOf });
  host.words({ field: 'scheme', text: nameOf });
  host.words({ field: 'ladder', text: ladderName, hidden: (code, district) => !ladderName(code, district) });
  // What the rules are read by; the page says in words since when they hold and what they promised.
  for (const field of ['benefit', 'rules_pack']) host.words({ field, text: () => undefined, hidden: () => true });
  for (const folder of ['facts', 'schemes', 'bindings']) host.words({ folder, text: (n) => t(`folder.${folder}`, { n }) });
  host.page('applications', Applications);
  host.page('screening', Screening);
  if (may('records.read', 'scheme_application')) host.nav({ id: 'applications', label: () => t('tab'), icon: 'page', href: '#/p/schemes/applications', order: 22, types: ['scheme_application'] });
  host.card({ where: 'today', id: 'late', order: 20, component: LateOnes });
  host.onDispose(effect(() => lang.value && (forgetLadders(), keepRules())));
}
