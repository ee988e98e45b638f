import { html } from '../vendor/ui.js';
import { api } from '../core/api.js';
import { formatTime, formatWhole } from '../core/format.js';
import { t } from '../core/i18n.js';
import { personName } from '../core/people.js';
import { Fold, Spinner } from '../parts/basics.js';
import { useLoaded } from '../parts/load.js';
import { Table } from '../parts/table.js';

/** Who has opened a file, and when last; only the server knows. */
export function Openings({ record }) {
  const { value, problem, busy } = useLoaded(() => api.get(`records/${record.type}/${record.id}/openings`), [record.id]);
  if (problem) return null;
  const rows = (value?.items ?? []).map((one) => [personName(one.by), formatTime(one.at), formatWhole(one.days)]);
  return html`<${Fold} summary=${t('openings.title')}>
    ${busy && !value && html`<${Spinner} />`}
    ${value && !rows.length && html`<p>${t('openings.none')}</p>`}
    ${rows.length > 0 && html`<${Table} caption=${t('openings.title')} columns=${[t('openings.who'), t('openings.last'), t('openings.days')]} rows=${rows} numbers=${[2]} />`}
    <p class="soft small">${t('openings.help')}</p>
  <//>`;
}
