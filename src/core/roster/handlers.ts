import { implement } from '@orpc/server';
import {
  breather,
  longWork,
  presentInfo,
  type AppContext,
  type LongWorkTools,
  inTurn,
} from '#core/workspace/index.ts';
import { importsContract, type ImportDraft } from '#shared/contract/imports.ts';
import { chooseTable, setColumn } from './session/choose.ts';
import { commitImport } from './session/commit.ts';
import { compare, plan } from './session/compare.ts';
import { decide } from './session/decisions.ts';
import { countsOf, notesOf, pageOfDifference } from './session/difference-view.ts';
import { presentDraft } from './session/draft.ts';
import { presentMapping } from './session/mapping-view.ts';
import { pageOfProblems, problemsMeant, problemsOf, summarise } from './session/problems-view.ts';
import { writeRejectedRows } from './session/rejected-rows.ts';
import { type Session, sessions } from './session/session.ts';
import { look, startImport } from './session/start.ts';

const os = implement(importsContract).$context<AppContext>();

type Breathe = () => Promise<void>;

/** Work on one session: in its turn, giving way to others, stopped with the request. */
function onSession<T>(
  context: AppContext,
  importId: string,
  signal: AbortSignal | undefined,
  work: (session: Session, breathe: Breathe) => Promise<T>,
): Promise<T> {
  const session = sessions.get(context, importId);
  return inTurn(session, () =>
    work(
      session,
      breather(() => signal?.aborted === true),
    ),
  );
}

const mappingOf = async (context: AppContext, session: Session, breathe: Breathe) => {
  const planned = await plan(context, session, breathe);
  const looked = await look(context, session, breathe);
  const today = context.workspaces.currentOrNull()?.asOf() ?? context.clock.today();
  return presentMapping(session, looked, planned, today, breathe);
};

/** The file as read and the table chosen in it, of a session just begun. */
export async function draftOf(
  context: AppContext,
  session: Session,
  { signal }: LongWorkTools,
): Promise<ImportDraft> {
  const breathe = breather(() => signal.aborted);
  return presentDraft(session, await look(context, session, breathe));
}

/** The procedures of `contract.imports`, for a file that is a roster. */
export const importsHandlers = os.router({
  start: os.start.handler(async function* ({ context, input, signal }) {
    yield* longWork(signal, async (tools) => {
      const session = await startImport(context, input, tools);
      return { ...(await draftOf(context, session, tools)), otherKinds: [] };
    });
  }),

  chooseTable: os.chooseTable.handler(({ context, input, signal }) =>
    onSession(context, input.importId, signal, async (session, breathe) => {
      chooseTable(session, input);
      return presentDraft(session, await look(context, session, breathe));
    }),
  ),

  mapping: os.mapping.handler(({ context, input, signal }) =>
    onSession(context, input.importId, signal, (session, breathe) =>
      mappingOf(context, session, breathe),
    ),
  ),

  mapColumn: os.mapColumn.handler(({ context, input, signal }) =>
    onSession(context, input.importId, signal, async (session, breathe) => {
      setColumn(session, await plan(context, session, breathe), input);
      return mappingOf(context, session, breathe);
    }),
  ),

  validate: os.validate.handler(async function* ({ context, input, signal }) {
    const session = sessions.get(context, input.importId);
    yield* longWork(signal, (tools) =>
      inTurn(session, async () => {
        const breathe = breather(() => tools.signal.aborted);
        return summarise(session, await compare(context, session, breathe, tools.progress));
      }),
    );
  }),

  problems: os.problems.handler(({ context, input, signal }) =>
    onSession(context, input.importId, signal, async (session, breathe) => {
      const compared = await compare(context, session, breathe);
      const planned = await plan(context, session, breathe);
      return pageOfProblems(
        session,
        await look(context, session, breathe),
        planned,
        compared,
        input,
      );
    }),
  ),

  resolve: os.resolve.handler(({ context, input, signal }) =>
    onSession(context, input.importId, signal, async (session, breathe) => {
      const meant = problemsMeant(session, await compare(context, session, breathe), input);
      const resolved = decide(session, meant, input.resolution);
      const now = problemsOf(session, await compare(context, session, breathe));
      return { resolved, stillOpen: now.filter(({ resolution }) => resolution === 'open').length };
    }),
  ),

  difference: os.difference.handler(({ context, input, signal }) =>
    onSession(context, input.importId, signal, async (session, breathe) => {
      const { difference } = await compare(context, session, breathe);
      return { ...countsOf(difference), notes: notesOf(difference) };
    }),
  ),

  differenceRows: os.differenceRows.handler(({ context, input, signal }) =>
    onSession(context, input.importId, signal, async (session, breathe) =>
      pageOfDifference(await compare(context, session, breathe), input.kind, input),
    ),
  ),

  commit: os.commit.handler(async function* ({ context, input, signal }) {
    const session = sessions.get(context, input.importId);
    yield* longWork(signal, (tools) =>
      inTurn(session, async () => {
        const result = await commitImport(context, session, input, tools);
        return { ...result, workspace: presentInfo(context) };
      }),
    );
  }),

  rejectedRows: os.rejectedRows.handler(({ context, input, signal }) =>
    onSession(context, input.importId, signal, async (session, breathe) => {
      const compared = await compare(context, session, breathe);
      const rows = await writeRejectedRows(
        await look(context, session, breathe),
        compared,
        input.out,
      );
      return { path: input.out, rows };
    }),
  ),

  discard: os.discard.handler(({ context, input }) => ({
    discarded: sessions.drop(context, input.importId),
  })),
});
