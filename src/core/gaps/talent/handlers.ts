import { implement } from '@orpc/server';
import { talentContract } from '#shared/contract/talent.ts';
import { readyBook } from '#core/skills/index.ts';
import type { AppContext } from '#core/workspace/index.ts';
import { movesOf } from './moves.ts';
import { nearestTo } from './nearest.ts';
import { parseQuestion } from './parse.ts';
import { searchTalent } from './search.ts';

/** What goes out is typed by the contract; lists of people are not validated again. */
const os = implement(talentContract)
  .$context<AppContext>()
  .$config({ initialOutputValidationIndex: Number.NaN })
  .use(async ({ context, next }) => {
    await readyBook(context);
    return next();
  });

/** The procedures of `contract.talent`. */
export const talentHandlers = os.router({
  parse: os.parse.handler(({ input, context }) =>
    parseQuestion(context.workspaces.current(), input.text),
  ),
  search: os.search.handler(({ input, context }) =>
    searchTalent(context.workspaces.current(), input),
  ),
  moves: os.moves.handler(({ input, context }) => movesOf(context.workspaces.current(), input)),
  nearest: os.nearest.handler(({ input, context }) =>
    nearestTo(context.workspaces.current(), input),
  ),
});
