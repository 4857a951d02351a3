import type { Book, Requirements } from '#core/skills/index.ts';
import { standingAgainst } from '../against.ts';
import { tallyPeople } from '../figures.ts';
import type { LevelReader } from '../levels.ts';
import { compareText } from '../name-order.ts';
import { CRITICAL, gapOf } from '../rules.ts';
import type { Standing } from '../types.ts';

/** How far somebody is from a role; as `talentContract` says. */
export interface Distance {
  readonly requirements: number;
  readonly met: number;
  readonly unknown: number;
  readonly coverage: number | null;
  readonly match: number | null;
  readonly levelsMissing: number;
  readonly ready: boolean;
  readonly missing: {
    skillId: number;
    skill: string;
    level: number | null;
    required: number;
    critical: boolean;
  }[];
}

/** @param person by place */
export function distanceTo(
  book: Book,
  day: number,
  person: number,
  asked: Requirements,
  levels: LevelReader,
): Distance {
  const standing = standingAgainst(book, day, person, asked, levels);
  const one = { standing, people: Uint8Array.of(1), skills: null };
  const figures = tallyPeople(one).figures(0);
  return {
    requirements: figures.requirements,
    met: figures.met,
    unknown: figures.unknown,
    coverage: figures.coverage,
    match: figures.depthCoverage,
    levelsMissing: standing.required.reduce(
      (sum, required, pair) => sum + gapOf(required, standing.level[pair] ?? -1),
      0,
    ),
    ready: figures.ready === 1,
    missing: missingOf(standing),
  };
}

/** Requirements that are not met: critical ones first, then the largest gaps. */
function missingOf({ book: { skills }, ...standing }: Standing): Distance['missing'] {
  const missing: Distance['missing'] = [];
  for (let pair = 0; pair < standing.skill.length; pair += 1) {
    if (standing.met[pair] === 1) continue;
    const skill = standing.skill[pair] ?? 0;
    const level = standing.level[pair] ?? -1;
    missing.push({
      skillId: skills.id[skill] ?? 0,
      skill: skills.name[skill] ?? '',
      level: level < 0 ? null : level,
      required: standing.required[pair] ?? 0,
      critical: standing.importance[pair] === CRITICAL,
    });
  }
  const gap = (one: Distance['missing'][number]) => gapOf(one.required, one.level ?? -1);
  return missing.sort(
    (a, b) =>
      Number(b.critical) - Number(a.critical) || gap(b) - gap(a) || compareText(a.skill, b.skill),
  );
}
