import type { CellPart, PersonText, RatingEntry, SheetReading, SkillEntry } from '../types.ts';
import { partKey } from '../types.ts';
import type { SheetContext } from './context.ts';
import { personField } from './person-columns.ts';
import { codeAt, placeAt, shownAt, textAt, transpose, type Table } from './table.ts';
import { aspectOf, isTotalLabel, NOTE_HEADER, SKILL_HEADER } from './words/headers.ts';
import { personLikeness, skillLikeness } from './words/likeness.ts';
import { plainKey } from './words/phrases.ts';

const HEADER_ROWS = 15;
const NAME_COLUMNS = 6;
const LEAST_SKILLS = 3;
const TITLED =
  /matri[xz]|skill|competen|kompeten|qualifi|polyvalen|polivalen|技能|スキル|力量|역량/u;

/** A place for a name: "Employee 1", "Name 2". */
const PLACE =
  /^[[(<]?(?:employee|name|person|people|(?:team )?member|staff|operator|associate|worker|colleague|mitarbeiter(?:in)?|collaborateur|salarie|empleado|dipendente|medewerker|社員|氏名)\s?(?:name\s?)?[#.]?\s?(?:\d{1,3}|[a-z])[\])>]?$/u;
const isPlace = (text: string): boolean => PLACE.test(plainKey(text));
/** Just enough to be taken before a list of people. */
const TEMPLATE = 0.66;

interface Found {
  readonly table: Table;
  readonly header: number;
  readonly label: number;
  readonly people: readonly number[];
  readonly skills: readonly number[];
}

/** A matrix that names people and skills and in which no level is filled in; null where the sheet is no such thing. */
export function emptyMatrix(table: Table, context: SheetContext): SheetReading | null {
  const down = findEmpty(table, context);
  const found = down ?? findEmpty(transpose(table), context);
  if (!found) return null;
  const { header, label, skills } = found;
  const entries = skills.map((column) =>
    skillEntry(found.table, header, column, shownAt(found.table, header, column)),
  );
  const people = found.people.map((row) => personText(shownAt(found.table, row, label)));
  const [size, many] = [found.people.length, skills.length];
  const places = arePlaces(found);
  const ways = down ? ['down', 'across'] : ['across', 'down'];
  return {
    sheet: context.sheet,
    kind: 'matrix',
    score: places ? TEMPLATE : 0.76,
    shape: down ? 'people-down' : 'people-across',
    reason: places
      ? `An empty matrix template: places for ${size} people ${ways[0]}, ${many} skills ${ways[1]}, and no level filled in`
      : `An empty matrix: ${size} people ${ways[0]}, ${many} skills ${ways[1]}, and no level filled in`,
    headerRow: table.rowAt[down ? header : label] ?? null,
    date: context.title.date,
    looksLike: null,
    legend: context.legend.entries,
    scale: null,
    // One empty cell for each person, so that they are counted; none of them says anything.
    ratings: places
      ? []
      : people.map((person, at) => blank(found, person, at, entries[0]?.name ?? '')),
    skills: entries,
    requirements: [],
    credentials: [],
    awards: [],
    columns: [],
    parts: partsOf(found),
    notes: [
      places
        ? `This is a template: it has places for ${size} people and names ${many} skills, but nobody is named and no level is filled in. As it is, only its skills go in. Fill in names and levels and import it again.`
        : `The matrix names ${size} people and ${many} skills, but no level is filled in: there are no ratings to import. As it is, only its skills go in. Fill in the levels and import it again.`,
    ],
    problems: [],
  };
}

function findEmpty(table: Table, context: SheetContext): Found | null {
  for (let header = 0; header < Math.min(table.rows - 1, HEADER_ROWS); header++) {
    for (let label = 0; label < Math.min(table.columns, NAME_COLUMNS); label++) {
      const people = peopleBelow(table, header, label, context);
      if (people.length < 2) continue;
      const skills = emptyColumns(table, header, label);
      const found = { table, header, label, people, skills };
      if (skills && isSkills(found, context)) return { ...found, skills };
    }
  }
  return null;
}

/** Rows below that name people; none where the column holds something else as well. */
function peopleBelow(
  table: Table,
  header: number,
  label: number,
  { hints }: SheetContext,
): readonly number[] {
  const people: number[] = [];
  let others = 0;
  const names = new Set<string>();
  for (let row = header + 1; row < table.rows; row++) {
    const text = textAt(table, row, label);
    if (text === '') continue;
    if ((isPlace(text) || personLikeness(text, hints) >= 0.4) && !names.has(text)) people.push(row);
    else others++;
    names.add(text);
  }
  return others > people.length * 0.25 ? [] : people;
}

/** Headed columns behind the names that hold nothing; null where others hold something that is not of a person. */
function emptyColumns(table: Table, header: number, label: number): readonly number[] | null {
  const empty: number[] = [];
  let filled = 0;
  for (let column = 0; column < table.columns; column++) {
    const head = shownAt(table, header, column);
    if (column === label || head === '') continue;
    if (personField(head) !== null || isTotalLabel(head) || aspectOf(head) !== null) continue;
    if (NOTE_HEADER.test(plainKey(head))) continue;
    let any = false;
    for (let row = header + 1; row < table.rows && !any; row++)
      any = codeAt(table, row, column) !== 0;
    if (any) filled++;
    else if (column > label) empty.push(column);
  }
  return empty.length >= LEAST_SKILLS && filled <= empty.length * 0.2 ? empty : null;
}

const arePlaces = ({ table, label, people }: Pick<Found, 'table' | 'label' | 'people'>): boolean =>
  people.every((row) => isPlace(textAt(table, row, label)));

function isSkills(
  {
    table,
    header,
    label,
    people,
    skills,
  }: Omit<Found, 'skills'> & { skills: readonly number[] | null },
  { grid, title, hints }: SheetContext,
): boolean {
  if (arePlaces({ table, label, people })) {
    // Beside columns of people's details it is a list of people that nobody filled in.
    return Array.from({ length: table.columns }, (_, column) => column).every(
      (column) => column === label || personField(shownAt(table, header, column)) === null,
    );
  }
  const heads = (skills ?? []).map((column) => textAt(table, header, column));
  const like = heads.reduce((sum, head) => sum + skillLikeness(head, hints), 0) / heads.length;
  if (like >= 0.7) return true;
  const corner = plainKey(shownAt(table, header, label));
  return (
    SKILL_HEADER.test(corner) ||
    [grid.name, ...title.titles].some((text) => TITLED.test(plainKey(text)))
  );
}

const personText = (name: string): PersonText => ({
  number: null,
  email: name.includes('@') ? name : null,
  name: name.includes('@') ? null : name,
  department: null,
  team: null,
  role: null,
});

const blank = (
  { table, people, skills }: Found,
  person: PersonText,
  at: number,
  skill: string,
): RatingEntry => ({
  at: placeAt(table, people[at] ?? 0, skills[0] ?? 0),
  person,
  skill,
  level: '',
  date: null,
  source: null,
  assessor: null,
  note: null,
  validUntil: null,
});

const skillEntry = (table: Table, row: number, column: number, name: string): SkillEntry => ({
  at: placeAt(table, row, column),
  name,
  category: null,
  group: [],
  description: null,
  currencyMonths: null,
  tags: [],
  aliases: [],
  sourceId: null,
  anchors: [],
});

function partsOf({ table, header, label, people, skills }: Found): ReadonlyMap<string, CellPart> {
  const parts = new Map<string, CellPart>();
  const put = (row: number, column: number, part: CellPart): void => {
    const [r, c] = table.transposed ? [column, row] : [row, column];
    const at = (table.transposed ? table.rowAt : table.columnAt)[c] ?? 0;
    parts.set(partKey(r, at), part);
  };
  put(header, label, 'header');
  for (const column of skills.slice(0, 120)) put(header, column, 'skill');
  for (const row of people.slice(0, 120)) {
    put(row, label, 'person');
    for (const column of skills.slice(0, 120)) put(row, column, 'level');
  }
  return parts;
}
