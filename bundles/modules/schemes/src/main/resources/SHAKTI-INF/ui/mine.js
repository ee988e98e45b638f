import { html, stateText, typeOf, useLoaded } from '/sdk/v1.js';
import { LimitTag } from './limit-tag.js';
import { t } from './texts.js';

const OVER = ['NOT_WANTED', 'NOT_ELIGIBLE'];

/** What was applied for, each with where it stands. */
export function Mine({ applications, names }) {
  const { value: definition } = useLoaded(() => typeOf('scheme_application', applications[0]?.district), [applications[0]?.district]);
  const shown = applications.filter((one) => !OVER.includes(one.state));
  if (!shown.length || !definition) return null;
  return html`<section class="stack-tight" aria-labelledby="mine"><h2 id="mine">${t('mine')}</h2>
    <ul class="plain grid">${shown.map((one) => html`<li key=${one.id}><a class="card card-link" href=${`#/record/scheme_application/${one.id}`}>
      <strong>${names.get(one.fields.scheme) ?? one.fields.scheme}</strong>
      <span class="row"><span class="tag tag-tint">${stateText(one, definition)}</span><${LimitTag} application=${one} />${one.waiting && html`<span class="tag">${t('waiting')}</span>`}</span></a></li>`)}</ul></section>`;
}
