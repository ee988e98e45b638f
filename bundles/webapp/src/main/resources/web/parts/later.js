import { html } from '../vendor/ui.js';
import { needTexts } from '../core/i18n.js';
import { useLoaded } from './load.js';

/**
 * A component that is fetched when it is first shown; nothing stands in its place until then.
 * @param {() => Promise<any>} bring answers the component
 * @param {...string} texts parts of the app whose texts it needs
 */
export function later(bring, ...texts) {
  return function Later(props) {
    const { value } = useLoaded(async () => {
      const [component] = await Promise.all([bring(), needTexts(...texts)]);
      return { component };
    });
    return value ? html`<${value.component} ...${props} />` : null;
  };
}
