import { t as shared } from '/sdk/v1.js';

/** The texts of this module, in the language in use. */
export const t = (key, params) => shared(`demands.${key}`, params);
