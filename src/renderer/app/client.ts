import { createORPCClient, type ClientLink } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { connectionLost } from '#shared/problem-wire.ts';
import { connect, type Opened } from './connection.ts';

export type Client = ContractRouterClient<Contract>;
export type ConnectionState = 'connecting' | 'open' | 'lost';

let current: Opened | null = null;
let state: ConnectionState = 'connecting';
let everOpen = false;
const listeners = new Set<() => void>();

/** Where the connection stands, for `useSyncExternalStore`. */
export const connection = {
  state: (): ConnectionState => state,
  everOpen: (): boolean => everOpen,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

function become(next: ConnectionState): void {
  state = next;
  for (const listener of listeners) listener();
}

/** Opens the connection, or opens it anew after it was lost. */
export async function openConnection(): Promise<void> {
  try {
    const opened = await connect();
    current = opened;
    everOpen = true;
    become('open');
    opened.connection.onLost(() => {
      if (current !== opened) return;
      current = null;
      become('lost');
    });
  } catch {
    // The reason is always the same and shown as such: nobody answers.
    current = null;
    become('lost');
  }
}

// The client outlives a lost connection: it always speaks through the one that is open now.
const link: ClientLink<Record<never, never>> = {
  call: (path, input, options) =>
    current ? current.link.call(path, input, options) : Promise.reject(connectionLost()),
};

/** Everything the program can be asked, typed by the contract. Failures arrive as `Problem`. */
export const client: Client = createORPCClient(link);
