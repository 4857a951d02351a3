import type { stacksContract } from '#shared/contract/stacks.ts';
import type { IsoDate } from '#shared/dates.ts';
import { nameRanks, peopleOfFilter, type Answer, type Asked } from '#core/gaps/index.ts';
import { cachedByRevision } from '#core/people/index.ts';
import { dayOf } from '#core/skills/index.ts';
import { breather, type Workspace } from '#core/workspace/index.ts';
import { catalogueOf } from '../catalogue/entries.ts';
import { peopleOfStack, type PersonStanding, type StackPeople } from './people.ts';
import { run } from './run.ts';
import { cheapestOf, stackFormula } from './standing-rules.ts';
import { stacksOf } from './tree.ts';
import { effortsOf } from './view.ts';

const nobody = (): boolean => false;

/** Every stack that is not archived, by title. */
export async function listStacks(
  workspace: Workspace,
  asOf: IsoDate,
  signal?: AbortSignal,
): Promise<Answer<typeof stacksContract.list>> {
  const breathe = breather(() => signal?.aborted === true);
  const efforts = effortsOf(workspace, asOf);
  const answer: Answer<typeof stacksContract.list> = [];
  for (const entry of catalogueOf(workspace).entries) {
    if (!entry.isStack || entry.archived) continue;
    const { begun } = await peopleOfStack(workspace, entry.id, asOf, signal);
    const complete = begun.filter((one) => one.complete).length;
    const stack = stackFormula(stacksOf(workspace), entry.id);
    const cheapest = await run(cheapestOf(stack, nobody, efforts.of), breathe);
    answer.push({
      id: entry.id,
      title: entry.title,
      issuer: entry.issuer,
      components: stack.components.length,
      complete,
      underWay: begun.length - complete,
      cheapest: efforts.shown(cheapest),
    });
  }
  return answer;
}

/** People of a stack, nearest to complete first, then who has most of it, then by name. */
export async function listPeople(
  workspace: Workspace,
  input: Asked<typeof stacksContract.people>,
  signal?: AbortSignal,
): Promise<Answer<typeof stacksContract.people>> {
  const asOf = input.asOf ?? workspace.asOf();
  const breathe = breather(() => signal?.aborted === true);
  const all = await peopleOfStack(workspace, input.id, asOf, signal);
  const { book, stack } = all;
  const { people } = book;
  const found = cachedByRevision(
    workspace,
    `stack people ${JSON.stringify([input.id, asOf, input.filter, input.all])}`,
    () => inOrder(workspace, all, input, asOf),
  );
  const efforts = effortsOf(workspace, asOf);
  const page: Answer<typeof stacksContract.people>['people'] = [];
  for (const one of found.slice(input.offset, input.offset + input.limit)) {
    const held = new Set(one.held);
    const cheapest = one.complete
      ? null
      : await run(
          cheapestOf(stack, (id) => held.has(id), efforts.of),
          breathe,
        );
    page.push({
      personId: people.id[one.place] ?? 0,
      name: people.name[one.place] ?? '',
      role: people.roleText[one.place] ?? null,
      department: people.department[one.place] ?? null,
      complete: one.complete,
      awarded: one.awarded,
      have: one.have,
      need: one.need,
      held: [...one.held],
      cheapest: efforts.shown(cheapest),
    });
  }
  return { total: found.length, people: page };
}

function inOrder(
  workspace: Workspace,
  all: StackPeople,
  input: Asked<typeof stacksContract.people>,
  asOf: IsoDate,
): PersonStanding[] {
  const chosen = peopleOfFilter(workspace, all.book, input.filter, asOf);
  const ranks = nameRanks(all.book);
  const left = ({ complete, need, have }: PersonStanding): number => (complete ? 0 : need - have);
  return (input.all ? everyone(all, dayOf(asOf)) : [...all.begun])
    .filter(({ place }) => !chosen || chosen[place] === 1)
    .sort(
      (a, b) =>
        left(a) - left(b) || b.have - a.have || (ranks[a.place] ?? 0) - (ranks[b.place] ?? 0),
    );
}

/** Those who have something of it, and everyone else active on the day. */
function everyone({ book, begun, nothing }: StackPeople, day: number): PersonStanding[] {
  const { people } = book;
  const places = new Set(begun.map(({ place }) => place));
  const all = [...begun];
  for (let place = 0; place < people.count; place += 1) {
    if (places.has(place)) continue;
    if ((people.from[place] ?? 0) > day || (people.until[place] ?? 0) < day) continue;
    all.push({ ...nothing, place, awarded: false, held: [] });
  }
  return all;
}
