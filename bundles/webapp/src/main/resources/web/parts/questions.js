import { later } from './later.js';

/** A few questions of a type in the middle of a page, fetched when they are first asked; see forms/questions.js. */
export const Questions = later(() => import('../forms/questions.js').then((all) => all.Questions), 'forms');
