import type { AssessmentSource, Level } from '#shared/skills.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { ReadHandle } from '#core/workspace/index.ts';

/** People × skills as they stand; what `assessments.matrix` answers with, all rows at once. */
export interface MatrixTable {
  readonly asOf: IsoDate;
  readonly people: readonly {
    readonly id: number;
    readonly name: string;
    readonly role: string | null;
    readonly department: string | null;
  }[];
  readonly skills: readonly {
    readonly id: number;
    readonly name: string;
    readonly category: string | null;
  }[];
  /** The cell of row r and column c is at r × columns + c. */
  readonly cells: {
    readonly level: readonly (number | null)[];
    /** 0: nothing. */
    readonly required: readonly number[];
  };
}

export interface MatrixSkill {
  readonly id: number;
  readonly name: string;
  readonly category: string | null;
  /** Place among the columns of the table. */
  readonly column: number;
  /** Level → what it looks like in this skill. */
  readonly anchors: ReadonlyMap<number, string>;
}

export interface MatrixPerson {
  readonly id: number;
  readonly number: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly role: string | null;
  readonly department: string | null;
  /** Place among `roles`; −1: nothing is required of them. */
  readonly rolePlace: number;
}

/** All that the workbook tells. */
export interface MatrixData {
  readonly workspace: string;
  readonly asOf: IsoDate;
  readonly source: Extract<AssessmentSource, 'self' | 'manager'>;
  readonly levels: readonly Level[];
  readonly people: readonly MatrixPerson[];
  readonly skills: readonly MatrixSkill[];
  /** What each role requires, by skill; 0: nothing. */
  readonly roles: readonly { readonly name: string; readonly required: readonly number[] }[];
  /** Null: unrated. */
  level(person: number, skill: MatrixSkill): number | null;
}

/** Adds to the table what only the workspace knows: numbers, e-mails, levels and what they look like in each skill. */
export function matrixData(
  read: ReadHandle,
  workspace: string,
  table: MatrixTable,
  source: MatrixData['source'],
): MatrixData {
  const skills = skillsOf(read, table);
  const columns = table.skills.length;
  const roles: { name: string; required: readonly number[] }[] = [];
  const rolePlaces = new Map<string, number>();
  const placeOf = (role: string | null, row: number): number => {
    if (role === null) return -1;
    const known = rolePlaces.get(role);
    if (known !== undefined) return known;
    const required = skills.map(({ column }) => table.cells.required[row * columns + column] ?? 0);
    const place = required.some((level) => level > 0)
      ? roles.push({ name: role, required }) - 1
      : -1;
    rolePlaces.set(role, place);
    return place;
  };
  const contacts = contactsOf(read, table);
  const people = table.people.map((person, row) => ({
    ...person,
    number: contacts.get(person.id)?.number ?? null,
    email: contacts.get(person.id)?.email ?? null,
    rolePlace: placeOf(person.role, row),
  }));
  return {
    workspace,
    asOf: table.asOf,
    source,
    levels: read.all<Level>('SELECT value, name, anchor FROM level ORDER BY value'),
    people,
    skills,
    roles,
    level: (person, { column }) => table.cells.level[person * columns + column] ?? null,
  };
}

/** Skills of one category side by side, categories and skills in the order they come in. */
function skillsOf(read: ReadHandle, { skills }: MatrixTable): MatrixSkill[] {
  const anchors = new Map<number, Map<number, string>>();
  const rows = read.all<{ skill: number; level: number; anchor: string }>(
    `SELECT skill_id AS skill, level, anchor FROM skill_anchor
     WHERE skill_id IN (SELECT value FROM json_each(?)) ORDER BY skill_id, level`,
    [JSON.stringify(skills.map(({ id }) => id))],
  );
  for (const { skill, level, anchor } of rows) {
    const known = anchors.get(skill) ?? new Map<number, string>();
    anchors.set(skill, known.set(level, anchor));
  }
  const ranks = new Map<string | null, number>();
  for (const { category } of skills) if (!ranks.has(category)) ranks.set(category, ranks.size);
  return skills
    .map((skill, column) => ({ ...skill, column, anchors: anchors.get(skill.id) ?? new Map() }))
    .toSorted((a, b) => (ranks.get(a.category) ?? 0) - (ranks.get(b.category) ?? 0));
}

function contactsOf(
  read: ReadHandle,
  { people }: MatrixTable,
): ReadonlyMap<number, { readonly number: string | null; readonly email: string | null }> {
  const rows = read.all<{ id: number; number: string | null; email: string | null }>(
    `SELECT id, employee_number AS number, email FROM person
     WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(people.map(({ id }) => id))],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
