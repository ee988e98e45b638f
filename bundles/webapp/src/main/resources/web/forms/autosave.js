import { useEffect, useRef } from '../vendor/ui.js';
import { drafts } from './drafts.js';

const PAUSE = 500;

/**
 * Writes a draft a moment after the last key, and at once when the page is hidden or left.
 * @param {string} key
 * @param {any} draft what to keep; `null` while there is nothing worth keeping
 * @returns {{drop: () => Promise<void>}} ends it, e.g. once the answers are saved
 */
export function useAutosave(key, draft) {
  const state = useRef({ timer: 0, draft: null, over: false });
  const flush = () => {
    clearTimeout(state.current.timer);
    const wanted = state.current.draft;
    state.current.draft = null;
    if (wanted && !state.current.over) drafts.write(key, { ...wanted, at: new Date().toISOString() }).catch(() => null);
  };
  useEffect(() => {
    if (!draft) return;
    state.current.draft = draft;
    clearTimeout(state.current.timer);
    state.current.timer = setTimeout(flush, PAUSE);
  }, [draft]);
  useEffect(() => {
    const hidden = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', hidden);
    addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [key]);
  const drop = () => {
    state.current.over = true;
    clearTimeout(state.current.timer);
    return drafts.drop(key).catch(() => null);
  };
  return { drop };
}
