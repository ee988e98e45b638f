// One module for everything that draws: the web app and the pages of modules share this one copy through /sdk/v1.js.
import { h, render, Fragment } from "preact";
import htm from "htm";

export { h, render, Fragment };
export {
  useState, useEffect, useLayoutEffect, useRef, useMemo, useCallback, useErrorBoundary,
} from "preact/hooks";
export { signal, computed, effect, batch } from "@preact/signals";

export const html = htm.bind(h);
