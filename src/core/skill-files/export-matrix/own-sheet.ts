import { foldKey } from '#core/people/index.ts';
import type { SheetGrid } from '#core/tables/index.ts';
import type { LedgerSheet } from '../ledger-sheet.ts';
import {
  DEPARTMENT,
  NAME,
  NUMBER,
  PERSON_ID,
  RATED_BY,
  RATED_ON,
  ROLE,
  SKILL_ID,
} from './wording.ts';

/** A column of the sheet to be filled in: a skill as it was written out, or one that was added by hand. */
export interface SkillColumn {
  readonly column: number;
  readonly name: string;
  /** Place in the ledger; −1: added. */
  readonly place: number;
}

export interface OwnLayout {
  /** Stored row of the headings. */
  readonly header: number;
  readonly personId: number;
  readonly number: number;
  readonly name: number;
  readonly role: number;
  readonly department: number;
  readonly skills: readonly SkillColumn[];
  /** What was filled in above the headings; '' where nothing. */
  readonly ratedOn: string;
  readonly ratedBy: string;
}

const HEADER_WITHIN = 40;

/** Where things stand in the sheet after whatever was sorted, moved, cut or added; null: no headings are left. */
export function layoutOf(grid: SheetGrid, ledger: LedgerSheet): OwnLayout | null {
  const places = new Map(ledger.skills.map(({ name }, place) => [foldKey(name), place]));
  const header = headerOf(grid, places);
  if (header === null) return null;
  const labels = Array.from({ length: grid.columnCount }, (_, column) =>
    grid.text(header, column).trim(),
  );
  const at = (label: string) => labels.findIndex((text) => foldKey(text) === foldKey(label));
  const fixed = {
    personId: at(PERSON_ID),
    number: at(NUMBER),
    name: at(NAME),
    role: at(ROLE),
    department: at(DEPARTMENT),
  };
  const taken = new Set(Object.values(fixed));
  const ids = idsOf(grid, header);
  const placeOfId = new Map(ledger.skills.map(({ id }, place) => [id, place]));
  const seen = new Set<number>();
  const skills: SkillColumn[] = [];
  for (const [column, text] of labels.entries()) {
    if (text === '' || taken.has(column)) continue;
    // The name is what she sees; the hidden id counts where the name was changed.
    const place = places.get(foldKey(text)) ?? placeOfId.get(ids.get(column) ?? 0) ?? -1;
    if (place >= 0 && seen.has(place)) continue;
    // Beside the skills, numbers of her own may stand ("Role no."); only what follows a skill is an added one.
    if (place < 0 && seen.size === 0) continue;
    seen.add(place);
    skills.push({ column, name: ledger.skills[place]?.name ?? text, place });
  }
  return {
    header,
    ...fixed,
    skills,
    ratedOn: answerTo(grid, header, RATED_ON),
    ratedBy: answerTo(grid, header, RATED_BY),
  };
}

function headerOf(grid: SheetGrid, places: ReadonlyMap<string, number>): number | null {
  let best: { row: number; found: number } | null = null;
  for (let row = 0; row < Math.min(grid.rowCount, HEADER_WITHIN); row++) {
    let found = 0;
    for (let column = 0; column < grid.columnCount; column++) {
      const text = grid.text(row, column);
      if (text !== '' && places.has(foldKey(text.trim()))) found++;
    }
    if (found > (best?.found ?? 0)) best = { row, found };
  }
  return best?.row ?? null;
}

/** Ids of skills by column, from the hidden row above the headings. */
function idsOf(grid: SheetGrid, header: number): ReadonlyMap<number, number> {
  const ids = new Map<number, number>();
  for (let row = 0; row < header; row++) {
    let isIds = false;
    for (let column = 0; column < grid.columnCount; column++) {
      const text = grid.text(row, column).trim();
      if (text === SKILL_ID) isIds = true;
      else if (isIds && /^\d+$/u.test(text)) ids.set(column, Number(text));
    }
    if (isIds) return ids;
  }
  return ids;
}

function answerTo(grid: SheetGrid, header: number, label: string): string {
  for (let row = 0; row < header; row++) {
    for (let column = 0; column < grid.columnCount; column++) {
      if (!foldKey(grid.text(row, column)).startsWith(foldKey(label))) continue;
      for (let next = column + 1; next < grid.columnCount; next++) {
        const text = grid.text(row, next).trim();
        if (text !== '')
          return Object.values([RATED_ON, RATED_BY]).some((other) => text.startsWith(other))
            ? ''
            : text;
      }
      return '';
    }
  }
  return '';
}
