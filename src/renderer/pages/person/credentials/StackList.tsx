import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { count } from '../../../app/format.ts';
import { problemOf } from '../../../app/problems.ts';
import { orpc } from '../../../app/queries.ts';
import { Mark } from '../../../components/Mark.tsx';
import { MatchBar } from '../../../components/figures/MatchBar.tsx';
import { costWords, hoursWords } from '../../credentials/words.ts';

type Stack = InferContractRouterOutputs<Contract>['stacks']['ofPerson'][number];

/** How far a person is with each stack, and the cheapest way to its end. */
export function StackList({ personId }: { readonly personId: number }) {
  const answer = useQuery(orpc.stacks.ofPerson.queryOptions({ input: { personId } }));
  if (answer.error) return <Mark tone="bad">{problemOf(answer.error).message}</Mark>;
  const begun = answer.data?.filter(({ have, complete }) => have > 0 || complete) ?? [];
  if (answer.data === undefined || answer.data.length === 0) return null;
  return (
    <section>
      <h3>Stacks</h3>
      {begun.length === 0 && (
        <p className="small second">
          None of {count(answer.data.length, 'stack', 'stacks')} is begun.{' '}
          <Link to="/credentials" search={{ view: 'stacks' }}>
            See the stacks
          </Link>
        </p>
      )}
      <ul className="stack-list">
        {begun.map((stack) => (
          <StackLine key={stack.stackId} stack={stack} />
        ))}
      </ul>
    </section>
  );
}

function StackLine({ stack }: { readonly stack: Stack }) {
  const { have, need, complete, awarded, cheapest } = stack;
  const titles = new Map(stack.components.map((one) => [one.credentialId, one.title]));
  return (
    <li>
      <div className="row baseline">
        <Link className="grow" to="/credentials" search={{ view: 'stacks', stack: stack.stackId }}>
          {stack.title}
        </Link>
        <span className="num">
          {complete ? (
            <Mark tone="good">{awarded ? 'awarded' : 'complete'}</Mark>
          ) : (
            `${have} of ${need}`
          )}
        </span>
      </div>
      {!complete && <MatchBar value={have / need} />}
      {cheapest !== null && (
        <span className="under">
          Left: {cheapest.credentialIds.map((id) => titles.get(id) ?? '?').join(', ')} (
          {cheapest.price === null
            ? `${count(cheapest.unpriced, 'price', 'prices')} not known`
            : costWords(cheapest.price)}
          , {hoursWords(cheapest.hours)})
        </span>
      )}
    </li>
  );
}
