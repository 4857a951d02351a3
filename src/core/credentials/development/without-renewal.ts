import type { developmentContract } from '#shared/contract/development.ts';
import { addDays, isoDate, type IsoDate } from '#shared/dates.ts';
import {
  dayOfScope,
  scopeOf,
  standingIn,
  tallyPeople,
  type Answer,
  type Asked,
} from '#core/gaps/index.ts';
import { ALWAYS, NEVER, bookOf, dayOf, type Book } from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';

/** The day itself, and the last days of the months to come: of its own month too, unless that is the day. */
export function monthEndsAfter(day: IsoDate, months: number): IsoDate[] {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const ends = Array.from({ length: months + 1 }, (_, ahead) => {
    const next = month + ahead;
    const first = isoDate(year + Math.floor(next / 12), (next % 12) + 1, 1);
    return first === null ? null : addDays(first, -1);
  });
  const later = ends.filter((end): end is IsoDate => end !== null && end > day);
  return [day, ...later.slice(0, months)];
}

/**
 * Figures to come, if no award is renewed and nothing else changes: the same people, in the roles and against the
 * requirements that they have on the day. Only awards expire (and ratings grow stale, where those count as none).
 */
export async function withoutRenewalOf(
  workspace: Workspace,
  input: Asked<typeof developmentContract.withoutRenewal>,
  breathe: () => Promise<void>,
): Promise<Answer<typeof developmentContract.withoutRenewal>> {
  const asOf = dayOfScope(workspace, input);
  const scope = scopeOf(workspace, input);
  const book = frozen(bookOf(workspace), scope.people, dayOf(asOf));
  const ended = expiriesOf(workspace, book, scope.people, asOf);
  const points = [];
  for (const date of monthEndsAfter(asOf, input.months)) {
    await breathe();
    const standing = standingIn(book, { day: dayOf(date), staleAsUnrated: input.staleAsUnrated });
    points.push({
      date,
      figures: tallyPeople({ ...scope, standing }).figures(0),
      expired: ended.filter((expires) => expires <= date).length,
    });
  }
  return { points };
}

/** The book with everybody of the scope there for good, and requirements as they are on the day. */
function frozen(book: Book, people: Uint8Array, day: number): Book {
  const { roles } = book;
  return {
    ...book,
    people: {
      ...book.people,
      from: Int32Array.from(people, (is) => (is === 1 ? ALWAYS : NEVER)),
      until: Int32Array.from(people, (is) => (is === 1 ? NEVER : ALWAYS)),
    },
    roles: { ...roles, requirements: (role) => roles.requirements(role, day) },
  };
}

/** When awards of these people that are valid on the day expire. */
const expiriesOf = (
  { read }: Workspace,
  { people: columns }: Book,
  people: Uint8Array,
  asOf: IsoDate,
): IsoDate[] =>
  read
    .all<{ person: number; expires: IsoDate }>(
      `SELECT person_id AS person, expires FROM award
       WHERE expires > :asOf AND issued <= :asOf AND (revoked_on IS NULL OR revoked_on > :asOf)`,
      { asOf },
    )
    .filter(({ person }) => people[columns.place(person)] === 1)
    .map(({ expires }) => expires);
