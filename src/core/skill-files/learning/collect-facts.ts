import { foldKey } from '#core/people/index.ts';
import type { CellPlace } from '../places.ts';
import type { CredentialEntry, CredentialText, WrittenAmount } from './entries.ts';

/** What rows of one credential say of it, brought together; where they contradict each other nothing is said. */
export class FactsOfCredentials {
  readonly #all = new Map<
    string,
    { entry: CredentialEntry; hours: Set<number>; prices: Map<string, WrittenAmount> }
  >();

  add(
    at: CellPlace,
    credential: CredentialText,
    row: Partial<Omit<CredentialEntry, 'at' | 'credential'>>,
  ): void {
    const key = `${foldKey(credential.title)}\n${foldKey(credential.issuer ?? '')}\n${credential.id ?? ''}`;
    let known = this.#all.get(key);
    if (!known) {
      known = {
        entry: {
          at,
          credential,
          facts: row.facts ?? {},
          otherTitles: row.otherTitles ?? [],
          country: row.country ?? null,
          price: row.price ?? null,
          rowHours: null,
          rowPrice: null,
          skills: row.skills ?? [],
        },
        hours: new Set(),
        prices: new Map(),
      };
      this.#all.set(key, known);
    }
    if (row.rowHours !== null && row.rowHours !== undefined && row.rowHours > 0)
      known.hours.add(row.rowHours);
    if (row.rowPrice)
      known.prices.set(`${row.rowPrice.units} ${row.rowPrice.currency ?? ''}`, row.rowPrice);
  }

  /** One entry for each credential. */
  get entries(): CredentialEntry[] {
    return [...this.#all.values()].map(({ entry, hours, prices }) => ({
      ...entry,
      rowHours: only(hours),
      rowPrice: only(prices.values()),
    }));
  }
}

function only<T>(values: Iterable<T>): T | null {
  const [first, second] = values;
  return first !== undefined && second === undefined ? first : null;
}
