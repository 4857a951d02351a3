import type { AppContext, WriteHandle } from '#core/workspace/index.ts';
import { DATE_ORDERS } from '#shared/contract/imports.ts';
import * as z from 'zod';
import { FIELDS } from '../mapping/guess.ts';
import { storedMapping, storeMapping } from '../queries.ts';
import type { Choice } from '../staging/plan.ts';
import type { Looked, Planned, Session } from './session.ts';

const storedSchema = z.record(
  z.string(),
  z.object({
    field: z.union([z.enum(FIELDS), z.literal('custom')]).nullable(),
    dateOrder: z.enum(DATE_ORDERS).optional(),
  }),
);

/** Takes up the mapping that was confirmed for a file with these headers, if this workspace knows one. */
export function recall(context: AppContext, session: Session, looked: Looked): void {
  const workspace = context.workspaces.currentOrNull();
  const text = workspace ? storedMapping(workspace.read, looked.fingerprint) : undefined;
  if (text === undefined) return;
  const stored = storedSchema.safeParse(JSON.parse(text));
  // Written by another version and not understood: then it is guessed anew.
  if (!stored.success) return;
  for (const { column, header } of looked.profiles) {
    const known = Object.hasOwn(stored.data, header) ? stored.data[header] : undefined;
    if (known) session.choices.set(column, known);
  }
  session.remembered = session.choices.size > 0;
}

/** Remembers how the columns were mapped, for files with the same headers. */
export function remember(
  db: WriteHandle,
  looked: Looked,
  { plans }: Planned,
  choices: ReadonlyMap<number, Choice>,
  usedAt: Date,
): void {
  const named = plans.filter(({ profile, guess }) => profile.header !== '' && guess.field !== null);
  const fields = named.map(({ profile, field, column }) => {
    const dateOrder = choices.get(column)?.dateOrder;
    return [profile.header, dateOrder === undefined ? { field } : { field, dateOrder }];
  });
  storeMapping(db, {
    fingerprint: looked.fingerprint,
    headers: JSON.stringify(named.map(({ profile }) => profile.header)),
    fields: JSON.stringify(Object.fromEntries(fields)),
    usedAt: usedAt.toISOString(),
  });
}
