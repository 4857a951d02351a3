import type { Comparing } from '../../session/compare-ratings.ts';
import { attemptsOf, awardsOf, type KnownAttempt, type KnownAward } from '../queries.ts';

const PEOPLE_AT_ONCE = 500;

/** What the workspace has of the people and credentials of a file. */
export interface KnownLearning {
  /** By places of person and credential. */
  readonly awards: ReadonlyMap<string, readonly KnownAward[]>;
  readonly attempts: ReadonlyMap<string, readonly KnownAttempt[]>;
}

export async function knownLearning(
  { resolved, db }: Comparing,
  breathe: () => Promise<void>,
): Promise<KnownLearning> {
  const people = new Map(resolved.peopleMade.map(({ id }, place) => [id, place]));
  const credentials = new Map(resolved.credentialsMade.map(({ id }, place) => [id, place]));
  const ids = [...people.keys()].filter((id) => id !== null);
  const awards = new Map<string, KnownAward[]>();
  const attempts = new Map<string, KnownAttempt[]>();
  const put = <T extends { personId: number; credentialId: number }>(
    into: Map<string, T[]>,
    one: T,
  ): void => {
    const credential = credentials.get(one.credentialId);
    if (credential === undefined) return;
    const key = `${people.get(one.personId) ?? -1} ${credential}`;
    const list = into.get(key);
    if (list) list.push(one);
    else into.set(key, [one]);
  };
  for (let from = 0; from < ids.length; from += PEOPLE_AT_ONCE) {
    await breathe();
    const some = ids.slice(from, from + PEOPLE_AT_ONCE);
    for (const award of awardsOf(db, some)) put(awards, award);
    for (const attempt of attemptsOf(db, some)) put(attempts, attempt);
  }
  return { awards, attempts };
}
