import type { Compared, Item, RatingItem } from './shapes.ts';
import { insertRatings, correctRating, insertPeople, type NewRating } from '../queries.ts';
import { emptyPerson, type PersonValues } from '#core/people/index.ts';
import { fullName } from '#core/roster/index.ts';
import {
  breather,
  type AppContext,
  type LongWorkTools,
  type WriteHandle,
} from '#core/workspace/index.ts';
import type { PersonText } from '../types.ts';
import { writeLearning } from '../learning/session/write-learning.ts';
import { compare } from './compare.ts';
import { countsOf, type Counts } from './difference-view.ts';
import type { Session } from './session.ts';
import { writeRoles } from './write-roles.ts';
import { writeSkills } from './write-skills.ts';

export type Committed = Counts & { readonly changeId: number | null };

const CHUNK = 64;

/**
 * Writes the import as one change, after a restore point; an import that changes nothing leaves neither.
 * @throws Problem NO_WORKSPACE, CANCELLED (nothing is written)
 */
export async function commitImport(
  context: AppContext,
  session: Session,
  { signal, progress }: LongWorkTools,
): Promise<Committed> {
  const workspace = context.workspaces.current();
  const breathe = breather(() => signal.aborted);
  const counts = countsOf(await compare(context, session, breathe, progress));
  const title = `Import ${session.fileName}`;
  const { added, changed, newPeople, newSkills, newRoles, newCredentials } = counts;
  if (added + changed + newPeople + newSkills + newRoles + newCredentials === 0)
    return { ...counts, changeId: null };
  progress('Writing a restore point', 0, 0);
  await workspace.restorePoint(`before ${title}`);
  const result = await workspace.longChange(
    { title, kind: 'import' },
    async (db, breatheInside) => {
      // Nobody else writes from here on; what changed since the comparison is taken into account.
      const compared = await compare(context, session, breatheInside);
      await write(db, compared, breatheInside, progress);
      return countsOf(compared);
    },
    { signal },
  );
  session.resolved = null;
  session.compared = null;
  return { ...result.value, changeId: result.changeId };
}

async function write(
  db: WriteHandle,
  compared: Compared,
  breathe: () => Promise<void>,
  progress: LongWorkTools['progress'],
): Promise<void> {
  const people = writePeople(db, compared);
  progress('Writing skills', 0, 0);
  const skills = await writeSkills(db, compared, breathe);
  await writeRoles(db, compared, skills, breathe);
  const isRating = (item: Item): item is RatingItem => item.what === 'rating';
  const added = compared.items.added.filter(isRating);
  const changed = compared.items.changed.filter(isRating);
  const ratingOf = (item: RatingItem): NewRating => toRating(compared, item, people, skills);
  await writeLearning(db, compared, { people, skills }, breathe, progress);
  const total = added.length + changed.length;
  for (let at = 0; at < added.length; at += CHUNK) {
    progress('Writing ratings', at, total);
    await breathe();
    insertRatings(db, added.slice(at, at + CHUNK).map(ratingOf));
  }
  for (const [at, item] of changed.entries()) {
    if (at % CHUNK === 0) {
      progress('Writing ratings', added.length + at, total);
      await breathe();
    }
    if (item.known) correctRating(db, item.known.id, ratingOf(item));
  }
}

function toRating(
  { resolved, settings }: Compared,
  item: RatingItem,
  people: readonly (number | null)[],
  skills: readonly (number | null)[],
): NewRating {
  const entry = resolved.collected.ratings[item.at];
  const personId = people[item.person];
  const skillId = skills[item.skill];
  if (!personId || !skillId) throw new Error('a rating without person or skill was to be written');
  return {
    personId,
    skillId,
    level: item.level,
    date: item.date,
    source: item.source,
    assessor: entry?.assessor ?? settings.assessor,
    note: entry?.note ?? null,
    validUntil: item.source === 'credential' ? (entry?.validUntil ?? null) : null,
  };
}

/** Makes those who are new; ids of all, by place of the target. */
function writePeople(db: WriteHandle, { resolved, newPeople }: Compared): (number | null)[] {
  const ids = resolved.peopleMade.map(({ id }) => id);
  const values = newPeople.flatMap((place) => {
    const { made } = resolved.peopleMade[place] ?? { made: null };
    return made ? [{ place, person: toPerson(made) }] : [];
  });
  const first = insertPeople(
    db,
    values.map(({ person }) => person),
  );
  values.forEach(({ place }, at) => {
    ids[place] = first + at;
  });
  return ids;
}

const toPerson = (text: PersonText): PersonValues => ({
  ...emptyPerson(text.name === null ? (text.email ?? text.number ?? '') : fullName(text.name)),
  employeeNumber: text.number,
  email: text.email,
  department: text.department,
  team: text.team,
  role: text.role,
});
