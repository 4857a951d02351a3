import { implement } from '@orpc/server';
import { badgesContract } from '#shared/contract/badges.ts';
import { readyBook } from '#core/skills/index.ts';
import { breather, longWork, type AppContext } from '#core/workspace/index.ts';
import { matchOf, present, reportOf } from './check/present.ts';
import { pictureOf, rawOf, saveOriginal, type Either } from './check/one.ts';
import { recheckChecked, recheckEntries } from './check/recheck.ts';
import { runCheck } from './check/run-check.ts';
import { sessionOf, type Means } from './check/session.ts';
import { keepBadges } from './kept/keep.ts';
import { previewOf } from './kept/preview.ts';
import { filteredBadges, keptBadge, keptBadges } from './kept/read-kept.ts';
import { recheckKept, recheckOne } from './kept/recheck-kept.ts';
import { removeBadges } from './kept/remove.ts';
import { getKept } from './kept/get-kept.ts';
import { pinDocument } from './pins/pin-document.ts';
import { pinKey } from './pins/pin-key.ts';
import { pinsOf, unpin } from './pins/pins.ts';
import type { BadgeReport } from './types.ts';

/** What goes out is typed by the contract; thousands of reports are not validated again. */
const os = implement(badgesContract)
  .$context<AppContext>()
  .$config({ initialOutputValidationIndex: Number.NaN });

const dayOf = (context: AppContext, asOf: string | undefined): string =>
  asOf ?? context.workspaces.currentOrNull()?.asOf() ?? context.clock.today();

/** The report of a badge as a person's whose it may be. */
function reportFor(context: AppContext, of: Either, personId: number): BadgeReport {
  const workspace = context.workspaces.current();
  return 'checkId' in of
    ? reportOf(workspace, sessionOf(context).get(of.checkId).checked, personId)
    : keptBadge(workspace.read, of.badgeId).report;
}

/** The procedures of `contract.badges`. */
export const badgesHandlers = os.router({
  check: os.check.handler(async function* ({ context, input, signal }) {
    const means: Means = {
      trust: input.trust,
      alone: input.alone,
      asOf: dayOf(context, input.asOf),
      personId: input.personId ?? null,
    };
    yield* longWork(signal, (tools) => runCheck(context, input, means, tools));
  }),

  recheck: os.recheck.handler(async ({ context, input, signal }) => {
    const asOf = dayOf(context, input.asOf);
    const { of } = input;
    if ('badgeId' in of) {
      const personId = input.personId ?? null;
      const { checked, report } = await recheckOne(context, of.badgeId, { asOf, personId }, signal);
      const match = matchOf(context.workspaces.current(), checked);
      return { checkId: null, report, match, hasPicture: checked.hasPicture, sameAs: null };
    }
    const session = sessionOf(context);
    const entry = session.get(of.checkId);
    const before = entry.means;
    entry.means = { ...before, asOf, personId: input.personId ?? before.personId };
    try {
      await recheckEntries(context, [entry], signal ? { signal } : {});
    } catch (error) {
      entry.means = before;
      throw error;
    }
    return present(session.workspace, entry);
  }),

  recheckChecked: os.recheckChecked.handler(async function* ({ context, input, signal }) {
    yield* longWork(signal, (tools) => recheckChecked(context, input.batchId, tools));
  }),

  checked: os.checked.handler(async ({ context, input, signal }) => {
    const session = sessionOf(context);
    const entries = session.list(input.batchId);
    const breathe = breather(() => signal?.aborted === true);
    const badges = [];
    for (const entry of entries.slice(input.offset, input.offset + input.limit)) {
      badges.push(present(session.workspace, entry));
      await breathe();
    }
    return { total: entries.length, badges };
  }),

  drop: os.drop.handler(({ context, input }) => ({
    dropped: sessionOf(context).drop(input.checkIds),
  })),

  raw: os.raw.handler(({ context, input, signal }) => rawOf(context, input.of, signal)),

  picture: os.picture.handler(async ({ context, input, signal }) => ({
    dataUrl: await pictureOf(context, input.of, signal),
  })),

  preview: os.preview.handler(async ({ context, input }) => {
    const { of, personId, credentialId = null, skills } = input;
    await readyBook(context);
    const asOf = dayOf(context, input.asOf);
    const report = reportFor(context, of, personId);
    const asked = { personId, credentialId, skills, asOf };
    return previewOf(context.workspaces.current(), report, asked);
  }),

  keep: os.keep.handler(async function* ({ context, input, signal }) {
    yield* longWork(signal, (tools) => keepBadges(context, input, tools));
  }),

  list: os.list.handler(async ({ context, input, signal }) => {
    const { read } = context.workspaces.current();
    const ids = await filteredBadges(
      read,
      input,
      breather(() => signal?.aborted === true),
    );
    const page = ids.slice(input.offset, input.offset + input.limit);
    return { total: ids.length, badges: keptBadges(read, page) };
  }),

  get: os.get.handler(({ context, input, signal }) => getKept(context, input.id, signal)),

  saveOriginal: os.saveOriginal.handler(async ({ context, input }) => ({
    path: await saveOriginal(context, input.of, input.out),
  })),

  recheckKept: os.recheckKept.handler(async function* ({ context, input, signal }) {
    const asked = { ids: input.ids, asOf: dayOf(context, input.asOf) };
    yield* longWork(signal, (tools) => recheckKept(context, asked, tools));
  }),

  remove: os.remove.handler(({ context, input, signal }) =>
    removeBadges(context.workspaces.current(), input.ids, signal),
  ),

  pins: os.pins.handler(({ context, input, signal }) =>
    pinsOf(
      context.workspaces.current(),
      dayOf(context, input.asOf),
      breather(() => signal?.aborted === true),
    ),
  ),

  pinKey: os.pinKey.handler(({ context, input }) => pinKey(context, input)),

  pinDocument: os.pinDocument.handler(({ context, input }) => pinDocument(context, input)),

  unpin: os.unpin.handler(({ context, input }) => unpin(context.workspaces.current(), input)),
});
