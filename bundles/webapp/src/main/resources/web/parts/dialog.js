import { html, useEffect, useRef } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { Button } from './basics.js';

/**
 * A question that has to be answered first. The browser keeps the focus inside and gives it back.
 * @param {{title: string, open: boolean, onClose: () => void, children?: any, actions?: any}} props
 */
export function Dialog({ title, open, onClose, children, actions }) {
  const dialog = useRef(null);
  useEffect(() => {
    if (open && !dialog.current.open) dialog.current.showModal();
    if (!open && dialog.current.open) dialog.current.close();
  }, [open]);
  return html`<dialog ref=${dialog} aria-label=${title} onClose=${onClose}>
    ${open &&
    html`<div class="dialog-body">
      <h2>${title}</h2>
      ${children}
      <div class="bar-actions">${actions ?? html`<${Button} onClick=${onClose}>${t('close')}<//>`}</div>
    </div>`}
  </dialog>`;
}
