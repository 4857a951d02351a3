import type { Figures } from '#shared/contract/figures.ts';
import { CELL_FLAG } from '#shared/skills.ts';
import { CRITICAL, gapOf, ratio, readinessOf } from './rules.ts';
import type { Scope, Standing } from './types.ts';

/** Counts and sums of requirements, for many groups ("buckets") at once. A requirement belongs to at most one of them. */
export class Tally {
  readonly buckets: number;
  readonly people: Int32Array;
  readonly withRequirements: Int32Array;
  readonly requirements: Int32Array;
  readonly met: Int32Array;
  readonly unknown: Int32Array;
  readonly stale: Int32Array;
  readonly selfRated: Int32Array;
  readonly ready: Int32Array;
  readonly notReady: Int32Array;
  readonly readinessUnknown: Int32Array;
  readonly criticalGaps: Int32Array;
  /** Critical requirements that are not rated. */
  readonly criticalUnrated: Int32Array;
  /** People who have the level required of them, credential or not. */
  readonly bench: Int32Array;
  /** Σ importance × required; × gap; and the part of that which comes from unrated requirements. */
  readonly weight: Float64Array;
  readonly missing: Float64Array;
  readonly unknownMissing: Float64Array;

  constructor(buckets: number) {
    this.buckets = buckets;
    const counts = () => new Int32Array(buckets);
    this.people = counts();
    this.withRequirements = counts();
    this.requirements = counts();
    this.met = counts();
    this.unknown = counts();
    this.stale = counts();
    this.selfRated = counts();
    this.ready = counts();
    this.notReady = counts();
    this.readinessUnknown = counts();
    this.criticalGaps = counts();
    this.criticalUnrated = counts();
    this.bench = counts();
    this.weight = new Float64Array(buckets);
    this.missing = new Float64Array(buckets);
    this.unknownMissing = new Float64Array(buckets);
  }

  /** Adds one requirement of somebody. */
  addPair(bucket: number, standing: Standing, pair: number): void {
    const required = standing.required[pair] ?? 0;
    const importance = standing.importance[pair] ?? 0;
    const level = standing.level[pair] ?? -1;
    const gap = gapOf(required, level) * importance;
    plus(this.requirements, bucket, 1);
    plus(this.weight, bucket, required * importance);
    plus(this.missing, bucket, gap);
    if (level < 0) {
      plus(this.unknown, bucket, 1);
      plus(this.unknownMissing, bucket, gap);
      if (importance === CRITICAL) plus(this.criticalUnrated, bucket, 1);
      return;
    }
    const flags = standing.flags[pair] ?? 0;
    if (level >= required) plus(this.bench, bucket, 1);
    if (standing.met[pair] === 1) plus(this.met, bucket, 1);
    else if (importance === CRITICAL) plus(this.criticalGaps, bucket, 1);
    if (flags & CELL_FLAG.stale) plus(this.stale, bucket, 1);
    if (flags & CELL_FLAG.self) plus(this.selfRated, bucket, 1);
  }

  /** Adds somebody of whom so many requirements were added: critical ones rated and missed, critical ones unrated. */
  addPerson(bucket: number, requirements: number, missed: number, unrated: number): void {
    plus(this.people, bucket, 1);
    const readiness = readinessOf(requirements, missed, unrated);
    if (readiness === 'nothing-required') return;
    plus(this.withRequirements, bucket, 1);
    if (readiness === 'ready') plus(this.ready, bucket, 1);
    else if (readiness === 'not-ready') plus(this.notReady, bucket, 1);
    else plus(this.readinessUnknown, bucket, 1);
  }

  index(bucket: number): number | null {
    return ratio(this.missing[bucket] ?? 0, this.weight[bucket] ?? 0);
  }

  figures(bucket: number): Figures {
    const of = (column: Int32Array): number => column[bucket] ?? 0;
    const requirements = of(this.requirements);
    const weight = this.weight[bucket] ?? 0;
    const index = this.index(bucket);
    return {
      people: of(this.people),
      withRequirements: of(this.withRequirements),
      requirements,
      met: of(this.met),
      unknown: of(this.unknown),
      stale: of(this.stale),
      selfRated: of(this.selfRated),
      coverage: ratio(of(this.met), requirements),
      depthCoverage: index === null ? null : 1 - index,
      index,
      unknownIndex: ratio(this.unknownMissing[bucket] ?? 0, weight),
      ratedShare: ratio(requirements - of(this.unknown), requirements),
      ready: of(this.ready),
      notReady: of(this.notReady),
      readinessUnknown: of(this.readinessUnknown),
      readiness: ratio(of(this.ready), of(this.withRequirements)),
      criticalGaps: of(this.criticalGaps),
    };
  }
}

function plus(column: Int32Array | Float64Array, bucket: number, amount: number): void {
  column[bucket] = (column[bucket] ?? 0) + amount;
}

/**
 * The figures of people by bucket: `of` says which one a person, by place, belongs to (below 0: none). Without it all
 * are in bucket 0.
 */
export function tallyPeople(scope: Scope, buckets = 1, of?: Int32Array): Tally {
  const { standing, people, skills } = scope;
  const tally = new Tally(buckets);
  for (let place = 0; place < people.length; place += 1) {
    if (people[place] !== 1) continue;
    const bucket = of === undefined ? 0 : (of[place] ?? -1);
    if (bucket < 0) continue;
    const last = standing.start[place + 1] ?? 0;
    let requirements = 0;
    let missed = 0;
    let unrated = 0;
    for (let pair = standing.start[place] ?? 0; pair < last; pair += 1) {
      if (skills !== null && skills[standing.skill[pair] ?? 0] !== 1) continue;
      tally.addPair(bucket, standing, pair);
      requirements += 1;
      if (standing.importance[pair] !== CRITICAL || standing.met[pair] === 1) continue;
      if ((standing.level[pair] ?? -1) < 0) unrated += 1;
      else missed += 1;
    }
    tally.addPerson(bucket, requirements, missed, unrated);
  }
  return tally;
}

/**
 * The figures of each skill, or, with `groups`, of each skill in each group: bucket = group × skills + skill. People and
 * readiness are those of the one skill: people of whom it is required.
 */
export function tallySkills(scope: Scope, groups = 1, of?: Int32Array): Tally {
  const { standing, people, skills } = scope;
  const width = standing.book.skills.count;
  const tally = new Tally(width * groups);
  for (let place = 0; place < people.length; place += 1) {
    if (people[place] !== 1) continue;
    const group = of === undefined ? 0 : (of[place] ?? -1);
    if (group < 0) continue;
    const last = standing.start[place + 1] ?? 0;
    for (let pair = standing.start[place] ?? 0; pair < last; pair += 1) {
      const skill = standing.skill[pair] ?? 0;
      if (skills !== null && skills[skill] !== 1) continue;
      const bucket = group * width + skill;
      tally.addPair(bucket, standing, pair);
      const isCriticalGap = standing.importance[pair] === CRITICAL && standing.met[pair] !== 1;
      const isUnrated = (standing.level[pair] ?? -1) < 0;
      tally.addPerson(
        bucket,
        1,
        isCriticalGap && !isUnrated ? 1 : 0,
        isCriticalGap && isUnrated ? 1 : 0,
      );
    }
  }
  return tally;
}
