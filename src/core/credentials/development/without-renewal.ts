import type { developmentContract } from '#shared/contract/development.ts';
import { addDays, isoDate, type IsoDate } from '#shared/dates.ts';
import { dayOfScope, scopeOf, trendOf, type Answer, type Asked } from '#core/gaps/index.ts';
import { ALWAYS, NEVER, dayOf, type Book, type Ratings } from '#core/skills/index.ts';
import { breather, type Workspace } from '#core/workspace/index.ts';
import { expiringOf } from './expiring.ts';

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
 * requirements that they have on the day, with the ratings and awards of up to that day. Only time passes: awards and entered
 * certificates expire (and ratings grow stale, where those count as none). @throws Problem CANCELLED
 */
export async function withoutRenewalOf(
  workspace: Workspace,
  input: Asked<typeof developmentContract.withoutRenewal>,
  signal?: AbortSignal,
): Promise<Answer<typeof developmentContract.withoutRenewal>> {
  const breathe = breather(() => signal?.aborted === true);
  const asOf = dayOfScope(workspace, input);
  const scope = scopeOf(workspace, input);
  const dates = monthEndsAfter(asOf, input.months);
  const last = dates.at(-1) ?? asOf;
  const { people, skills } = scope;
  const now = scope.standing.book;
  const book = await frozen(now, people, dayOf(asOf), breathe);
  const points = await trendOf(
    book,
    { dates, staleAsUnrated: input.staleAsUnrated, people, skills },
    breathe,
  );
  const expiring = await expiringOf(
    workspace,
    {
      filter: input.filter,
      asOf,
      from: asOf,
      to: last,
      expired: false,
      credentialIds: [],
      search: '',
    },
    signal,
  );
  const expires = [...expiring.places]
    .filter((_, at) => {
      // By id: with what was committed since, their places are others.
      const id = expiring.book.people.id[expiring.people[at] ?? 0] ?? 0;
      return people[now.people.place(id)] === 1;
    })
    .map((place) => expiring.columns.expires[place] ?? NEVER);
  return {
    points: points.map((point) => {
      const day = dayOf(point.date);
      return {
        ...point,
        expired: expires.filter((one) => one > dayOf(asOf) && one <= day).length,
      };
    }),
  };
}

/** The book with everybody of the scope there for good, requirements as they are on the day, and no later rating. */
async function frozen(
  book: Book,
  people: Uint8Array,
  day: number,
  breathe: () => Promise<void>,
): Promise<Book> {
  const { roles } = book;
  const asked = Array.from({ length: roles.count }, (_, role) => roles.requirements(role, day));
  const none = roles.requirements(-1, day);
  return {
    people: {
      ...book.people,
      from: Int32Array.from(people, (is) => (is === 1 ? ALWAYS : NEVER)),
      until: Int32Array.from(people, (is) => (is === 1 ? NEVER : ALWAYS)),
    },
    skills: book.skills,
    roles: { ...roles, requirements: (role) => asked[role] ?? none },
    ratings: await upTo(book.ratings, day, breathe),
  };
}

/** Rows looked at before others are answered: a ms. */
const SLICE = 200_000;

/** The ratings of up to a day. Those that are later never come: they stand last of a person and skill, and stay there. */
async function upTo(ratings: Ratings, day: number, breathe: () => Promise<void>): Promise<Ratings> {
  const days = ratings.day.slice();
  for (let first = 0; first < days.length; first += SLICE) {
    await breathe();
    const last = Math.min(first + SLICE, days.length);
    for (let at = first; at < last; at += 1) if ((days[at] ?? 0) > day) days[at] = NEVER;
  }
  return { ...ratings, day: days };
}
