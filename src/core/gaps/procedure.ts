import type * as z from 'zod';

/** What a handler of this procedure is given: the input with its defaults. */
export type Asked<Procedure> = Procedure extends {
  readonly '~orpc': { inputSchema?: infer Schema };
}
  ? z.output<Extract<Schema, z.ZodType>>
  : never;

/** What a handler of this procedure gives. */
export type Answer<Procedure> = Procedure extends {
  readonly '~orpc': { outputSchema?: infer Schema };
}
  ? z.output<Extract<Schema, z.ZodType>>
  : never;
