import { useEffect, useState } from '../vendor/ui.js';
import { lang } from '../core/i18n.js';

/**
 * Brings something and follows: `{value, problem, busy, again}`. Asked anew when one of `on` or the language changes;
 * an answer that comes too late for a newer question is dropped.
 * @param {() => Promise<any>} bring
 * @param {any[]} on
 */
export function useLoaded(bring, on = []) {
  const [state, setState] = useState({ value: undefined, problem: undefined, busy: true });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, busy: true }));
    bring().then(
      (value) => current && setState({ value, problem: undefined, busy: false }),
      (problem) => current && setState((before) => ({ value: before.value, problem, busy: false })),
    );
    return () => {
      current = false;
    };
  }, [...on, lang.value, turn]);
  return { ...state, again: () => setTurn((before) => before + 1) };
}
