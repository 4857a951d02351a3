import { implement } from '@orpc/server';
import { reportsContract } from '#shared/contract/reports.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { writeTable } from './write-table.ts';

const os = implement(reportsContract).$context<AppContext>();

/** The procedures of `contract.reports`. */
export const reportsHandlers = os.router({
  table: os.table.handler(async ({ input, context }) => {
    const { out, ...table } = input;
    return { path: out, rows: await writeTable(table, out, context.clock.now()) };
  }),
});
