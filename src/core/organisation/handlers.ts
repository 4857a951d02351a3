import { implement } from '@orpc/server';
import { organisationContract } from '#shared/contract/organisation.ts';
import { cachedByRevision, findingCounts } from '#core/people/index.ts';
import { nextTurn, type AppContext } from '#core/workspace/index.ts';
import { departmentTree } from './department-tree.ts';
import { homeOf } from './home.ts';
import { lastImportOf } from './queries.ts';
import { reportingTree } from './reporting-tree.ts';
import { search } from './search.ts';
import { labelsOf, placesOf, staffOf } from './staff.ts';

/** What goes out is typed by the contract; a tree of 50,000 people is not validated again, which takes longer than making it. */
const os = implement(organisationContract)
  .$context<AppContext>()
  .$config({ initialOutputValidationIndex: Number.NaN });

/** The procedures of `contract.organisation`. */
export const organisationHandlers = os.router({
  tree: os.tree.handler(({ input, context }) => {
    const workspace = context.workspaces.current();
    const day = input.asOf ?? workspace.asOf();
    return cachedByRevision(workspace, `tree ${input.by} ${day}`, () =>
      (input.by === 'department' ? departmentTree : reportingTree)(
        staffOf(workspace),
        labelsOf(workspace),
        day,
      ),
    );
  }),

  home: os.home.handler(async ({ input, context }) => {
    const workspace = context.workspaces.current();
    const day = input.asOf ?? workspace.asOf();
    // Both are kept for the answer below; between them others have their turn.
    staffOf(workspace);
    await nextTurn();
    findingCounts(workspace, day);
    await nextTurn();
    return cachedByRevision(workspace, `home ${day}`, () =>
      homeOf(
        staffOf(workspace),
        placesOf(workspace),
        findingCounts(workspace, day),
        lastImportOf(workspace.read),
        day,
      ),
    );
  }),

  search: os.search.handler(({ input, context }) =>
    search(context.workspaces.current(), input.text, input.limit),
  ),
});
