import { announce } from '../core/announce.js';

const STAYS = 4000;

/** Says something for a moment after the page has gone on, e.g. "Saved". It takes no room and no taps. */
export function toast(text) {
  announce(text);
  const note = document.createElement('p');
  note.className = 'toast';
  note.textContent = text;
  document.body.append(note);
  setTimeout(() => note.remove(), STAYS);
}
