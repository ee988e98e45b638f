import { html } from '../../vendor/ui.js';
import { t } from '../../core/i18n.js';
import { href } from '../../core/router.js';
import { may } from '../../core/session.js';
import { Empty, Page } from '../../parts/basics.js';
import { Icon } from '../../parts/icon.js';
import { Audit } from './audit.js';
import { Districts } from './districts.js';
import { HealthPage } from './health.js';
import { Organisations } from './organisations.js';
import { People } from './people.js';
import { PersonPage } from './person.js';
import { Roles } from './roles.js';
import { SettingsPage } from './settings.js';
import { TextsPage } from './texts.js';

/** The pages of administration, each for those who may use it. */
const PAGES = [
  { id: 'people', icon: 'people', needs: ['accounts.manage'], component: People },
  { id: 'organisations', icon: 'people', needs: ['accounts.manage'], component: Organisations },
  { id: 'roles', icon: 'lock', needs: ['accounts.manage'], component: Roles },
  { id: 'districts', icon: 'modules', needs: ['modules.switch'], component: Districts },
  { id: 'texts', icon: 'page', needs: ['definitions.read'], component: TextsPage },
  { id: 'settings', icon: 'settings', needs: ['accounts.manage'], component: SettingsPage },
  { id: 'audit', icon: 'eye', needs: ['audit.read'], component: Audit },
  { id: 'health', icon: 'leaf', needs: ['accounts.manage', 'audit.read', 'modules.install'], component: HealthPage },
];

const open = (page) => page.needs.some((deed) => may(deed));

/** Administration: what there is to look after, or one page of it. */
export function Admin({ path: [, id, part] }) {
  const page = PAGES.find((one) => one.id === id);
  if (page && open(page)) return id === 'people' && part ? html`<${PersonPage} login=${part} />` : html`<${page.component} />`;
  const pages = PAGES.filter(open);
  return html`<${Page} title=${t('admin.title')} lead=${t('admin.lead')}>
    ${pages.length === 0 && html`<${Empty} title=${t('admin.nothing')} />`}
    <ul class="plain grid">
      ${pages.map(
        (one) => html`<li key=${one.id}><a class="card card-link" href=${href('admin', one.id)}>
          <span class="row"><${Icon} name=${one.icon} /><strong>${t(`admin.${one.id}`)}</strong></span>
          <span class="soft small">${t(`admin.${one.id}.what`)}</span></a></li>`,
      )}
    </ul>
  <//>`;
}
