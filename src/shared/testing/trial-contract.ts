import * as z from 'zod';
import { longWork, procedure } from '../contract/base.ts';

/** A contract that shows every way in which a call can end. */
export const trialContract = {
  double: procedure.input(z.object({ value: z.number() })).output(z.number()),
  refuse: procedure.output(z.number()),
  surprise: procedure.output(z.number()),
  wrongOutput: procedure.output(z.number()),
  unsendable: procedure.output(z.unknown()),
  /** Ends only when it is cancelled. */
  wait: procedure.output(z.number()),
  count: procedure
    .input(z.object({ to: z.number(), failAt: z.number().optional() }))
    .output(longWork(z.number())),
  /** One event, then none until it is cancelled. */
  watch: procedure.output(longWork(z.number())),
  /** Takes and gives a `Blob`. */
  echo: procedure.input(z.unknown()).output(z.unknown()),
  /** Ends the thread in the middle of the call. */
  crash: procedure.output(z.number()),
  /** How many waits and watches were cancelled so far. */
  cancelled: procedure.output(z.number()),
};
