import { definitionsFromServer } from '../core/definitions.js';
import { keptList, keptPlaces, keptType } from './kinds.js';
import { serverFirst } from './reach.js';

/** Definitions from the server, or as they are kept here where it cannot be reached. */
export const keptSource = {
  type: (name, district) => serverFirst(() => definitionsFromServer.type(name, district), () => keptType(name, district)),
  list: (name) => serverFirst(() => definitionsFromServer.list(name), () => keptList(name)),
  places: (level, parent) => serverFirst(() => definitionsFromServer.places(level, parent), () => keptPlaces(level, parent)),
};
