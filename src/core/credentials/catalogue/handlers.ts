import { implement } from '@orpc/server';
import type { Issuer } from '#shared/contract/credentials.ts';
import { credentialsContract } from '#shared/contract/credentials.ts';
import type { IsoDate } from '#shared/dates.ts';
import { Problem } from '#shared/errors.ts';
import { readyBook } from '#core/skills/index.ts';
import type { AppContext, Workspace } from '#core/workspace/index.ts';
import { addIssuer, removeIssuers, updateIssuer } from '../issuers/edits.ts';
import { listIssuers } from '../issuers/list.ts';
import { mergeIssuers } from '../issuers/merge.ts';
import { changePrice, ratesOf, removePrice, removeRate, setRate } from '../prices/edits.ts';
import { compared, credentialOf } from './detail.ts';
import { addCredential, removeCredentials, removeTitle, updateCredentials } from './edits.ts';
import { catalogueOf, matches } from './entries.ts';
import { holdingsOf } from './holdings.ts';
import { listEntries, shownEntries, summaryOf } from './list.ts';
import { mergeCredentials } from './merge.ts';

/** What goes out is typed by the contract; thousands of rows are not validated again. */
const os = implement(credentialsContract)
  .$context<AppContext>()
  .$config({ initialOutputValidationIndex: Number.NaN });
/** Of procedures that count awards of people: in slices, lest the first who asks keep others waiting. */
const counting = os.use(async ({ context, next }) => {
  await readyBook(context);
  return next();
});

const dayOfInput = (
  workspace: Workspace,
  input: { readonly asOf?: IsoDate | undefined },
): IsoDate => input.asOf ?? workspace.asOf();

function found(issuers: readonly Issuer[], id: number): Issuer {
  const issuer = issuers.find((one) => one.id === id);
  if (issuer) return issuer;
  throw new Problem('NOT_FOUND', 'This issuer is no longer there.', 'Look at the list again.');
}

/** The procedures of `contract.credentials`. */
export const credentialsHandlers = os.router({
  list: counting.list.handler(async ({ input, context, signal }) => {
    const workspace = context.workspaces.current();
    const holdings = await holdingsOf(workspace, signal);
    const entries = listEntries(workspace, input, holdings);
    const page = entries.slice(input.offset, input.offset + input.limit);
    return {
      total: entries.length,
      credentials: shownEntries(workspace, page, dayOfInput(workspace, input), holdings),
    };
  }),

  summary: os.summary.handler(({ input, context }) => {
    const workspace = context.workspaces.current();
    return summaryOf(workspace, dayOfInput(workspace, input));
  }),

  options: os.options.handler(({ input, context }) => {
    const isFound = matches(input.search);
    return catalogueOf(context.workspaces.current())
      .entries.filter((entry) => !entry.archived && isFound(entry))
      .slice(0, input.limit)
      .map(({ id, title, issuer }) => ({ id, title, issuer }));
  }),

  get: os.get.handler(({ input, context }) => {
    const workspace = context.workspaces.current();
    return credentialOf(workspace, input.id, dayOfInput(workspace, input));
  }),

  compare: os.compare.handler(({ input, context }) => {
    const workspace = context.workspaces.current();
    return compared(workspace, input.ids, dayOfInput(workspace, input));
  }),

  create: os.create.handler(({ input, context }) =>
    addCredential(context.workspaces.current(), input),
  ),

  update: os.update.handler(({ input, context, signal }) =>
    updateCredentials(context.workspaces.current(), input.ids, input.patch, signal),
  ),

  remove: os.remove.handler(({ input, context, signal }) =>
    removeCredentials(context.workspaces.current(), input.ids, signal),
  ),

  merge: os.merge.handler(({ input, context, signal }) =>
    mergeCredentials(context.workspaces.current(), input.into, input.ids, signal),
  ),

  setPrice: os.setPrice.handler(({ input, context }) =>
    changePrice(context.workspaces.current(), input),
  ),

  removePrice: os.removePrice.handler(({ input, context }) =>
    removePrice(context.workspaces.current(), input.id),
  ),

  removeTitle: os.removeTitle.handler(({ input, context }) =>
    removeTitle(context.workspaces.current(), input.id),
  ),

  issuers: counting.issuers.handler(async ({ input, context, signal }) => {
    const workspace = context.workspaces.current();
    const holdings = await holdingsOf(workspace, signal);
    return listIssuers(workspace, dayOfInput(workspace, input), holdings);
  }),

  createIssuer: counting.createIssuer.handler(async ({ input, context }) => {
    const workspace = context.workspaces.current();
    const id = await addIssuer(workspace, input);
    const holdings = await holdingsOf(workspace);
    return found(listIssuers(workspace, workspace.asOf(), holdings), id);
  }),

  updateIssuer: os.updateIssuer.handler(({ input, context }) =>
    updateIssuer(context.workspaces.current(), input.id, input.patch),
  ),

  removeIssuers: os.removeIssuers.handler(({ input, context }) =>
    removeIssuers(context.workspaces.current(), input.ids),
  ),

  mergeIssuers: os.mergeIssuers.handler(({ input, context, signal }) =>
    mergeIssuers(context.workspaces.current(), input.into, input.ids, signal),
  ),

  rates: os.rates.handler(({ context }) => ratesOf(context.workspaces.current())),

  setRate: os.setRate.handler(({ input, context }) => setRate(context.workspaces.current(), input)),

  removeRate: os.removeRate.handler(({ input, context }) =>
    removeRate(context.workspaces.current(), input.id),
  ),
});
