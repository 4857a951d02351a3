import type { developmentContract } from '#shared/contract/development.ts';
import {
  compareText,
  dayOfScope,
  nameRanks,
  scopeOf,
  type Answer,
  type Asked,
} from '#core/gaps/index.ts';
import { bookOf } from '#core/skills/index.ts';
import { breather, type Workspace } from '#core/workspace/index.ts';
import { offerOf } from './catalogue.ts';
import { eachRequirement } from './each-requirement.ts';
import { Prerequisites } from './prerequisites.ts';
import { riseOf } from './rules.ts';

type Input = Asked<typeof developmentContract.whoNeeds>;
type Output = Answer<typeof developmentContract.whoNeeds>;

interface Need {
  readonly person: number;
  points: number;
  levels: number;
  unknown: number;
  /** Requirements that it speaks to, as pairs of the standing. */
  readonly pairs: number[];
}

/** Whose gaps a credential would close: most points first, the unrated after them. @throws Problem CANCELLED */
export async function whoNeeds(
  workspace: Workspace,
  input: Input,
  signal?: AbortSignal,
): Promise<Output> {
  const breathe = breather(() => signal?.aborted === true);
  const asOf = dayOfScope(workspace, input);
  const book = bookOf(workspace);
  const scope = scopeOf(workspace, input);
  const { standing } = scope;
  const offer = offerOf(workspace, book, asOf, input.credentialId);
  const certified = new Map(offer.skills.map(({ skill, level }) => [skill, level]));
  const needs: Need[] = [];
  await eachRequirement(scope, breathe, (person, pair, skill) => {
    const level = certified.get(skill);
    if (level === undefined || standing.met[pair] === 1) return;
    const isUnrated = (standing.level[pair] ?? -1) < 0;
    const rise = riseOf(
      {
        level: standing.level[pair] ?? -1,
        required: standing.required[pair] ?? 0,
        importance: standing.importance[pair] ?? 1,
        isMet: false,
      },
      level,
    );
    if (!isUnrated && rise.levels === 0 && !rise.meets) return;
    let need = needs.at(-1);
    if (need?.person !== person)
      needs.push((need = { person, points: 0, levels: 0, unknown: 0, pairs: [] }));
    need.points += rise.points;
    need.levels += rise.levels;
    if (isUnrated) need.unknown += 1;
    need.pairs.push(pair);
  });
  const ranks = nameRanks(book);
  const isKnown = (need: Need): number => (need.unknown < need.pairs.length ? 1 : 0);
  needs.sort(
    (a, b) =>
      isKnown(b) - isKnown(a) ||
      b.points - a.points ||
      (ranks[a.person] ?? 0) - (ranks[b.person] ?? 0),
  );
  const prerequisites = new Prerequisites(workspace.read, book, asOf);
  return {
    asOf,
    total: needs.length,
    points: needs.reduce((sum, { points }) => sum + points, 0),
    people: needs
      .slice(input.offset, input.offset + input.limit)
      .map(({ person, points, levels, unknown, pairs }) => ({
        personId: book.people.id[person] ?? 0,
        name: book.people.name[person] ?? '',
        role: book.people.roleText[person] ?? null,
        department: book.people.department[person] ?? null,
        points,
        levels,
        unknown,
        lacks: prerequisites.lackedBy(person, offer),
        skills: pairs
          .map((pair) => {
            const skill = standing.skill[pair] ?? 0;
            const level = standing.level[pair] ?? -1;
            return {
              skillId: book.skills.id[skill] ?? 0,
              skill: book.skills.name[skill] ?? '',
              level: level < 0 ? null : level,
              required: standing.required[pair] ?? 0,
              certified: certified.get(skill) ?? 0,
            };
          })
          .toSorted((a, b) => compareText(a.skill, b.skill)),
      })),
  };
}
