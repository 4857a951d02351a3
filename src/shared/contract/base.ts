import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { ERROR_CODES } from '../errors.ts';
import { isIsoDate } from '../dates.ts';

export const dateSchema = z.string().refine(isIsoDate, 'a date as YYYY-MM-DD');
export const idSchema = z.number().int().positive();

const placeSchema = z.object({
  file: z.string().optional(),
  sheet: z.string().optional(),
  row: z.number().int().optional(),
  column: z.string().optional(),
});

/** What travels with every failure; `message` of the error says what happened. */
export const problemSchema = z.object({
  code: z.enum(ERROR_CODES),
  where: placeSchema,
  remedy: z.string(),
});
export type ProblemData = z.infer<typeof problemSchema>;

/** Every procedure may fail with one of the closed set of codes, carried as `data` of this one typed error. */
export const procedure = oc.errors({ PROBLEM: { status: 422, data: problemSchema } });

const progressSchema = z.object({
  type: z.literal('progress'),
  /** What is being done, in words for a person ("Reading rows"). */
  stage: z.string(),
  done: z.number(),
  /** 0 where the amount of work is not known. */
  total: z.number(),
});
export type Progress = Omit<z.infer<typeof progressSchema>, 'type'>;

/** The output of long work: any number of `progress` events, then one `done` with the value. Returning early cancels. */
export const longWork = <T extends z.ZodType>(value: T) =>
  eventIterator(
    z.discriminatedUnion('type', [progressSchema, z.object({ type: z.literal('done'), value })]),
  );

/** A window on a long list. */
export const windowSchema = z.object({
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(1000).default(100),
});
