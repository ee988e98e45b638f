import { html } from '../vendor/ui.js';

/** Line drawings of our own on a 24 by 24 grid; each is a few strokes. */
const DRAWINGS = {
  today: ['M5 6h14v13H5z', 'M5 10h14', 'M9 4v3', 'M15 4v3', 'M9 14l2 2 4-4'],
  people: ['M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6z', 'M3.5 19c.6-3 2.8-5 5.500-5s4.900 2 5.500 5', 'M16 6a2.500 2.500 0 0 1 0 5', 'M17 14c1.800.6 3 2.400 3.500 5'],
  board: ['M5 19V11', 'M12 19V5', 'M19 19v-5', 'M3.500 19h17'],
  import: ['M12 4v10', 'M8 10l4 4 4-4', 'M5 16v3h14v-3'],
  modules: ['M5 5h6v6H5z', 'M13 5h6v6h-6z', 'M5 13h6v6H5z', 'M16 13v6', 'M13 16h6'],
  settings: ['M4 7h10', 'M18 7h2', 'M16 5v4', 'M4 12h3', 'M11 12h9', 'M9 10v4', 'M4 17h8', 'M16 17h4', 'M14 15v4'],
  more: ['M6 12h.01', 'M12 12h.01', 'M18 12h.01'],
  page: ['M7 4h7l4 4v12H7z', 'M14 4v4h4', 'M10 12h5', 'M10 16h5'],
  search: ['M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13z', 'M15.500 15.500L20 20'],
  plus: ['M12 5v14', 'M5 12h14'],
  back: ['M14 6l-6 6 6 6'],
  next: ['M10 6l6 6-6 6'],
  up: ['M6 14l6-6 6 6'],
  down: ['M6 10l6 6 6-6'],
  close: ['M6 6l12 12', 'M18 6L6 18'],
  check: ['M5 12.500l4.500 4.500L19 7.500'],
  lock: ['M6 11h12v9H6z', 'M9 11V8a3 3 0 0 1 6 0v3'],
  clock: ['M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16z', 'M12 8v4l3 2'],
  send: ['M4 12l16-7-6 16-3-7z'],
  edit: ['M5 19l1-4L16 5l3 3L9 18z'],
  eye: ['M2.500 12S6 6 12 6s9.500 6 9.500 6-3.500 6-9.500 6-9.500-6-9.500-6z', 'M12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z'],
  print: ['M7 9V4h10v5', 'M5 9h14v7H5z', 'M8 14h8v6H8z'],
  leaf: ['M5 19C5 10 10 5 19 5c0 9-5 14-14 14z', 'M5 19l7-7'],
  grip: ['M9 6h.01', 'M15 6h.01', 'M9 12h.01', 'M15 12h.01', 'M9 18h.01', 'M15 18h.01'],
  warn: ['M12 4l9 16H3z', 'M12 10v4', 'M12 17h.01'],
  filter: ['M4 6h16', 'M7 12h10', 'M10 18h4'],
};

/** A drawing that says nothing by itself: the text beside it does. */
export function Icon({ name }) {
  const strokes = DRAWINGS[name] ?? DRAWINGS.page;
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${strokes.map((d) => html`<path d=${d} />`)}
  </svg>`;
}
