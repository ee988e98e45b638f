import { useRef, useState } from '../vendor/ui.js';

/**
 * A deed that may take a moment or be refused: `{busy, problem, run, forget}`. `run` answers whether it was done; while
 * one runs another is not begun.
 */
export function useDeed() {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState(null);
  const working = useRef(false);
  const run = async (deed) => {
    if (working.current) return false;
    working.current = true;
    setBusy(true);
    setProblem(null);
    try {
      await deed();
      return true;
    } catch (fault) {
      setProblem(fault);
      return false;
    } finally {
      working.current = false;
      setBusy(false);
    }
  };
  return { busy, problem, run, forget: () => setProblem(null) };
}
