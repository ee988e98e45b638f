import { html, useEffect, useState } from '../vendor/ui.js';
import { fileOf, isFile, waitingFile } from '../core/files.js';
import { t } from '../core/i18n.js';
import { Button, Spinner } from './basics.js';
import { Dialog } from './dialog.js';

/**
 * A picture that opens large, or a paper that can be saved; as long as it waits here, the one on this device.
 * @param {{record?: any, field: {key: string, label: string}, value: string}} props  record: absent in a new one
 */
export function Picture({ record, field, value }) {
  const { blob, busy } = useFile(record, field.key, value);
  const address = useAddress(blob);
  const [large, setLarge] = useState(false);
  if (!isFile(value)) return value;
  if (busy) return html`<${Spinner} />`;
  if (!blob || !address) return html`<span class="soft">${t('file.away')}</span>`;
  if (!blob.type.startsWith('image/')) return html`<a class="btn" href=${address} download="file.pdf">${t('file.save')}<span class="visually-hidden">: ${field.label}</span></a>`;
  return html`<button type="button" class="picture" aria-label=${`${t('file.large')}: ${field.label}`} onClick=${() => setLarge(true)}>
      <img src=${address} alt=${field.label} /></button>
    <${Dialog} title=${field.label} open=${large} onClose=${() => setLarge(false)}
      actions=${html`<${Button} onClick=${() => setLarge(false)}>${t('close')}<//>`}><img class="picture-large" src=${address} alt=${field.label} /><//>`;
}

function useFile(record, key, value) {
  const [state, setState] = useState({ blob: undefined, busy: true });
  useEffect(() => {
    let over = false;
    if (!isFile(value)) return undefined;
    setState({ blob: undefined, busy: true });
    const found = record ? fileOf(record, key, value) : waitingFile(value);
    found.catch(() => undefined).then((blob) => over || setState({ blob, busy: false }));
    return () => {
      over = true;
    };
  }, [value, record?.id]);
  return state;
}

/** An address of this page for what is in memory; taken back with the picture. */
function useAddress(blob) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    if (!blob) return undefined;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => {
      setAddress('');
      URL.revokeObjectURL(made);
    };
  }, [blob]);
  return address;
}
