import { html, useState, Page } from '/sdk/v1.js';
import { EDITION } from './edition.js';

/** Counts, to show that the page lives; what it counted is gone with it. */
function Corner() {
  const [count, setCount] = useState(0);
  return html`<${Page} title="Quiet corner">
    <p id="edition">Edition ${EDITION}</p>
    <button type="button" class="btn" onClick=${() => setCount(count + 1)}>Breathe (${count})</button>
  <//>`;
}

/** Adds a page and the way to it; tells the test that it was taken away. */
export default function activate(host) {
  host.page('rest', Corner);
  host.nav({ id: 'rest', label: 'Quiet corner', icon: 'page', href: '#/p/quiet-corner/rest', order: 60 });
  host.card({ where: 'today', order: 90, component: () => html`<p id="corner-card">A quiet corner, edition ${EDITION}</p>` });
  return () => {
    document.documentElement.dataset.cornerLeft = EDITION;
  };
}
