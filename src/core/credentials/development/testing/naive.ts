import type { IsoDate } from '#shared/dates.ts';
import {
  activePeople,
  levelOf,
  naivePairs,
  ratingRows,
  type NaivePair,
} from '#core/gaps/testing.ts';
import type { ReadHandle } from '#core/workspace/index.ts';

/** What closes gaps once more, straight from the rows, person by person. */
export interface NaiveScope {
  readonly asOf: IsoDate;
  readonly staleAsUnrated: boolean;
  readonly department: string | undefined;
}

export interface AwardRow {
  id: number;
  person_id: number;
  credential_id: number;
  issued: IsoDate;
  expires: IsoDate | null;
  revoked_on: IsoDate | null;
}
interface SkillLevel {
  skill_id: number;
  level: number;
}

const sum = <T>(all: readonly T[], of: (one: T) => number): number =>
  all.reduce((total, one) => total + of(one), 0);
const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];

export const peopleIn = (db: ReadHandle, { asOf, department }: NaiveScope) =>
  activePeople(db, asOf).filter(
    ({ id }) =>
      department === undefined ||
      db.get<{ department: string | null }>('SELECT department FROM person WHERE id = ?', [id])
        ?.department === department,
  );

function pairsIn(db: ReadHandle, scope: NaiveScope): NaivePair[] {
  const ids = peopleIn(db, scope).map(({ id }) => id);
  return naivePairs(db, scope.asOf, scope.staleAsUnrated).filter(({ personId }) =>
    ids.includes(personId),
  );
}

const certifiedBy = (db: ReadHandle, credentialId: number): SkillLevel[] =>
  db.all<SkillLevel>('SELECT skill_id, level FROM credential_skill WHERE credential_id = ?', [
    credentialId,
  ]);

/** A requirement with what a certified level would do for it; unrated: nothing is known. */
function raised(pair: NaivePair, certified: number) {
  if (pair.met || pair.level === null) return { levels: 0, points: 0, meets: false };
  const after = Math.max(pair.level, Math.min(certified, pair.required));
  const levels = pair.level >= pair.required ? 0 : after - pair.level;
  return { levels, points: levels * pair.importance, meets: after >= pair.required };
}

export function priceOf(db: ReadHandle, credentialId: number, day: IsoDate) {
  const price = db.get<{ amount: number; currency: string }>(
    `SELECT amount, currency FROM credential_price WHERE credential_id = ? AND valid_from <= ?
     ORDER BY valid_from DESC`,
    [credentialId, day],
  );
  if (!price) return { price: null, priceHere: null };
  if (price.currency === 'EUR') return { price, priceHere: price };
  const rate = db.get<{ rate: number }>(
    'SELECT rate FROM exchange_rate WHERE currency = ? AND valid_from <= ? ORDER BY valid_from DESC',
    [price.currency, day],
  );
  const amount = rate ? Math.floor(price.amount * rate.rate + 0.5) : 0;
  return { price, priceHere: rate ? { amount, currency: 'EUR' } : null };
}

const holds = (db: ReadHandle, personId: number, credentialId: number, day: IsoDate): boolean =>
  db
    .all<AwardRow>('SELECT * FROM award WHERE person_id = ? AND credential_id = ?', [
      personId,
      credentialId,
    ])
    .some(
      ({ issued, expires, revoked_on: revoked }) =>
        issued <= day && (expires === null || day < expires) && (revoked === null || day < revoked),
    );

function levelIn(db: ReadHandle, personId: number, skillId: number, day: IsoDate): number | null {
  const months = db.get<{ currency_months: number | null }>(
    'SELECT currency_months FROM skill WHERE id = ?',
    [skillId],
  );
  return levelOf(ratingRows(db, personId, skillId), months?.currency_months ?? null, day, false)
    .level;
}

function lackedBy(db: ReadHandle, personId: number, credentialId: number, day: IsoDate): string[] {
  const credentials = db.all<{ id: number; title: string }>(
    `SELECT c.id, c.title FROM credential_prerequisite p JOIN credential c ON c.id = p.required_id
     WHERE p.credential_id = ?`,
    [credentialId],
  );
  const skills = db.all<SkillLevel & { name: string }>(
    `SELECT e.skill_id, e.level, s.name FROM credential_entry_skill e JOIN skill s ON s.id = e.skill_id
     WHERE e.credential_id = ?`,
    [credentialId],
  );
  return [
    ...credentials.filter(({ id }) => !holds(db, personId, id, day)).map(({ title }) => title),
    ...skills
      .filter(({ skill_id: id, level }) => (levelIn(db, personId, id, day) ?? -1) < level)
      .map(({ name, level }) => `${name} ${level}`),
  ].toSorted();
}

/** Whom a credential helps, in the order of their ids, with those of whom it is not known. */
export function naiveNeeds(db: ReadHandle, scope: NaiveScope, credentialId: number) {
  const certified = new Map(certifiedBy(db, credentialId).map((one) => [one.skill_id, one.level]));
  const spokenTo = pairsIn(db, scope).filter(({ skillId, met }) => certified.has(skillId) && !met);
  return unique(spokenTo.map(({ personId }) => personId))
    .map((personId) => {
      const own = spokenTo.filter((pair) => pair.personId === personId);
      const rises = own.map((pair) => raised(pair, certified.get(pair.skillId) ?? 0));
      return {
        personId,
        points: sum(rises, ({ points }) => points),
        levels: sum(rises, ({ levels }) => levels),
        unknown: own.filter(({ level }) => level === null).length,
        lacks: lackedBy(db, personId, credentialId, scope.asOf),
        helped: rises.some(({ levels, meets }) => levels > 0 || meets),
      };
    })
    .filter(({ helped, unknown }) => helped || unknown > 0)
    .map(({ helped: _helped, ...one }) => one)
    .toSorted((a, b) => a.personId - b.personId);
}

/** What each credential on offer closes, and the skills that none of them does anything for. */
export function naiveAnswers(db: ReadHandle, scope: NaiveScope) {
  const pairs = pairsIn(db, scope).filter(({ met }) => !met);
  const offers = db.all<{ id: number; hours: number | null }>(
    'SELECT id, workload_hours AS hours FROM credential WHERE archived = 0',
  );
  const effects = offers.map(({ id, hours }) => {
    const rises = certifiedBy(db, id).flatMap(({ skill_id: skillId, level }) =>
      pairs
        .filter((pair) => pair.skillId === skillId)
        .map((pair) => ({ pair, ...raised(pair, level) })),
    );
    const helping = rises.filter(({ levels, meets }) => levels > 0 || meets);
    const people = unique(helping.map(({ pair }) => pair.personId));
    const points = sum(helping, (one) => one.points);
    const priced = priceOf(db, id, scope.asOf);
    const lacked = people.flatMap((personId) => lackedBy(db, personId, id, scope.asOf));
    const isStack = db.get('SELECT 1 FROM stack_group WHERE stack_id = ?', [id]) !== undefined;
    const price = (priced.priceHere?.amount ?? 0) / 100;
    const each = people.length === 0 ? 0 : points / people.length;
    return {
      credentialId: id,
      isStack,
      ...priced,
      hours,
      people: people.length,
      levels: sum(helping, (one) => one.levels),
      points,
      met: helping.filter(({ meets }) => meets).length,
      unknown: unique(
        rises.filter(({ pair }) => pair.level === null).map(({ pair }) => pair.personId),
      ).length,
      pointsPerHundred:
        isStack || people.length === 0 || price === 0 ? null : close((each * 100) / price),
      pointsPerHour: isStack || people.length === 0 || hours === null ? null : close(each / hours),
      missingPrerequisites: Object.fromEntries(
        unique(lacked).map((title) => [title, lacked.filter((one) => one === title).length]),
      ),
      helping,
    };
  });
  const answered = new Set(
    effects.flatMap(({ helping }) => helping.map(({ pair }) => pair.skillId)),
  );
  const rated = pairs.filter(({ level }) => level !== null);
  const unanswered = unique(rated.map(({ skillId }) => skillId))
    .filter((skillId) => !answered.has(skillId))
    .map((skillId) => {
      const own = rated.filter((pair) => pair.skillId === skillId);
      const levels = offers.flatMap(({ id }) =>
        certifiedBy(db, id)
          .filter((one) => one.skill_id === skillId)
          .map(({ level }) => level),
      );
      return {
        skillId,
        people: own.length,
        points: sum(
          own,
          ({ required, level, importance }) => Math.max(0, required - (level ?? 0)) * importance,
        ),
        highest: Math.max(0, ...levels),
      };
    })
    .toSorted((a, b) => a.skillId - b.skillId);
  return {
    answers: effects
      .filter(({ people, unknown }) => people > 0 || unknown > 0)
      .map(({ helping: _helping, ...one }) => one),
    unanswered,
  };
}

/** Equal but for the last digits of a division. */
const close = (value: number): unknown => ({
  asymmetricMatch: (other: unknown) => typeof other === 'number' && Math.abs(other - value) < 1e-9,
  toString: () => `about ${value}`,
});

export function naiveDemand(db: ReadHandle, scope: NaiveScope, by: 'skill' | 'category') {
  const topicOf = new Map(
    db
      .all<{ id: number; name: string; category: string | null }>(
        'SELECT s.id, s.name, c.name AS category FROM skill s LEFT JOIN skill_category c ON c.id = s.category_id',
      )
      .map(({ id, name, category }) => [id, by === 'skill' ? name : category]),
  );
  const pairs = pairsIn(db, scope);
  return unique(pairs.map(({ skillId }) => topicOf.get(skillId) ?? null))
    .map((topic) => {
      const own = pairs.filter(({ skillId }) => (topicOf.get(skillId) ?? null) === topic);
      const short = own.filter(({ met, level }) => !met && level !== null);
      const people = (some: readonly NaivePair[]) => unique(some.map(({ personId }) => personId));
      const lacking = people(short).map((id) =>
        Math.max(...short.filter(({ personId }) => personId === id).map((pair) => pair.required)),
      );
      const gap = ({ required, level }: NaivePair) => Math.max(0, required - (level ?? 0));
      return {
        topic,
        required: people(own).length,
        short: lacking.length,
        unknown: people(own.filter(({ met, level }) => !met && level === null)).length,
        levels: sum(short, gap),
        points: sum(short, (pair) => gap(pair) * pair.importance),
        byLevel: unique(lacking)
          .toSorted((a, b) => a - b)
          .map((level) => [level, lacking.filter((one) => one === level).length]),
        placed: lacking.length >= 5 ? lacking.length : 0,
      };
    })
    .toSorted((a, b) => ((a.topic ?? '') < (b.topic ?? '') ? -1 : 1));
}
