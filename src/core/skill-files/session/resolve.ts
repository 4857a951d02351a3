import type { Resolution, Resolved } from './shapes.ts';
import type { Collected, FilePerson, FileSkill } from './file-shapes.ts';
import { foldKey } from '#core/people/index.ts';
import { fullName } from '#core/roster/index.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { matchPerson } from '../matching/match-person.ts';
import { readLevels, type LevelsOfFile } from '../levels/read-levels.ts';
import type { PersonText } from '../types.ts';
import { collect } from './collect.ts';
import { resolveLearning } from '../learning/session/resolve-learning.ts';
import { knownOf, sourceKey, type Known } from './known.ts';
import { readSheets, takenReadings } from './readings.ts';
import { chosen, named, NOT_MATCHED, targets } from './resolution.ts';
import { isFor, type Session } from './session.ts';
import { settingsOf } from './settings.ts';

/** What all sheets taken say together; made anew where another is taken. */
export async function collectedOf(
  context: AppContext,
  session: Session,
  breathe: () => Promise<void>,
): Promise<Collected> {
  if (session.collected) return session.collected;
  await readSheets(session, breathe);
  session.collected = await collect(takenReadings(session), settingsOf(context, session), breathe);
  return session.collected;
}

/** Finds everybody and everything the file speaks of in the workspace as it stands. */
export async function resolve(
  context: AppContext,
  session: Session,
  breathe: () => Promise<void>,
): Promise<Resolved> {
  const workspace = context.workspaces.current();
  if (session.resolved && isFor(session.resolved, workspace)) return session.resolved;
  const { revision } = workspace;
  const collected = await collectedOf(context, session, breathe);
  const known = knownOf(workspace);
  await breathe();
  const people: Resolution[] = [];
  for (const person of collected.people) {
    await breathe();
    people.push(resolvePerson(person, session, known));
  }
  const skills = collected.skills.map((skill) => resolveSkill(skill, session, known));
  const roles = collected.roles.map(({ key, text }) =>
    named(session.matches.role.get(text), known.roles.get(key)?.id),
  );
  const own = targets<PersonText>();
  const personTarget = peopleTargets(collected.people, people, own);
  const ownSkills = targets<FileSkill>();
  const skillTarget = skillTargets(collected.skills, skills, ownSkills);
  const ownRoles = targets<string>();
  const roleTarget = Int32Array.from(roles, (resolution, at) => {
    const role = collected.roles[at];
    return role ? ownRoles.of(resolution, `k ${role.key}`, role.text) : -1;
  });
  const learning = resolveLearning(collected, session, known);
  session.resolved = {
    ...learning,
    workspace,
    revision,
    collected,
    known,
    levels: levelsIn(context, session, collected, known),
    people,
    skills,
    roles,
    personTarget,
    skillTarget,
    roleTarget,
    peopleMade: own.all,
    skillsMade: ownSkills.all,
    rolesMade: ownRoles.all,
  };
  return session.resolved;
}

/** What every level of the file means in the workspace's scale. */
export const levelsIn = (
  context: AppContext,
  session: Session,
  { levelTexts, legend, scale }: Collected,
  { levels }: Pick<Known, 'levels'>,
): LevelsOfFile =>
  readLevels({
    texts: levelTexts,
    legend,
    scale,
    levels,
    blank: settingsOf(context, session).blank,
    chosen: session.levels,
  });

function resolvePerson(file: FilePerson, session: Session, known: Known): Resolution {
  const choice = session.matches.person.get(file.text);
  if (choice) return chosen(choice);
  const { at, confidence, candidates } = matchPerson(file.person, known.people);
  const unsure = session.decide === 'auto' && confidence < 0.8;
  if (at !== null && !unsure)
    return { decision: 'match', id: known.people.people[at]?.id ?? null, confidence, candidates };
  if (at === null && file.rated === 0) return { ...NOT_MATCHED, decision: 'skip', candidates };
  const nobodyKnown = known.people.people.length === 0;
  const open = candidates.length > 0 || (session.decide === 'auto' && !nobodyKnown);
  return { ...NOT_MATCHED, decision: open ? 'open' : 'create', candidates };
}

function resolveSkill(skill: FileSkill, session: Session, known: Known): Resolution {
  for (const { sourceId } of skill.entries) {
    const id =
      sourceId === null ? undefined : known.bySource.get(sourceKey(skill.source, sourceId));
    if (id !== undefined) return named(session.matches.skill.get(skill.text), id);
  }
  return named(session.matches.skill.get(skill.text), known.skillNames.get(skill.key)?.id);
}

/** New people of one name are one, unless numbers or addresses say otherwise. */
function peopleTargets(
  people: readonly FilePerson[],
  resolutions: readonly Resolution[],
  { all, of }: ReturnType<typeof targets<PersonText>>,
): Int32Array {
  const places = new Int32Array(people.length).fill(-1);
  const byName = new Map<string, number[]>();
  const nameOf = ({ person }: FilePerson): string => foldKey(fullName(person.name ?? ''));
  const put = (identified: boolean): void => {
    for (const [at, file] of people.entries()) {
      const resolution = resolutions[at];
      const { person } = file;
      const isIdentified = person.number !== null || person.email !== null;
      if (!resolution || isIdentified !== identified) continue;
      const name = nameOf(file);
      const namesakes = byName.get(name) ?? [];
      const [only, second] = namesakes;
      if (
        resolution.decision === 'create' &&
        !identified &&
        only !== undefined &&
        second === undefined
      ) {
        places[at] = only;
        continue;
      }
      const key = identified ? `${person.number ?? ''} ${person.email ?? ''}` : `a ${name}`;
      const place = of(resolution, key, person);
      places[at] = place;
      if (resolution.decision === 'create' && place >= 0 && all[place]?.id === null)
        byName.set(name, [...namesakes.filter((each) => each !== place), place]);
    }
  };
  put(true);
  put(false);
  return places;
}

/** A skill that the file gives as another name of one of its own skills is that one. */
function skillTargets(
  skills: readonly FileSkill[],
  resolutions: readonly Resolution[],
  { of }: ReturnType<typeof targets<FileSkill>>,
): Int32Array {
  const keys = new Map(skills.map(({ key }, at) => [key, at]));
  const aliasOf = new Map<string, number>();
  skills.forEach(({ entries }, at) => {
    for (const { aliases } of entries)
      for (const alias of aliases) {
        const key = foldKey(alias);
        const other = keys.get(key);
        if (other !== undefined && other !== at && skills[other]?.entries.length === 0)
          aliasOf.set(key, at);
      }
  });
  const placeOf = (at: number): number => {
    const skill = skills[at];
    const resolution = resolutions[at];
    if (!skill || !resolution) return -1;
    const main = resolution.decision === 'create' ? aliasOf.get(skill.key) : undefined;
    return main === undefined ? of(resolution, `k ${skill.key}`, skill) : placeOf(main);
  };
  return Int32Array.from(skills, (_, at) => placeOf(at));
}
