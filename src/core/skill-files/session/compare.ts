import type { Compared, Items } from './shapes.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { compareRatings } from './compare-ratings.ts';
import { compareRequirements } from './compare-requirements.ts';
import { compareSkills } from './compare-skills.ts';
import { ProblemList } from './problem-list.ts';
import { notesOf } from './notes.ts';
import { takenReadings } from './readings.ts';
import { resolve } from './resolve.ts';
import { isFor, type Session } from './session.ts';
import { settingsOf } from './settings.ts';
import { tellReading } from './tell-reading.ts';

/**
 * Compares all that the file says with the workspace as it stands; made anew where a choice or the workspace changed.
 * @throws Problem NO_WORKSPACE, CANCELLED
 */
export async function compare(
  context: AppContext,
  session: Session,
  breathe: () => Promise<void>,
  progress: (stage: string, done: number, total: number) => void = () => {},
): Promise<Compared> {
  const workspace = context.workspaces.current();
  if (session.compared && isFor(session.compared, workspace)) return session.compared;
  const { revision } = workspace;
  progress('Finding people and skills', 0, 0);
  const resolved = await resolve(context, session, breathe);
  const settings = settingsOf(context, session);
  const items: Items = { added: [], changed: [], unchanged: [], skipped: [] };
  const problems = new ProblemList();
  const notes: string[] = [];
  tellReading(session, resolved, problems);
  const at = { session, resolved, settings, items, problems, notes, db: workspace.read };
  const people = await compareRatings(at, breathe, progress);
  const roles = await compareRequirements(at, breathe);
  const skills = await compareSkills(at, breathe);
  session.compared = {
    workspace,
    revision,
    resolved,
    settings,
    items,
    skills,
    newPeople: people,
    newSkills: resolved.skillsMade.flatMap(({ id }, place) => (id === null ? [place] : [])),
    newRoles: roles,
    notes: [...new Set([...notesOf(takenReadings(session)), ...notes])],
    problems,
  };
  return session.compared;
}
