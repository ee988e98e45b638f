import { useState } from '../vendor/ui.js';

/**
 * A deed that may take a moment or be refused: `{busy, problem, run, forget}`. `run` answers whether it was done; while
 * one runs another is not begun.
 */
export function useDeed() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(null);
  const run = async (deed) => {
    if (busy) return false;
    setBusy(true);
    setProblem(null);
    try {
      await deed();
      return true;
    } catch (fault) {
      setProblem(fault);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run, forget: () => setProblem(null) };
}
