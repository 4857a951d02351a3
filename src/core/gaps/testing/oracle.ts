import type { AssessmentSource } from '#shared/skills.ts';

/**
 * The definitions of the field, worked out slowly from a company as it is told, without the program's tables and without
 * its code: what the program says of the same company must be this.
 */
export interface ToldCompany {
  readonly skills: readonly {
    readonly months: number | null;
    readonly archived: boolean;
  }[];
  readonly roles: readonly {
    /** As it is told apart from others: without case and accents. */
    readonly key: string;
    readonly family: string | null;
    readonly versions: readonly { readonly from: string; readonly asks: readonly ToldAsk[] }[];
  }[];
  readonly people: readonly {
    readonly roleKey: string | null;
    readonly hired: string | null;
    readonly left: string | null;
    readonly status: 'active' | 'on-leave' | 'left';
    /** In the order in which they were entered. */
    readonly ratings: readonly ToldRating[];
    readonly awards: readonly ToldAward[];
  }[];
}
export interface ToldAsk {
  readonly skill: number;
  readonly level: number;
  readonly importance: 1 | 2 | 3;
  readonly credential: boolean;
}
export interface ToldRating {
  readonly skill: number;
  readonly level: number | null;
  readonly date: string;
  readonly source: AssessmentSource;
  readonly until: string | null;
}
/** What somebody was awarded, by itself: the same may be awarded to others. */
export interface ToldAward {
  readonly proves: readonly { readonly skill: number; readonly level: number }[];
  readonly issued: string;
  readonly expires: string | null;
  readonly revoked: string | null;
}
export interface Verdict {
  readonly person: number;
  readonly ask: ToldAsk;
  readonly level: number | null;
  readonly met: boolean;
  readonly marks: readonly ('stale' | 'self' | 'certified' | 'held' | 'lacking' | 'critical')[];
}
export interface Look {
  readonly day: string;
  readonly staleAsUnrated: boolean;
}

/** The same day of a later month, or the last that the month has. */
function later(date: string, months: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  const wanted = new Date(at);
  wanted.setUTCDate(1);
  wanted.setUTCMonth(wanted.getUTCMonth() + months + 1);
  wanted.setUTCDate(0);
  wanted.setUTCDate(Math.min(at.getUTCDate(), wanted.getUTCDate()));
  return wanted.toISOString().slice(0, 10);
}

type Person = ToldCompany['people'][number];

export const isActive = ({ hired, left, status }: Person, day: string): boolean =>
  (hired ?? '0000') <= day && (left === null ? status !== 'left' : day <= left);

/** What is asked of people of a role on a day. */
export function asksOf(company: ToldCompany, roleKey: string | null, day: string): ToldAsk[] {
  const asksOfRole = (key: string | null | undefined): readonly ToldAsk[] => {
    const begun = company.roles
      .filter((role) => role.key === key)
      .flatMap(({ versions }) => versions.filter(({ from }) => from <= day));
    return (
      begun.reduce<(typeof begun)[number] | null>(
        (last, one) => (last !== null && last.from > one.from ? last : one),
        null,
      )?.asks ?? []
    );
  };
  if (roleKey === null) return [];
  const own = asksOfRole(roleKey);
  const family = asksOfRole(company.roles.find(({ key }) => key === roleKey)?.family);
  const inherited = family.filter(({ skill }) => own.every((one) => one.skill !== skill));
  return [...own, ...inherited].filter(({ level }) => level !== 0);
}

export function levelIn(
  company: ToldCompany,
  person: Person,
  skill: number,
  { day, staleAsUnrated }: Look,
) {
  const months = company.skills[skill]?.months ?? null;
  const known = person.ratings.filter((one) => one.skill === skill && one.date <= day);
  const isStale = ({ date, source, until }: ToldRating): boolean =>
    months !== null && !(source === 'credential' && until !== null) && later(date, months) < day;
  /** Of several of one day the one entered last. */
  const latest = (of: (source: AssessmentSource) => boolean): ToldRating | null => {
    let last: ToldRating | null = null;
    for (const one of known) if (of(one.source) && (last?.date ?? '') <= one.date) last = one;
    if (last === null || last.level === null) return null;
    return staleAsUnrated && isStale(last) ? null : last;
  };
  const rating =
    latest((source) => source !== 'self' && source !== 'credential') ??
    latest((source) => source === 'self');
  const awarded = person.awards
    .filter(({ issued, expires, revoked }) =>
      [expires, revoked].every((end) => issued <= day && (end === null || end > day)),
    )
    .flatMap(({ proves, issued, expires, revoked }) =>
      proves
        .filter((one) => one.skill === skill)
        .map((one): ToldRating => {
          // That it ends is what matters for growing stale, not when.
          return { ...one, date: issued, source: 'credential', until: expires ?? revoked };
        }),
    );
  const held = [
    ...known.filter(
      ({ source, until }) => source === 'credential' && (until === null || day <= until),
    ),
    ...awarded,
  ];
  const counted = held.filter((one) => !(staleAsUnrated && isStale(one)));
  const certified = Math.max(-1, ...counted.map(({ level }) => level ?? -1));
  const isCertified = certified > (rating?.level ?? -1);
  // A level that any current credential certifies is not stale.
  const isStaleThen = isCertified
    ? counted.filter(({ level }) => level === certified).every(isStale)
    : rating !== null && isStale(rating);
  return {
    level: isCertified ? certified : (rating?.level ?? null),
    stale: isStaleThen,
    self: !isCertified && rating?.source === 'self',
    certified: isCertified,
    holds: held.length > 0,
  };
}

/** Everything that is asked of everybody who is active on the day. */
export function verdicts(company: ToldCompany, look: Look): Verdict[] {
  return company.people.flatMap((person, place) =>
    isActive(person, look.day)
      ? asksOf(company, person.roleKey, look.day).map((ask): Verdict => {
          const found = levelIn(company, person, ask.skill, look);
          const { level, holds } = found;
          return {
            person: place,
            ask,
            level,
            met: level !== null && level >= ask.level && (holds || !ask.credential),
            marks: [
              ...(found.stale ? (['stale'] as const) : []),
              ...(found.self ? (['self'] as const) : []),
              ...(found.certified ? (['certified'] as const) : []),
              ...(ask.credential ? [holds ? ('held' as const) : ('lacking' as const)] : []),
              ...(ask.importance === 3 ? (['critical'] as const) : []),
            ],
          };
        })
      : [],
  );
}

const gapOf = ({ ask, level }: Verdict): number => Math.max(ask.level - (level ?? 0), 0);

/** The figures of these people, of whom `told` are all verdicts. */
export function figuresOf(people: readonly number[], told: readonly Verdict[]) {
  const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
  const weigh = (some: readonly Verdict[], of: (one: Verdict) => number): number =>
    some.reduce((sum, one) => sum + one.ask.importance * of(one), 0);
  const unrated = told.filter(({ level }) => level === null);
  const met = told.filter((one) => one.met).length;
  const whole = weigh(told, ({ ask }) => ask.level);
  const index = share(weigh(told, gapOf), whole);
  const criticalMissed = told.filter(({ met: is, marks }) => !is && marks.includes('critical'));
  const asked = people.filter((person) => told.some((one) => one.person === person));
  const missing = (person: number) => criticalMissed.filter((one) => one.person === person);
  const ready = asked.filter((person) => missing(person).length === 0).length;
  const unsure = asked.filter(
    (person) => missing(person).length > 0 && missing(person).every(({ level }) => level === null),
  ).length;
  return {
    people: people.length,
    withRequirements: asked.length,
    requirements: told.length,
    met,
    unknown: unrated.length,
    stale: told.filter(({ marks }) => marks.includes('stale')).length,
    selfRated: told.filter(({ marks }) => marks.includes('self')).length,
    coverage: share(met, told.length),
    depthCoverage: index === null ? null : 1 - index,
    index,
    unknownIndex: share(weigh(unrated, gapOf), whole),
    ratedShare: share(told.length - unrated.length, told.length),
    ready,
    notReady: asked.length - ready - unsure,
    readinessUnknown: unsure,
    readiness: share(ready, asked.length),
    criticalGaps: criticalMissed.filter(({ level }) => level !== null).length,
  };
}
