import { foldKey } from '#core/people/index.ts';
import { tidyName } from '#core/skills/index.ts';
import type { Comparing } from '../../session/compare-ratings.ts';
import type { FileCredential } from '../../session/file-shapes.ts';
import { aliasKey } from '../../session/known.ts';
import type { CredentialItem } from '../../session/shapes.ts';

/** What files call it that does not lead to it by itself. */
export function titlesOf(
  { resolved }: Comparing,
  files: readonly FileCredential[],
  id: number | null,
  target: number,
): CredentialItem['titles'] {
  const { known, credentialsMade } = resolved;
  const title = foldKey(
    tidyName(
      (id === null ? credentialsMade[target]?.made?.title : known.credentials.get(id)?.title) ?? '',
    ),
  );
  const found = new Map<string, { name: string; source: string }>();
  const put = (name: string, source: string): void => {
    const key = foldKey(tidyName(name));
    if (key === '' || (source === '' && key === title)) return;
    if (id !== null && known.credentialAliases.get(aliasKey(source, key)) === id) return;
    found.set(aliasKey(source, key), { name: tidyName(name), source });
  };
  for (const { key, title: own, ids, platform, entries } of files) {
    const source = platform ?? '';
    for (const each of ids) if (source !== '') put(each, source);
    // A title that says whose it is leads to it by itself.
    if (key !== '' && key !== title) put(own, source);
    for (const entry of entries) for (const other of entry.otherTitles) put(other, '');
  }
  return [...found.values()].filter(
    ({ name, source }) => source !== '' || isFree(known.credentialAliases, name, id),
  );
}

/** Whether what any file may say leads to no other credential yet. */
const isFree = (aliases: ReadonlyMap<string, number>, name: string, id: number | null): boolean => {
  const holder = aliases.get(aliasKey('', foldKey(tidyName(name))));
  return holder === undefined || holder === id;
};
