import type { ReadHandle, WriteHandle } from '#core/workspace/index.ts';
import { namedAs } from '../catalogue/places.ts';

export interface IssuerName {
  readonly id: number;
  readonly name: string;
}

/** The issuer of this name, whatever its case and accents. */
export const findIssuer = (db: ReadHandle, name: string): IssuerName | undefined =>
  db.get<IssuerName>('SELECT id, name FROM issuer WHERE name_key = ?', [namedAs(name, 'name').key]);

/**
 * The issuer of this name, added where there is none, within a change.
 * @param isPlatform that it runs a platform: noted of one that is there, too
 * @returns its id
 * @throws Problem INVALID_INPUT for an empty name
 */
export function findOrCreateIssuer(
  db: WriteHandle,
  name: string,
  { isPlatform = false }: { readonly isPlatform?: boolean } = {},
): number {
  const found = findIssuer(db, name);
  if (!found) {
    const named = namedAs(name, 'name');
    return db.run('INSERT INTO issuer (name, name_key, is_platform) VALUES (?, ?, ?)', [
      named.name,
      named.key,
      isPlatform ? 1 : 0,
    ]).lastId;
  }
  if (isPlatform) {
    db.run('UPDATE issuer SET is_platform = 1 WHERE id = ? AND is_platform = 0', [found.id]);
  }
  return found.id;
}

/** Where a file says in which country an awarding body is, and nothing was known of that. */
export const fillCountry = (db: WriteHandle, issuerId: number, country: string): void => {
  db.run('UPDATE issuer SET country = ? WHERE id = ? AND country IS NULL', [country, issuerId]);
};
