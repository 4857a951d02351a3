import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { rowPages, type FetchRows, type RowPages, type Rows } from './row-pages.ts';

/**
 * Rows of a long list. Another `fetch` is another list, so it must be memoised; another `version` is the same list,
 * perhaps with other rows.
 */
export function useRowPages<T>(
  fetch: FetchRows<T>,
  version: number,
): Rows<T> & Pick<RowPages<T>, 'show'> {
  const pages = useMemo(() => rowPages(fetch), [fetch]);
  useEffect(() => {
    pages.refresh(version);
    return () => pages.close();
  }, [pages, version]);
  const rows = useSyncExternalStore(pages.subscribe, pages.get);
  return { ...rows, show: pages.show };
}
