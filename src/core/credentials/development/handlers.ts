import { writeFile } from 'node:fs/promises';
import { implement } from '@orpc/server';
import { developmentContract } from '#shared/contract/development.ts';
import { groupingOf } from '#core/gaps/index.ts';
import { readyBook } from '#core/skills/index.ts';
import { breather, longWork, type AppContext } from '#core/workspace/index.ts';
import { answersOf } from './answers.ts';
import { calendarOf } from './calendar.ts';
import { demandOf } from './demand.ts';
import { exportDemand } from './export-demand.ts';
import { exportRecord } from './export-record.ts';
import { recordOf } from './record.ts';
import { expiringOf, renewalCountsOf, renewalsOf } from './renewals.ts';
import { whoNeeds } from './who-needs.ts';
import { withoutRenewalOf } from './without-renewal.ts';

const os = implement(developmentContract)
  .$context<AppContext>()
  .use(async ({ context, next }) => {
    await readyBook(context);
    return next();
  });

/** The procedures of `contract.development`. */
export const developmentHandlers = os.router({
  answers: os.answers.handler(({ context, input }) =>
    answersOf(context.workspaces.current(), input),
  ),

  whoNeeds: os.whoNeeds.handler(({ context, input }) =>
    whoNeeds(context.workspaces.current(), input),
  ),

  demand: os.demand.handler(({ context, input }) => demandOf(context.workspaces.current(), input)),

  exportDemand: os.exportDemand.handler(async ({ context, input }) => {
    const workspace = context.workspaces.current();
    const demand = demandOf(workspace, input);
    const now = context.clock.now();
    return {
      path: input.out,
      rows: await exportDemand(demand, input.by, input.out, now),
    };
  }),

  renewals: os.renewals.handler(({ context, input }) =>
    renewalsOf(context.workspaces.current(), input),
  ),

  renewalCounts: os.renewalCounts.handler(({ context, input: { by, ...input } }) => {
    const expiring = expiringOf(context.workspaces.current(), input);
    if (by === 'credential') {
      return renewalCountsOf(expiring, ({ credentialId, credential }) => ({
        key: String(credentialId),
        label: credential,
      }));
    }
    const { of, keys, labels } = groupingOf(expiring.book, by);
    return renewalCountsOf(expiring, ({ person }) => {
      const group = of[person] ?? -1;
      return { key: keys[group] ?? null, label: labels[group] ?? null };
    });
  }),

  withoutRenewal: os.withoutRenewal.handler(({ context, input, signal }) =>
    withoutRenewalOf(
      context.workspaces.current(),
      input,
      breather(() => signal?.aborted === true),
    ),
  ),

  exportCalendar: os.exportCalendar.handler(async ({ context, input: { out, ...input } }) => {
    const workspace = context.workspaces.current();
    const { text, events } = calendarOf(
      workspace,
      expiringOf(workspace, input),
      context.clock.now(),
    );
    await writeFile(out, text);
    return { path: out, events };
  }),

  record: os.record.handler(({ context, input }) => recordOf(context.workspaces.current(), input)),

  exportRecord: os.exportRecord.handler(({ context, input, signal }) =>
    longWork(signal, async () => {
      const record = await recordOf(context.workspaces.current(), input);
      await exportRecord(record, input.out, context.clock.now());
      return { path: input.out };
    }),
  ),
});
