import { html, useState } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { Button, Page } from '../parts/basics.js';
import { LeaveGuest } from '../parts/guest.js';

/** Another tab of a browser that is held to one page: empty until the password is given. */
export function GuestPage() {
  const [asking, setAsking] = useState(false);
  return html`<${Page} title=${t('app.name')} narrow>
    <div><${Button} icon="lock" onClick=${() => setAsking(true)}>${t('guest.leave')}<//></div>
    <${LeaveGuest} open=${asking} onClose=${() => setAsking(false)} address="/today" />
  <//>`;
}
