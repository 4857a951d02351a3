import type {
  Compared,
  DifferenceKind,
  Item,
  RatingItem,
  RequirementItem,
  SkillItem,
} from './shapes.ts';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { z } from 'zod';
import { columnLetter } from '#core/tables/index.ts';
import { IMPORTANCE_WORDS, type Importance } from '#shared/skills.ts';
import type { skillDifferenceRowSchema, skillFilesContract } from '#shared/contract/skill-files.ts';
import type { Session } from './session.ts';
import type { CellPlace, ReadingProblem } from '../types.ts';
import { presentCredential, presentLearning } from '../learning/session/present-learning.ts';
import { levelBefore } from './level-before.ts';

type DifferenceRow = z.infer<typeof skillDifferenceRowSchema>;
type DoneOf<T> = T extends AsyncIterable<infer E> ? Extract<E, { type: 'done' }> : never;
type Difference = DoneOf<
  InferContractRouterOutputs<typeof skillFilesContract>['difference']
>['value'];

export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly newPeople: number;
  readonly newSkills: number;
  readonly newRoles: number;
  readonly newCredentials: number;
  readonly newIssuers: number;
}

export const countsOf = ({
  items,
  newPeople,
  newSkills,
  newRoles,
  newCredentials,
  newIssuers,
}: Compared): Counts => ({
  added: items.added.length,
  changed: items.changed.length,
  unchanged: items.unchanged.length,
  skipped: items.skipped.length,
  newPeople: newPeople.length,
  newSkills: newSkills.length,
  newRoles: newRoles.length,
  newCredentials: newCredentials.length,
  newIssuers: newIssuers.length,
});

/** A problem with its place in the words of the contract. */
export function presentProblem(
  session: Session,
  problem: ReadingProblem,
): Difference['problems'][number] {
  const { severity, code, at, value, message } = problem;
  return {
    severity,
    code,
    sheet: at === null ? null : (session.file.sheets[at.sheet]?.name ?? null),
    row: at?.row ?? null,
    column: at === null ? null : columnLetter(at.column),
    value,
    message,
  };
}

const SEVERITY = { error: 0, warning: 1, info: 2 } as const;

export function presentDifference(session: Session, compared: Compared): Difference {
  const { problems, notes } = compared;
  return {
    ...countsOf(compared),
    notes: [...notes],
    problems: problems.all
      .toSorted((a, b) => SEVERITY[a.severity] - SEVERITY[b.severity])
      .map((problem) => presentProblem(session, problem)),
    problemCount: problems.total,
  };
}

/** One window of what is added, changed, as it was, or left out. */
export function pageOfDifference(
  session: Session,
  compared: Compared,
  { kind, offset, limit }: { kind: DifferenceKind; offset: number; limit: number },
): { total: number; rows: DifferenceRow[] } {
  const list = compared.items[kind];
  return {
    total: list.length,
    rows: list.slice(offset, offset + limit).map((item) => ({
      kind,
      ...placeOf(session, compared, item),
      ...presentItem(compared, item),
    })),
  };
}

type Presented = Omit<DifferenceRow, 'kind' | 'sheet' | 'row' | 'column'>;

function presentItem(compared: Compared, item: Item): Presented {
  switch (item.what) {
    case 'rating':
      return presentRating(compared, item);
    case 'requirement':
      return presentRequirement(compared, item);
    case 'credential':
      return presentCredential(compared, item);
    case 'award':
    case 'attempt':
      return presentLearning(compared, item);
    default:
      return presentSkill(compared, item);
  }
}

function placeOf(
  session: Session,
  { resolved: { collected, skillTarget } }: Compared,
  item: Item,
): Pick<DifferenceRow, 'sheet' | 'row' | 'column'> {
  let at: CellPlace | undefined;
  if (item.what === 'award' || item.what === 'attempt') at = collected.awards[item.at]?.at;
  else if (item.what === 'credential') at = collected.credentials[item.at]?.at;
  else if (item.what === 'rating') at = collected.ratings[item.at]?.at;
  else if (item.what === 'requirement') at = collected.requirements[item.at]?.at;
  else at = collected.skills[skillTarget.indexOf(item.skill)]?.at;
  if (!at) return { sheet: null, row: null, column: null };
  const sheet = session.file.sheets[at.sheet]?.name ?? null;
  return { sheet, row: at.row, column: columnLetter(at.column) };
}

const shownLevel = (level: number | null): string => (level === null ? 'unrated' : String(level));

function presentRating({ resolved, workspace }: Compared, item: RatingItem): Presented {
  const { collected, people, known } = resolved;
  const entry = collected.ratings[item.at];
  const place = collected.person[item.at] ?? 0;
  const id = people[place]?.id ?? null;
  const name = id === null ? undefined : known.people.people[known.people.byId(id) ?? -1]?.name;
  const before = item.known
    ? item.known.level
    : levelBefore(workspace.read, id, resolved.skillsMade[item.skill]?.id ?? null, item.date);
  return {
    who: name ?? collected.people[place]?.text ?? null,
    skill: skillName(resolved, item.skill) ?? entry?.skill ?? '',
    before: shownLevel(before),
    after: item.level === -1 ? (entry?.level ?? null) : shownLevel(item.level),
    date: item.date,
    reason: item.reason,
  };
}

const skillName = ({ skillsMade, known }: Compared['resolved'], target: number): string | null => {
  const made = skillsMade[target];
  if (!made) return null;
  return made.id === null ? (made.made?.text ?? null) : (known.skills.get(made.id)?.name ?? null);
};

const IMPORTANCES: Readonly<Record<number, string>> = IMPORTANCE_WORDS;
const shownRequirement = (one: {
  readonly level: number;
  readonly importance: number;
  readonly credential: boolean;
}): string =>
  [
    String(one.level),
    IMPORTANCES[one.importance as Importance],
    one.credential ? 'credential' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ');

function presentRequirement({ resolved }: Compared, item: RequirementItem): Presented {
  const entry = resolved.collected.requirements[item.at];
  return {
    who: entry?.role ?? null,
    skill: skillName(resolved, item.skill) ?? entry?.skill ?? '',
    before: item.known ? shownRequirement(item.known) : null,
    after: item.level === -1 ? (entry?.level ?? null) : shownRequirement(item),
    date: item.validFrom,
    reason: item.reason,
  };
}

function presentSkill({ resolved }: Compared, item: SkillItem): Presented {
  return {
    who: null,
    skill: skillName(resolved, item.skill) ?? item.fill.aliases[0] ?? '',
    before: null,
    after: item.added.length === 0 ? null : item.added.join(', '),
    date: null,
    reason: item.reason,
  };
}
