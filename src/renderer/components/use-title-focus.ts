import { useEffect } from 'react';

/**
 * Gives the focus to the title where a view takes the place of another under the same address: what had it is gone, and
 * reading and the Tab key are to start at the new one. What has the focus otherwise keeps it.
 */
export function useTitleFocus(): void {
  useEffect(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('#page-title')?.focus({ preventScroll: true });
  }, []);
}
