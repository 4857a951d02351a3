import { foldKey } from '#core/people/index.ts';
import type { SheetGrid } from '#core/tables/index.ts';
import type { LedgerSheet } from '../ledger-sheet.ts';
import type { PersonText } from '../types.ts';
import type { OwnLayout } from './own-sheet.ts';

export interface OwnPerson {
  /** Place in the ledger; −1: a row that was added. */
  readonly place: number;
  readonly person: PersonText;
}

/**
 * Tells who a row is about. The number that she sees counts first, then a name that only one person has, then the
 * hidden id: it stays behind where only the columns in sight were sorted.
 */
export function personFinder(
  ledger: LedgerSheet,
): (grid: SheetGrid, row: number, layout: OwnLayout) => OwnPerson | null {
  const byNumber = placesOf(ledger.people.map(({ number }) => number ?? ''));
  const byName = placesOf(ledger.people.map(({ name }) => name));
  const byId = new Map(ledger.people.map(({ id }, place) => [id, place]));
  return (grid, row, layout) => {
    const text = (column: number) => (column < 0 ? '' : grid.text(row, column).trim());
    const name = text(layout.name);
    const number = text(layout.number);
    if (name === '' && number === '') return null;
    const id = byId.get(Number(text(layout.personId))) ?? -1;
    const named = byName.get(foldKey(name)) ?? [];
    const place =
      only(byNumber.get(foldKey(number))) ??
      only(named) ??
      (named.length === 0 || named.includes(id) ? id : -1);
    const known = ledger.people[place];
    const rest = {
      department: text(layout.department) || null,
      team: null,
      role: text(layout.role) || null,
    };
    return {
      place,
      person: known
        ? { number: known.number, email: known.email, name: known.name, id: known.id, ...rest }
        : { number: number || null, email: null, name: name || null, ...rest },
    };
  };
}

/** Places by folded text; an empty text is nobody's. */
function placesOf(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    if (text === '') continue;
    const known = places.get(foldKey(text));
    if (known) known.push(place);
    else places.set(foldKey(text), [place]);
  }
  return places;
}

const only = (places: readonly number[] | undefined): number | undefined =>
  places?.length === 1 ? places[0] : undefined;
