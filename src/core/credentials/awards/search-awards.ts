import { foldKey } from '#core/people/index.ts';
import type { Book } from '#core/skills/index.ts';
import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import type { AwardedCredential } from './credential-columns.ts';

interface Search {
  /** @param person by place in the book */
  readonly finds: (person: number, credential: AwardedCredential, awardId: number) => boolean;
}

/**
 * Every word stands in what people are searched by, in the credential, its issuer, or the number of the certificate. Null:
 * nothing is searched for.
 */
export async function searchFor(
  { read }: Workspace,
  text: string,
  { people }: Book,
  breathe: () => Promise<void>,
): Promise<Search | null> {
  const texts = [...new Set(foldKey(text).split(' ').filter(Boolean))];
  if (texts.length === 0) return null;
  const words: { word: string; marks: Uint8Array; awards: ReadonlySet<number> }[] = [];
  for (const word of texts) {
    const marks = new Uint8Array(people.count);
    const ids = read.get<{ ids: string }>(
      'SELECT json_group_array(id) AS ids FROM person WHERE instr(search_key, ?) > 0',
      [word],
    );
    for (const id of JSON.parse(ids?.ids ?? '[]') as number[]) marks[people.place(id)] = 1;
    await breathe();
    words.push({ word, marks, awards: await numbered(read, word, breathe) });
  }
  return {
    finds: (person, credential, awardId) =>
      words.every(
        ({ word, marks, awards }) =>
          marks[person] === 1 || credential.searchKey.includes(word) || awards.has(awardId),
      ),
  };
}

/** Awards whose certificates are looked at before others are answered: some 10 ms. */
const SLICE = 50_000;

/** Awards whose certificate has a number with these letters; looked for where a digit says that a number is meant. */
async function numbered(
  read: ReadHandle,
  word: string,
  breathe: () => Promise<void>,
): Promise<Set<number>> {
  const found = new Set<number>();
  if (!/\d/u.test(word)) return found;
  const last = read.get<{ id: number | null }>('SELECT max(id) AS id FROM award')?.id ?? 0;
  for (let after = 0; after < last; after += SLICE) {
    const rows = read.all<{ id: number }>(
      `SELECT id FROM award
       WHERE id > ? AND id <= ? AND identifier IS NOT NULL AND instr(lower(identifier), ?) > 0`,
      [after, after + SLICE, word],
    );
    for (const { id } of rows) found.add(id);
    await breathe();
  }
  return found;
}
