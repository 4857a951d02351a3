import * as z from 'zod';
import { procedure } from './base.ts';

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const reportsContract = {
  /** Writes a table as it is shown as an Excel workbook: header, types, filter, frozen first row. */
  table: procedure
    .input(
      z.object({
        out: z.string().min(1),
        title: z.string().max(200),
        /** Told under the title: as-of date, filter, definitions. */
        notes: z.array(z.string()).default([]),
        columns: z
          .array(
            z.object({
              header: z.string(),
              kind: z.enum(['text', 'integer', 'decimal', 'percent', 'date']),
            }),
          )
          .min(1)
          .max(500),
        rows: z.array(z.array(cell)).max(100_000),
      }),
    )
    .output(z.object({ path: z.string(), rows: z.number().int() })),
};
