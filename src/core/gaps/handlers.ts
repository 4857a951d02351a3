import { implement } from '@orpc/server';
import { scopeSchema } from '#shared/contract/figures.ts';
import { gapsContract } from '#shared/contract/gaps.ts';
import { bookOf, readyBook } from '#core/skills/index.ts';
import { breather, longWork, nextTurn, type AppContext } from '#core/workspace/index.ts';
import { accessOf } from './access.ts';
import { behindOf } from './behind.ts';
import { benchOf } from './bench.ts';
import { cellOf } from './cell.ts';
import { looseOf } from './loose.ts';
import { personOf } from './person.ts';
import { rankingOf } from './ranking.ts';
import { exportFigures } from './export/export-figures.ts';
import { heatmapOf } from './heatmap.ts';
import { homeOf, yearBefore } from './home.ts';
import { groupsOf, wholeOf } from './overview.ts';
import { personsOf } from './persons.ts';
import { rolesOf } from './roles.ts';
import { dayOfScope, peopleOfFilter, scopeOf, skillsIn, type ScopeInput } from './scope.ts';
import { skillsOf } from './skills.ts';
import { monthEnds, trendOf } from './trend.ts';

/** What goes out is typed by the contract; tens of thousands of cells are not validated again. */
const os = implement(gapsContract)
  .$context<AppContext>()
  .$config({ initialOutputValidationIndex: Number.NaN })
  .use(async ({ context, next }) => {
    // In slices: read at once by the first who asks, it would keep others waiting.
    await readyBook(context);
    return next();
  });

/** The scope that is asked for, with its day. */
function asked(context: AppContext, input: ScopeInput) {
  const workspace = context.workspaces.current();
  return { asOf: dayOfScope(workspace, input), scope: scopeOf(workspace, input) };
}

/** The procedures of `contract.gaps`. */
export const gapsHandlers = os.router({
  overview: os.overview.handler(({ input, context }) => {
    const { asOf, scope } = asked(context, input);
    return { asOf, figures: wholeOf(scope), groups: groupsOf(scope, input.by) };
  }),

  skills: os.skills.handler(({ input, context }) => {
    const { asOf, scope } = asked(context, input);
    return { asOf, skills: skillsOf(scope) };
  }),

  roles: os.roles.handler(({ input, context }) => {
    const { asOf, scope } = asked(context, input);
    return { asOf, roles: rolesOf(scope) };
  }),

  persons: os.persons.handler(({ input, context }) => {
    const { asOf, scope } = asked(context, input);
    return { asOf, ...personsOf(scope, input) };
  }),

  heatmap: os.heatmap.handler(({ input, context }) => {
    const { asOf, scope } = asked(context, input);
    return { asOf, ...heatmapOf(scope, input.by, input.sort) };
  }),

  trend: os.trend.handler(async ({ input, context, signal }) => {
    const workspace = context.workspaces.current();
    const day = dayOfScope(workspace, input);
    const book = bookOf(workspace);
    let people = peopleOfFilter(workspace, book, input.filter, day);
    if (input.withoutPersonId !== undefined) {
      people ??= new Uint8Array(book.people.count).fill(1);
      const without = book.people.place(input.withoutPersonId);
      if (without >= 0) people[without] = 0;
    }
    const points = await trendOf(
      book,
      {
        dates: monthEnds(day, input.months),
        staleAsUnrated: input.staleAsUnrated,
        people,
        skills: skillsIn(book, input.skillIds),
      },
      breather(() => signal?.aborted === true),
    );
    return { points };
  }),

  access: os.access.handler(({ input, context }) => accessOf(context.workspaces.current(), input)),

  behind: os.behind.handler(({ input, context }) => behindOf(context.workspaces.current(), input)),

  bench: os.bench.handler(({ input, context }) => benchOf(context.workspaces.current(), input)),

  cell: os.cell.handler(({ input, context }) => cellOf(context.workspaces.current(), input)),

  loose: os.loose.handler(({ input, context }) => looseOf(context.workspaces.current(), input)),

  person: os.person.handler(({ input, context }) => personOf(context.workspaces.current(), input)),

  ranking: os.ranking.handler(({ input, context }) =>
    rankingOf(context.workspaces.current(), input),
  ),

  home: os.home.handler(async ({ input, context }) => {
    const workspace = context.workspaces.current();
    const asOf = input.asOf ?? workspace.asOf();
    const scope = scopeOf(workspace, scopeSchema.parse({ asOf }));
    // Between two passes over everybody others have their turn.
    await nextTurn();
    const yearAgo = scopeOf(workspace, scopeSchema.parse({ asOf: yearBefore(asOf) }));
    await nextTurn();
    return { asOf, ...homeOf(scope, yearAgo) };
  }),

  exportFigures: os.exportFigures.handler(({ input, context, signal }) =>
    longWork(signal, async (tools) => ({
      path: input.out,
      rows: await exportFigures(context.workspaces.current(), input, context.clock.now(), tools),
    })),
  ),
});
