import type { Compared, Items } from './shapes.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { compareAwards } from '../learning/session/compare-awards.ts';
import { compareCredentials } from '../learning/session/compare-credentials.ts';
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
  const rated = await compareRatings(at, breathe, progress);
  const roles = await compareRequirements(at, breathe);
  const skills = await compareSkills(at, breathe);
  const credentials = await compareCredentials(at, breathe);
  const awarded = await compareAwards(at, credentials, breathe, progress);
  const missing = (made: readonly { id: number | null }[]): number[] =>
    made.flatMap(({ id }, place) => (id === null ? [place] : []));
  session.compared = {
    workspace,
    revision,
    resolved,
    settings,
    items,
    skills,
    credentials,
    newPeople: [...rated, ...awarded],
    newSkills: missing(resolved.skillsMade),
    newRoles: roles,
    newCredentials: missing(resolved.credentialsMade),
    newIssuers: newBodies(resolved, credentials),
    notes: [...new Set([...notesOf(takenReadings(session)), ...notes])],
    problems,
  };
  return session.compared;
}

/** Awarding bodies and platforms that are not known and that a credential needs. */
function newBodies(
  { issuersMade }: Compared['resolved'],
  credentials: Compared['credentials'],
): number[] {
  const needed = new Set<number>();
  for (const { issuer, platform } of credentials.values())
    for (const place of [issuer, platform])
      if (place !== null && issuersMade[place]?.id === null) needed.add(place);
  return [...needed];
}
