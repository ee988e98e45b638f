import { effect, lang, may } from '/sdk/v1.js';
import { CaseTab } from './case-tab.js';
import { DemandPage, DemandTab, Standing } from './demand.js';
import { keepLadders } from './kept.js';
import { Letter } from './letter.js';
import { DemandList } from './list.js';
import { Offices } from './offices.js';
import { Raise, RaiseFrom } from './raise.js';
import { t } from './texts.js';
import { DemandsToday } from './today.js';
import { Unpaid } from './unpaid.js';

const texts = (code) => async () => (await fetch(new URL(`./i18n/${code}.json`, import.meta.url))).json();

/** What the demands module adds to the app; the host takes all of it away again when the module is switched off. */
export default async function activate(host) {
  await host.i18n({ en: texts('en'), hi: texts('hi'), bn: texts('bn') });
  host.style(new URL('./demands.css', import.meta.url));
  if (may('records.read', 'demand')) host.nav({ id: 'demands', label: () => t('nav'), icon: 'send', href: '#/p/demands/list', order: 25, types: ['demand', 'office'] });
  for (const folder of ['ladders', 'letters', 'asks']) host.words({ folder, text: (n) => t(`folder.${folder}`, { n }) });
  host.page('list', DemandList);
  host.page('demand', DemandPage);
  host.page('letter', Letter);
  host.page('raise', Raise);
  host.page('offices', Offices);
  host.page('unpaid', Unpaid);
  host.recordTab({ type: 'case', id: 'demands', order: 40, label: () => t('nav'), types: ['case_demand'], component: CaseTab });
  host.recordTab({ type: 'demand', id: 'ladder', order: 5, label: () => t('ladder'), types: ['demand_step', 'rti'], component: DemandTab });
  host.recordHeader({ type: 'demand', id: 'standing', order: 5, component: Standing });
  host.card({ where: 'record', id: 'raise', order: 60, component: RaiseFrom });
  host.card({ where: 'today', id: 'demands', order: 30, component: DemandsToday });
  if (may('records.read', 'demand')) host.onDispose(effect(() => lang.value && keepLadders()));
}
