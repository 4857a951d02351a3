import { addDays, isoDate, type IsoDate } from '#shared/dates.ts';
import {
  ALWAYS,
  NEVER,
  dayOf,
  freshFrom,
  inForce,
  lastFreshDay,
  nothingInForce,
  type Book,
  type Requirements,
} from '#core/skills/index.ts';
import { CRITICAL, gapOf, isMet, ratio } from './rules.ts';

/** People looked at before others are answered: some 5 ms. */
const SLICE = 2000;

export interface TrendPoint {
  readonly date: IsoDate;
  readonly coverage: number | null;
  readonly depthCoverage: number | null;
  readonly index: number | null;
  readonly ratedShare: number | null;
  readonly readiness: number | null;
  readonly requirements: number;
  readonly met: number;
  readonly unknown: number;
  readonly people: number;
}

export interface TrendQuestion {
  readonly dates: readonly IsoDate[];
  readonly staleAsUnrated: boolean;
  /** 1 for each person and skill looked at, by place; null: all. */
  readonly people: Uint8Array | null;
  readonly skills: Uint8Array | null;
}

/** The last days of the months before `day`, so many of them, and the day itself. */
export function monthEnds(day: IsoDate, months: number): IsoDate[] {
  const dates: IsoDate[] = [day];
  for (let back = 0; back < months; back += 1) {
    const [year = 0, month = 0] = (dates[0] ?? day).split('-').map(Number);
    const first = isoDate(year, month, 1);
    if (first !== null) dates.unshift(addDays(first, -1));
  }
  return dates;
}

/** Sums by date, kept as what changes from one date to the next. */
class Steps {
  readonly #steps: Int32Array;

  constructor(dates: number) {
    this.#steps = new Int32Array(dates + 1);
  }

  /** Adds to the dates from `first` up to, not including, `end`. */
  add(first: number, end: number, amount: number): void {
    this.#steps[first] = (this.#steps[first] ?? 0) + amount;
    this.#steps[end] = (this.#steps[end] ?? 0) - amount;
  }

  at(date: number): number {
    let sum = 0;
    for (let step = 0; step <= date; step += 1) sum += this.#steps[step] ?? 0;
    return sum;
  }
}

/**
 * The figures on each of the dates, computed in one pass over the ratings: a level holds until the next rating, or until
 * a credential expires, so most are worked out once for many dates.
 */
export async function trendOf(
  book: Book,
  question: TrendQuestion,
  breathe: () => Promise<void>,
): Promise<TrendPoint[]> {
  const pass = new TrendPass(book, question);
  for (let place = 0; place < book.people.count; place += 1) {
    if (question.people === null || question.people[place] === 1) pass.person(place);
    if (place % SLICE === SLICE - 1) await breathe();
  }
  return pass.points();
}

class TrendPass {
  readonly #book: Book;
  readonly #question: TrendQuestion;
  readonly #days: readonly number[];
  /** First day that is not stale, by date × skills + skill. */
  readonly #fresh: Int32Array;
  readonly #found = nothingInForce();
  readonly #people: Steps;
  readonly #requirements: Steps;
  readonly #met: Steps;
  readonly #unknown: Steps;
  readonly #weight: Steps;
  readonly #missing: Steps;
  readonly #withRequirements: Int32Array;
  readonly #ready: Int32Array;
  /** Of the person at hand, by date: requirements, and critical ones that are not met; as steps. */
  readonly #asked: Int32Array;
  readonly #short: Int32Array;

  constructor(book: Book, question: TrendQuestion) {
    const dates = question.dates.length;
    this.#book = book;
    this.#question = question;
    this.#days = question.dates.map(dayOf);
    const { currencyMonths, count } = book.skills;
    this.#fresh = new Int32Array(dates * count).fill(ALWAYS);
    if (question.staleAsUnrated) {
      for (const [at, day] of this.#days.entries())
        for (let skill = 0; skill < count; skill += 1)
          this.#fresh[at * count + skill] = freshFrom(day, currencyMonths[skill] ?? 0);
    }
    this.#people = new Steps(dates);
    this.#requirements = new Steps(dates);
    this.#met = new Steps(dates);
    this.#unknown = new Steps(dates);
    this.#weight = new Steps(dates);
    this.#missing = new Steps(dates);
    this.#withRequirements = new Int32Array(dates);
    this.#ready = new Int32Array(dates);
    this.#asked = new Int32Array(dates + 1);
    this.#short = new Int32Array(dates + 1);
  }

  person(place: number): void {
    const { people, roles } = this.#book;
    const days = this.#days;
    const from = people.from[place] ?? 0;
    const until = people.until[place] ?? 0;
    let first = 0;
    while (first < days.length && (days[first] ?? 0) < from) first += 1;
    let end = days.length;
    while (end > first && (days[end - 1] ?? 0) > until) end -= 1;
    if (first === end) return;
    this.#people.add(first, end, 1);
    const role = people.role[place] ?? -1;
    if (role < 0) return;
    this.#asked.fill(0);
    this.#short.fill(0);
    while (first < end) {
      const asked = roles.requirements(role, days[first] ?? 0);
      let next = first + 1;
      while (next < end && roles.requirements(role, days[next] ?? 0) === asked) next += 1;
      this.#between(place, asked, first, next);
      first = next;
    }
    this.#count();
  }

  /** Adds what the person stands at on the dates from `first` up to `end`, over which the same is asked. */
  #between(place: number, asked: Requirements, first: number, end: number): void {
    const { ratings } = this.#book;
    const { skills } = this.#question;
    const last = ratings.end[place] ?? 0;
    let from = ratings.start[place] ?? 0;
    for (let index = 0; index < asked.skill.length; index += 1) {
      const skill = asked.skill[index] ?? 0;
      while (from < last && (ratings.skill[from] ?? 0) < skill) from += 1;
      let to = from;
      while (to < last && ratings.skill[to] === skill) to += 1;
      if (skills === null || skills[skill] === 1) this.#pair(asked, index, from, to, first, end);
      from = to;
    }
  }

  #pair(
    asked: Requirements,
    index: number,
    from: number,
    to: number,
    first: number,
    end: number,
  ): void {
    const { skills, ratings } = this.#book;
    const { staleAsUnrated } = this.#question;
    const found = this.#found;
    const skill = asked.skill[index] ?? 0;
    const required = asked.level[index] ?? 0;
    const importance = asked.importance[index] ?? 1;
    this.#requirements.add(first, end, 1);
    this.#weight.add(first, end, required * importance);
    this.#asked[first] = (this.#asked[first] ?? 0) + 1;
    this.#asked[end] = (this.#asked[end] ?? 0) - 1;
    for (let date = first; date < end;) {
      const fresh = this.#fresh[date * skills.count + skill] ?? ALWAYS;
      inForce(ratings, from, to, this.#days[date] ?? 0, fresh, staleAsUnrated, found);
      let lasts = found.lasts;
      if (staleAsUnrated && found.rating >= 0 && ratings.until[found.rating] === NEVER) {
        const rated = ratings.day[found.rating] ?? 0;
        lasts = Math.min(lasts, lastFreshDay(rated, skills.currencyMonths[skill] ?? 0));
      }
      let next = date + 1;
      while (next < end && (this.#days[next] ?? 0) <= lasts) next += 1;
      const met = isMet(
        required,
        found.level,
        asked.credential[index] === 1,
        found.holdsCredential,
      );
      if (met) this.#met.add(date, next, 1);
      else if (importance === CRITICAL) {
        this.#short[date] = (this.#short[date] ?? 0) + 1;
        this.#short[next] = (this.#short[next] ?? 0) - 1;
      }
      if (found.level < 0) this.#unknown.add(date, next, 1);
      this.#missing.add(date, next, gapOf(required, found.level) * importance);
      date = next;
    }
  }

  /** Counts the person at hand as one of whom something is required, and as ready, on the dates where that is so. */
  #count(): void {
    let asked = 0;
    let short = 0;
    for (let date = 0; date < this.#days.length; date += 1) {
      asked += this.#asked[date] ?? 0;
      short += this.#short[date] ?? 0;
      if (asked === 0) continue;
      this.#withRequirements[date] = (this.#withRequirements[date] ?? 0) + 1;
      if (short === 0) this.#ready[date] = (this.#ready[date] ?? 0) + 1;
    }
  }

  points(): TrendPoint[] {
    return this.#question.dates.map((date, at) => {
      const requirements = this.#requirements.at(at);
      const met = this.#met.at(at);
      const unknown = this.#unknown.at(at);
      const index = ratio(this.#missing.at(at), this.#weight.at(at));
      return {
        date,
        coverage: ratio(met, requirements),
        depthCoverage: index === null ? null : 1 - index,
        index,
        ratedShare: ratio(requirements - unknown, requirements),
        readiness: ratio(this.#ready[at] ?? 0, this.#withRequirements[at] ?? 0),
        requirements,
        met,
        unknown,
        people: this.#people.at(at),
      };
    });
  }
}
