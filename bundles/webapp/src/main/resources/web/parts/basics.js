import { html, useEffect, useRef } from '../vendor/ui.js';
import { t } from '../core/i18n.js';
import { Icon } from './icon.js';

/**
 * A page with its heading. The heading takes the focus when the page opens, so that a screen reader says where one is.
 * @param {{title: any, lead?: any, back?: {href: string, label: string}, actions?: any, narrow?: boolean, children?: any}} props
 */
export function Page({ title, lead, back, actions, narrow, children }) {
  const heading = useRef(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    document.title = typeof title === 'string' ? title : document.title;
  }, []);
  return html`<div class=${narrow ? 'page page-narrow' : 'page'}>
    ${back && html`<a class="back no-print" href=${back.href}><${Icon} name="back" /> ${back.label}</a>`}
    <div class="page-head">
      <div class="stack-tight">
        <h1 tabindex="-1" ref=${heading}>${title}</h1>
        ${lead && html`<p class="lead">${lead}</p>`}
      </div>
      ${actions && html`<div class="row no-print">${actions}</div>`}
    </div>
    ${children}
  </div>`;
}

/** A button; `kind` is main, quiet or warm, `busy` says that its deed is under way. */
export function Button({ kind, icon, busy, small, children, type = 'button', ...rest }) {
  const names = ['btn', kind && `btn-${kind}`, small && 'btn-small', !children && 'btn-icon'].filter(Boolean).join(' ');
  return html`<button type=${type} class=${names} aria-disabled=${busy ? 'true' : undefined} ...${rest}
    onClick=${busy ? stop : rest.onClick}>
    ${icon && html`<${Icon} name=${icon} />`} ${busy ? t('wait') : children}
  </button>`;
}

function stop(event) {
  event.preventDefault();
}

/** A link that looks like a button. */
export function LinkButton({ kind, icon, small, children, ...rest }) {
  const names = ['btn', kind && `btn-${kind}`, small && 'btn-small'].filter(Boolean).join(' ');
  return html`<a class=${names} ...${rest}>${icon && html`<${Icon} name=${icon} />`} ${children}</a>`;
}

/** Something to know; `tone` is warm for what wants attention and error for what went wrong. */
export function Notice({ tone, title, children, role }) {
  return html`<div class=${tone ? `notice notice-${tone}` : 'notice'} role=${role ?? (tone === 'error' ? 'alert' : undefined)}>
    ${title && html`<strong>${title}</strong>`} ${children && html`<div>${children}</div>`}
  </div>`;
}

/** What is shown when there is nothing: what will appear here, and the one thing to do. */
export function Empty({ title, children, action }) {
  return html`<div class="empty">
    <h2>${title}</h2>
    ${children && html`<p>${children}</p>`} ${action}
  </div>`;
}

/** Something under way. */
export function Spinner({ label }) {
  return html`<p class="spinner" role="status">${label ?? t('loading')}</p>`;
}

/** A part that is closed until it is wanted. */
export function Fold({ summary, children, open, onToggle }) {
  return html`<details class="fold" open=${open} onToggle=${onToggle}><summary>${summary}</summary>${children}</details>`;
}

/** Words for a problem, with what each field wants. */
export function Fault({ problem }) {
  if (!problem) return null;
  const text = problem.offline ? t('offline.unreachable') : (problem.detail ?? problem.message ?? String(problem));
  const errors = (problem.errors ?? []).filter((one) => one.message && one.message !== text);
  return html`<${Notice} tone="error" title=${problem.title && problem.title !== text ? problem.title : undefined}>
    <p>${text}</p>
    ${errors.length > 0 && html`<ul>${errors.map((one) => html`<li>${one.message}</li>`)}</ul>`}
  <//>`;
}
