import { implement } from '@orpc/server';
import { breather, longWork, presentInfo, type AppContext, inTurn } from '#core/workspace/index.ts';
import { skillFilesContract } from '#shared/contract/skill-files.ts';
import { commitImport } from './session/commit.ts';
import { compare } from './session/compare.ts';
import { correct } from './session/correct.ts';
import { pageOfDifference, presentDifference } from './session/difference-view.ts';
import { openCount, pageOfMatches, setMatch } from './session/matches-view.ts';
import { presentReading } from './session/reading-view.ts';
import { resolve } from './session/resolve.ts';
import { type Session, sessions } from './session/session.ts';

const os = implement(skillFilesContract).$context<AppContext>();

/** Work on one session: in its turn, giving way to others, stopped with the request. */
function onSession<T>(
  context: AppContext,
  importId: string,
  signal: AbortSignal | undefined,
  work: (session: Session, breathe: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const session = sessions.get(context, importId);
  const breathe = breather(() => signal?.aborted === true);
  return inTurn(session, () => work(session, breathe));
}

/** The procedures of `contract.skillFiles`. */
export const skillFilesHandlers = os.router({
  reading: os.reading.handler(({ context, input, signal }) =>
    onSession(context, input.importId, signal, (session, breathe) =>
      presentReading(context, session, breathe),
    ),
  ),

  setReading: os.setReading.handler(({ context, input, signal }) =>
    onSession(context, input.importId, signal, (session, breathe) => {
      correct(context, session, input);
      return presentReading(context, session, breathe);
    }),
  ),

  matches: os.matches.handler(({ context, input, signal }) =>
    onSession(context, input.importId, signal, async (session, breathe) =>
      pageOfMatches(session, await resolve(context, session, breathe), input),
    ),
  ),

  setMatch: os.setMatch.handler(({ context, input, signal }) =>
    onSession(context, input.importId, signal, async (session, breathe) => {
      const { what, text, decision } = input;
      setMatch(session, await resolve(context, session, breathe), what, text, decision);
      return { open: openCount(await resolve(context, session, breathe), what) };
    }),
  ),

  difference: os.difference.handler(async function* ({ context, input, signal }) {
    const session = sessions.get(context, input.importId);
    yield* longWork(signal, (tools) =>
      inTurn(session, async () => {
        const breathe = breather(() => tools.signal.aborted);
        return presentDifference(session, await compare(context, session, breathe, tools.progress));
      }),
    );
  }),

  differenceRows: os.differenceRows.handler(({ context, input, signal }) =>
    onSession(context, input.importId, signal, async (session, breathe) =>
      pageOfDifference(session, await compare(context, session, breathe), input),
    ),
  ),

  commit: os.commit.handler(async function* ({ context, input, signal }) {
    const session = sessions.get(context, input.importId);
    yield* longWork(signal, (tools) =>
      inTurn(session, async () => {
        const committed = await commitImport(context, session, tools);
        return { ...committed, workspace: presentInfo(context) };
      }),
    );
  }),

  discard: os.discard.handler(({ context, input }) => ({
    discarded: sessions.drop(context, input.importId),
  })),
});
