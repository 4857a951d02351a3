import * as z from 'zod';
import { idSchema, procedure, windowSchema } from './base.ts';

export const CHANGE_KINDS = [
  'import',
  'edit',
  'undo',
  'redo',
  'erase',
  'settings',
  'system',
] as const;

export const changeSchema = z.object({
  id: idSchema,
  at: z.iso.datetime(),
  who: z.string(),
  kind: z.enum(CHANGE_KINDS),
  title: z.string(),
  /** Rows touched, by entity in the words of the interface ("person", "saved view"). */
  touched: z.array(
    z.object({
      entity: z.string(),
      added: z.number().int(),
      changed: z.number().int(),
      removed: z.number().int(),
    }),
  ),
  /** The change that this one took back or did again, and the one that took this one back. */
  undoes: idSchema.nullable(),
  undoneBy: idSchema.nullable(),
  /** Whether it may be undone now, as far as can be told without trying. */
  canUndo: z.boolean(),
});
export type Change = z.infer<typeof changeSchema>;

export const rowChangeSchema = z.object({
  entity: z.string(),
  entityId: z.number().int(),
  /** What a person would call the row: a name. */
  label: z.string(),
  operation: z.enum(['added', 'changed', 'removed']),
  /** Only the fields that differ; every field for an addition or a removal. Values as they are shown. */
  fields: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});

export const historyContract = {
  list: procedure
    .input(
      windowSchema.extend({
        search: z.string().optional(),
        kind: z.enum(CHANGE_KINDS).optional(),
        /** Only changes that touched this person or their ratings. */
        personId: idSchema.optional(),
      }),
    )
    .output(z.object({ total: z.number().int(), changes: z.array(changeSchema) })),
  get: procedure.input(z.object({ changeId: idSchema })).output(changeSchema),
  details: procedure
    .input(windowSchema.extend({ changeId: idSchema, personId: idSchema.optional() }))
    .output(z.object({ total: z.number().int(), rows: z.array(rowChangeSchema) })),
  /** Takes back the given change, or the latest that can be; itself a change in the history. */
  undo: procedure
    .input(z.object({ changeId: idSchema.optional() }).default({}))
    .output(changeSchema),
  redo: procedure.output(changeSchema),
};
