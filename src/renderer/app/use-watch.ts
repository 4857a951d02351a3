import { useEffect } from 'react';
import { client } from './client.ts';
import { forgetAll, refreshAll } from './queries.ts';

/** Listens for changes of the workspace, from wherever they come, and refreshes what is shown. */
export function useWatch(connected: boolean): void {
  useEffect(() => {
    if (!connected) return;
    const stop = new AbortController();
    void listen(stop.signal);
    return () => stop.abort();
  }, [connected]);
}

async function listen(signal: AbortSignal): Promise<void> {
  let seen: { revision: number; open: boolean } | null = null;
  try {
    for await (const now of await client.workspace.watch(undefined, { signal })) {
      if (seen && seen.open !== now.open) await forgetAll();
      else if (seen && seen.revision !== now.revision) await refreshAll();
      seen = now;
    }
  } catch (error) {
    // Ends with the connection, whose loss the window shows by itself; anything else is refreshed once more.
    if (!signal.aborted) void refreshAll().catch(() => error);
  }
}
