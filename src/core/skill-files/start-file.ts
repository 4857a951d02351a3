import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import { breather, type AppContext, type LongWorkTools } from '#core/workspace/index.ts';
import { presentReading } from './session/reading-view.ts';
import { beginSession, type StartSkillFile } from './session/start.ts';

/** Begins the import of a file that is of one of these kinds, and tells what was understood of it. */
export async function startSkillFile(
  context: AppContext,
  input: StartSkillFile,
  tools: LongWorkTools,
): Promise<{ kind: StartSkillFile['kind']; importId: string; reading: SkillFileReading }> {
  context.workspaces.current();
  const session = beginSession(context, input, tools);
  const breathe = breather(() => tools.signal.aborted);
  const reading = await presentReading(context, session, breathe);
  return { kind: input.kind, importId: session.id, reading };
}
