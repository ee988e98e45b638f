import { html } from '../vendor/ui.js';
import { registry } from '../core/host.js';
import { t } from '../core/i18n.js';
import { Empty, LinkButton, Page } from '../parts/basics.js';

/** A page answers for its own address and for everything below it. */
const covers = (page, address) => page.path === address || address.startsWith(`${page.path}/`);

/** A page that a module brought. When the module is switched off while it is open, the page says so and nothing is lost. */
export function ModulePage({ path, query }) {
  const [, module, ...rest] = path;
  const found = registry.pages.value.find((one) => one.module === module && covers(one, rest.join('/')));
  if (found) return html`<${found.component} path=${rest} query=${query} />`;
  return html`<${Page} title=${t('gone.title')} narrow>
    <${Empty} title=${t('gone.what')} action=${html`<${LinkButton} href="#/today">${t('today.title')}<//>`}>${t('gone.kept')}<//>
  <//>`;
}
