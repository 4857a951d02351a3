import { useEffect, useState } from 'react';

/** Under this, nothing is said of waiting. */
const SOON_MS = 250;

/** Whether something has been pending for longer than one waits without a word. */
export function useLate(pending: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setLate(true), SOON_MS);
    return () => clearTimeout(timer);
  }, [pending]);
  return late && pending;
}
