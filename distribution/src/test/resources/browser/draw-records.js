// Draws records of one kind with all their answers, those too that identify somebody, and as a form shows them.
async ({ type, district, drawn }) => {
  const app = document.querySelector('script[type=module]').src.replace('main.js', '');
  const { Facts, FieldBox, fieldsOf, html, RecordCard, render, typeOf } = {
    ...(await import('/sdk/v1.js')),
    ...(await import(`${app}forms/field.js`)),
  };
  const definition = await typeOf(type, district);
  const fields = fieldsOf(definition);
  const host = document.createElement('div');
  document.querySelector('#main').append(host);
  const form = (sent) => ({ type: definition, faults: [], kept: [], answers: { typed: sent, declined: {} }, checked: { needed: new Set() }, set() {} });
  const one = ({ record, sent }) => html`<section>
    <${RecordCard} record=${record} definition=${definition} />
    <${Facts} record=${record} fields=${fields} opened=${sent} />
    ${fields.filter((field) => ['text', 'long-text'].includes(field.kind)).map((field) => html`<${FieldBox} field=${field} path=${field.key}
      value=${sent[field.key]} form=${form(sent)} onInput=${() => undefined} />`)}</section>`;
  render(html`<div>${drawn.map(({ record, sent }) => one({ record: JSON.parse(record), sent }))}</div>`, host);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)));
  const outcome = { text: host.textContent, hits: window.hits, foreign: host.querySelectorAll('img, iframe, script, video, object').length };
  render(null, host);
  host.remove();
  return outcome;
}
