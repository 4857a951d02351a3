import type { Figures } from '#shared/contract/figures.ts';
import { isoDate, type IsoDate } from '#shared/dates.ts';
import type { AssessmentSource } from '#shared/skills.ts';
import { foldKey } from '#core/people/index.ts';
import type { ReadHandle } from '#core/workspace/index.ts';

/**
 * The rules once more, written for being read and not for speed: person by person, straight from the rows. What is
 * computed from columns is held against it.
 */
export interface NaivePair {
  readonly personId: number;
  readonly skillId: number;
  readonly required: number;
  readonly importance: number;
  /** Null: unrated. */
  readonly level: number | null;
  readonly met: boolean;
  readonly stale: boolean;
  readonly self: boolean;
}

interface PersonRow {
  id: number;
  role: string | null;
  hire_date: IsoDate | null;
  leaving_date: IsoDate | null;
  status: string;
}
export interface RatingRow {
  id: number;
  level: number | null;
  date: IsoDate;
  source: AssessmentSource;
  valid_until: IsoDate | null;
  /** Of an award: the days from which it does not count. */
  ends?: readonly (IsoDate | null)[];
}
export interface AskRow {
  skill_id: number;
  level: number;
  importance: number;
  credential: number;
}

/** The same day so many months later, or the last day of that month where it is shorter. */
export function monthsLater(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  for (let last = day; last > 0; last -= 1) {
    const found = isoDate(Math.floor(total / 12), (total % 12) + 1, last);
    if (found !== null) return found;
  }
  throw new RangeError(`${date} and ${months} months is no date`);
}

export function isThere(person: PersonRow, day: IsoDate): boolean {
  if (person.hire_date !== null && person.hire_date > day) return false;
  if (person.leaving_date !== null) return person.leaving_date >= day;
  return person.status !== 'left';
}

export const activePeople = (db: ReadHandle, day: IsoDate): PersonRow[] =>
  db
    .all<PersonRow>('SELECT id, role, hire_date, leaving_date, status FROM person ORDER BY id')
    .filter((person) => isThere(person, day));

export function asksOf(db: ReadHandle, roleText: string | null, day: IsoDate): AskRow[] {
  const role = db
    .all<{ id: number; name_key: string; family_id: number | null }>('SELECT * FROM role')
    .find(({ name_key: key }) => roleText !== null && key === foldKey(roleText));
  if (!role) return [];
  const inForce = (roleId: number | null): AskRow[] => {
    const version = db.get<{ id: number }>(
      'SELECT id FROM role_version WHERE role_id = ? AND valid_from <= ? ORDER BY valid_from DESC LIMIT 1',
      [roleId, day],
    );
    return version
      ? db.all<AskRow>('SELECT * FROM requirement WHERE version_id = ?', [version.id])
      : [];
  };
  const own = inForce(role.id);
  const inherited = inForce(role.family_id).filter(
    (ask) => !own.some((one) => one.skill_id === ask.skill_id),
  );
  return [...own, ...inherited].filter((ask) => ask.level > 0);
}

export function levelOf(
  ratings: readonly RatingRow[],
  currency: number | null,
  day: IsoDate,
  staleAsUnrated: boolean,
) {
  const isStale = (rating: RatingRow): boolean =>
    currency !== null &&
    !(rating.source === 'credential' && rating.valid_until !== null) &&
    !rating.ends?.some((end) => end !== null) &&
    monthsLater(rating.date, currency) < day;
  const soFar = ratings
    .filter((rating) => rating.date <= day)
    .sort((a, b) => (a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1));
  const counts = (rating: RatingRow | undefined): rating is RatingRow =>
    rating !== undefined && rating.level !== null && !(staleAsUnrated && isStale(rating));
  const others = soFar.findLast(({ source }) => source !== 'self' && source !== 'credential');
  const self = soFar.findLast(({ source }) => source === 'self');
  let deciding = counts(others) ? others : counts(self) ? self : null;
  const credentials = soFar.filter(({ source }) => source === 'credential');
  const withdrawn = credentials.findLastIndex((one) => one.level === null);
  const valid = credentials
    .filter((one, at) => one.ends !== undefined || at > withdrawn)
    .filter((one) => one.valid_until === null || one.valid_until >= day)
    .filter((one) => (one.ends ?? []).every((end) => end === null || day < end));
  for (const one of valid.filter(counts)) {
    const best = deciding?.level ?? -1;
    const isSame = one.level === best && deciding?.source === 'credential' && !isStale(one);
    if ((one.level ?? -1) > best || isSame) deciding = one;
  }
  return {
    level: deciding?.level ?? null,
    stale: deciding !== null && isStale(deciding),
    self: deciding?.source === 'self',
    holdsCredential: valid.length > 0,
  };
}

/** What a person was rated in a skill, and what their awards certify of it. */
export function ratingRows(db: ReadHandle, personId: number, skillId: number): RatingRow[] {
  const awards = db.all<{
    id: number;
    level: number;
    issued: IsoDate;
    expires: IsoDate | null;
    revoked_on: IsoDate | null;
  }>(
    `SELECT a.*, c.level FROM award a JOIN credential_skill c ON c.credential_id = a.credential_id
     WHERE a.person_id = ? AND c.skill_id = ?`,
    [personId, skillId],
  );
  return [
    ...db.all<RatingRow>('SELECT * FROM assessment WHERE person_id = ? AND skill_id = ?', [
      personId,
      skillId,
    ]),
    ...awards.map(({ id, level, issued, expires, revoked_on: revoked }) => ({
      id: -id,
      level,
      date: issued,
      source: 'credential' as const,
      valid_until: null,
      ends: [expires, revoked],
    })),
  ];
}

export function naivePairs(db: ReadHandle, day: IsoDate, staleAsUnrated: boolean): NaivePair[] {
  return activePeople(db, day).flatMap((person) =>
    asksOf(db, person.role, day).map((ask): NaivePair => {
      const ratings = ratingRows(db, person.id, ask.skill_id);
      const currency = db.get<{ currency_months: number | null }>(
        'SELECT currency_months FROM skill WHERE id = ?',
        [ask.skill_id],
      );
      const found = levelOf(ratings, currency?.currency_months ?? null, day, staleAsUnrated);
      const { level, stale, self, holdsCredential } = found;
      return {
        personId: person.id,
        skillId: ask.skill_id,
        required: ask.level,
        importance: ask.importance,
        level,
        met: level !== null && level >= ask.level && (ask.credential === 0 || holdsCredential),
        stale,
        self,
      };
    }),
  );
}

const count = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length;
const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0);

/** The figures of these people, of whom `pairs` are the requirements. */
export function naiveFigures(personIds: readonly number[], pairs: readonly NaivePair[]): Figures {
  const gap = ({ required, level }: NaivePair): number => Math.max(0, required - (level ?? 0));
  const weight = sum(pairs, (pair) => pair.importance * pair.required);
  const missing = sum(pairs, (pair) => pair.importance * gap(pair));
  const unrated = pairs.filter((pair) => pair.level === null);
  const part = (some: number, whole: number): number | null => (whole === 0 ? null : some / whole);
  const states = personIds.map((id) => {
    const own = pairs.filter((pair) => pair.personId === id);
    if (own.length === 0) return 'nothing';
    const critical = own.filter((pair) => pair.importance === 3 && !pair.met);
    if (critical.length === 0) return 'ready';
    return critical.every((pair) => pair.level === null) ? 'unknown' : 'not ready';
  });
  const withRequirements = count(states, (state) => state !== 'nothing');
  const ready = count(states, (state) => state === 'ready');
  const index = part(missing, weight);
  return {
    people: personIds.length,
    withRequirements,
    requirements: pairs.length,
    met: count(pairs, (pair) => pair.met),
    unknown: unrated.length,
    stale: count(pairs, (pair) => pair.stale),
    selfRated: count(pairs, (pair) => pair.self),
    coverage: part(
      count(pairs, (pair) => pair.met),
      pairs.length,
    ),
    depthCoverage: index === null ? null : 1 - index,
    index,
    unknownIndex: part(
      sum(unrated, (pair) => pair.importance * gap(pair)),
      weight,
    ),
    ratedShare: part(pairs.length - unrated.length, pairs.length),
    ready,
    notReady: count(states, (state) => state === 'not ready'),
    readinessUnknown: count(states, (state) => state === 'unknown'),
    readiness: part(ready, withRequirements),
    criticalGaps: count(pairs, (pair) => pair.importance === 3 && !pair.met && pair.level !== null),
  };
}
