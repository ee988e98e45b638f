import { html } from '../vendor/ui.js';
import { Text } from './field-text.js';

/** Files themselves are not kept by the server yet: what is kept is under which number the paper lies. */
export function File(props) {
  return html`<${Text} ...${props} field=${{ ...props.field, maxLength: 64 }} />`;
}
