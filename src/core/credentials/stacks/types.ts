import type { StackGroup } from '#shared/contract/stacks.ts';

/** What each stack consists of, by the id of its credential. */
export type Stacks = ReadonlyMap<number, StackGroup>;
