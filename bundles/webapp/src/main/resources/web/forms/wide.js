import { signal } from '../vendor/ui.js';

const query = matchMedia('(min-width: 60rem)');
/** True where there is room for the whole form with a list of its parts beside it. */
export const wide = signal(query.matches);
query.addEventListener('change', () => {
  wide.value = query.matches;
});
