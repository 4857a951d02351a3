import * as z from 'zod';

/**
 * What a host tells the worker, beside the ports it hands over. A port travels with `port`: as the field of that name
 * in a thread, in the list of transferred ports in the desktop program's utility process.
 */
export const toWorkerSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('init'),
    /** Of the program; default: what its package says. */
    version: z.string().optional(),
    folders: z
      .object({
        /** Recent files, preferences, restore points, `logs`. Default: the user's folder for program data. */
        userData: z.string().optional(),
        temp: z.string().optional(),
        /** The shipped `resources` folder. */
        resources: z.string().optional(),
      })
      .default({}),
  }),
  z.object({ type: z.literal('port') }),
  /** Close the workspace, then exit. */
  z.object({ type: z.literal('shutdown') }),
]);
export type ToWorker = z.input<typeof toWorkerSchema>;
export type WorkerInit = Extract<ToWorker, { type: 'init' }>;

/** What the worker tells its host: `closed` comes last, when the workspace is one clean file again. */
export type FromWorker = { readonly type: 'ready' } | { readonly type: 'closed' };
