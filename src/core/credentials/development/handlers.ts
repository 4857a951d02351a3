import { writeFile } from 'node:fs/promises';
import { implement } from '@orpc/server';
import { developmentContract } from '#shared/contract/development.ts';
import { readyBook } from '#core/skills/index.ts';
import { breather, longWork, type AppContext } from '#core/workspace/index.ts';
import { answersOf } from './answers.ts';
import { calendarOf } from './calendar.ts';
import { demandOf } from './demand.ts';
import { exportDemand } from './export-demand.ts';
import { exportRecord } from './export-record.ts';
import { recordOf } from './record.ts';
import { expiringOf } from './expiring.ts';
import { renewalCountsOf } from './renewal-counts.ts';
import { renewalsOf } from './renewals.ts';
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
  answers: os.answers.handler(({ context, input, signal }) =>
    answersOf(context.workspaces.current(), input, signal),
  ),

  whoNeeds: os.whoNeeds.handler(({ context, input, signal }) =>
    whoNeeds(context.workspaces.current(), input, signal),
  ),

  demand: os.demand.handler(({ context, input, signal }) =>
    demandOf(context.workspaces.current(), input, signal),
  ),

  exportDemand: os.exportDemand.handler(async ({ context, input, signal }) => {
    const demand = await demandOf(context.workspaces.current(), input, signal);
    return {
      path: input.out,
      rows: await exportDemand(demand, input.by, input.out, context.clock.now()),
    };
  }),

  renewals: os.renewals.handler(({ context, input, signal }) =>
    renewalsOf(context.workspaces.current(), input, signal),
  ),

  renewalCounts: os.renewalCounts.handler(async ({ context, input: { by, ...input }, signal }) =>
    renewalCountsOf(
      await expiringOf(context.workspaces.current(), input, signal),
      by,
      breather(() => signal?.aborted === true),
    ),
  ),

  withoutRenewal: os.withoutRenewal.handler(({ context, input, signal }) =>
    withoutRenewalOf(context.workspaces.current(), input, signal),
  ),

  exportCalendar: os.exportCalendar.handler(
    async ({ context, input: { out, ...input }, signal }) => {
      const workspace = context.workspaces.current();
      const { text, events } = await calendarOf(
        await expiringOf(workspace, input, signal),
        workspace.name,
        context.clock.now(),
        breather(() => signal?.aborted === true),
      );
      await writeFile(out, text);
      return { path: out, events };
    },
  ),

  record: os.record.handler(({ context, input }) => recordOf(context.workspaces.current(), input)),

  exportRecord: os.exportRecord.handler(({ context, input, signal }) =>
    longWork(signal, async () => {
      const record = await recordOf(context.workspaces.current(), input);
      await exportRecord(record, input.out, context.clock.now());
      return { path: input.out };
    }),
  ),
});
