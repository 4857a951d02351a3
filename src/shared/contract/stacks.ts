import * as z from 'zod';
import { dateSchema, idSchema, procedure, windowSchema } from './base.ts';
import { changedSchema, moneySchema } from './credentials.ts';
import { peopleFilterSchema } from './people.ts';

const count = z.number().int();
const text = z.string().nullable();

/** "All of" (`need` null) or "any n of" what it holds: components and further groups, in their order. */
export interface StackGroup {
  title: string | null;
  need: number | null;
  credentialIds: number[];
  groups: StackGroup[];
}
/** Groups within groups, the outermost included. */
export const STACK_DEPTH = 8;

/** Of a fixed depth: what is nested deeper is refused before anything goes through it. */
function groupSchema(depth: number): z.ZodType<StackGroup> {
  const below = depth > 1 ? groupSchema(depth - 1) : z.never();
  return z.object({
    title: z.string().trim().max(200).nullable(),
    need: z.number().int().positive().max(200).nullable(),
    credentialIds: z.array(idSchema).max(200),
    groups: z.array(below).max(50),
  });
}
export const stackGroupSchema: z.ZodType<StackGroup> = groupSchema(STACK_DEPTH);

/** A component as it stands for one person. */
export const componentStandingSchema = z.object({
  credentialId: idSchema,
  title: z.string(),
  issuer: text,
  /** A stack itself: it may also be completed by what it consists of. */
  isStack: z.boolean(),
  /** Awarded and valid on the day, or a stack that is complete; or under way. */
  held: z.boolean(),
  inProgress: z.boolean(),
  /** Last award's day and its expiry, held or not. */
  issued: dateSchema.nullable(),
  expires: dateSchema.nullable(),
  price: moneySchema.nullable(),
  priceHere: moneySchema.nullable(),
  hours: z.number().nullable(),
});

/** What a person has of a stack and what is left. */
export const stackStandingSchema = z.object({
  stackId: idSchema,
  title: z.string(),
  /** The stack itself was awarded, or all it asks for is held. */
  complete: z.boolean(),
  awarded: z.boolean(),
  /**
   * Components that count, of those needed on the way that needs fewest more, and of such ways on the one that needs fewest
   * in all. One that is a stack counts as one where it was awarded, else as what it consists of.
   */
  have: count,
  need: count,
  /**
   * The cheapest set of components that completes it: by price where all that may still be needed have one here, else by
   * hours where all have these, else by their number (`by`). What stands in several groups is paid once. A component that is
   * a stack is had by its own award, where that has a price or hours of its own, or by what it consists of; its own price is
   * not added then. Null: it is complete.
   */
  cheapest: z
    .object({
      by: z.enum(['price', 'hours', 'count']),
      /** Nothing is cheaper; false: the search was ended at its limit, and something may be. */
      exact: z.boolean(),
      credentialIds: z.array(idSchema),
      /** In the workspace's currency; null: not known of all. */
      price: moneySchema.nullable(),
      hours: z.number().nullable(),
      /** Of these, credentials without a price here, or without hours. */
      unpriced: count,
      untimed: count,
    })
    .nullable(),
});
export type StackStanding = z.infer<typeof stackStandingSchema>;

export const stacksContract = {
  list: procedure.input(z.object({ asOf: dateSchema.optional() }).default({})).output(
    z.array(
      z.object({
        id: idSchema,
        title: z.string(),
        issuer: text,
        components: count,
        /** People who have completed it, and who have something of it and not all. */
        complete: count,
        underWay: count,
        /** Of nothing to all, for nobody in particular. */
        cheapest: stackStandingSchema.shape.cheapest,
      }),
    ),
  ),
  get: procedure.input(z.object({ id: idSchema, asOf: dateSchema.optional() })).output(
    z.object({
      id: idSchema,
      title: z.string(),
      group: stackGroupSchema,
      components: z.array(
        componentStandingSchema.omit({ held: true, inProgress: true, issued: true, expires: true }),
      ),
    }),
  ),
  /**
   * Writes what it consists of; null: it is no stack any more. INVALID_INPUT where it would contain itself, asks for more
   * than a group holds, or a group is empty.
   */
  save: procedure
    .input(z.object({ id: idSchema, group: stackGroupSchema.nullable() }))
    .output(changedSchema),
  /** Those who have something of it, nearest to complete first; with `all` everyone. */
  people: procedure
    .input(
      windowSchema.extend({
        id: idSchema,
        filter: peopleFilterSchema.prefault({}),
        all: z.boolean().default(false),
        asOf: dateSchema.optional(),
      }),
    )
    .output(
      z.object({
        total: count,
        people: z.array(
          stackStandingSchema.omit({ stackId: true, title: true }).extend({
            personId: idSchema,
            name: z.string(),
            role: text,
            department: text,
            held: z.array(idSchema),
          }),
        ),
      }),
    ),
  /** Every stack as it stands for one person: those begun first. */
  ofPerson: procedure.input(z.object({ personId: idSchema, asOf: dateSchema.optional() })).output(
    z.array(
      stackStandingSchema.extend({
        group: stackGroupSchema,
        components: z.array(componentStandingSchema),
      }),
    ),
  ),
};
