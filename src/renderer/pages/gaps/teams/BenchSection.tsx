import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { count, formatDate } from '../../../app/format.ts';
import { Definition } from '../../../components/figures/Definition.tsx';
import { Mark } from '../../../components/Mark.tsx';
import type { CellAnswer } from './heat-rows.ts';

const SHOWN = 5;

/** On whom the skill hangs here, who is next, and who could stand in. */
export function BenchSection({ cell }: { readonly cell: CellAnswer }) {
  const { state, people, next, standIns } = cell.bench;
  return (
    <section>
      <div className="row">
        <h3 className="grow">Bench</h3>
        {state === 'single' && <Mark tone="warn">single point of failure</Mark>}
        {state === 'none' && <Mark tone="bad">nobody has the level</Mark>}
        {state === 'unrated' && <Mark tone="unknown">nobody is rated</Mark>}
        <Definition of={['bench']} />
      </div>
      {state === 'single' && people[0] !== undefined && (
        <p>
          <Person {...people[0]} /> alone has the level{' '}
          <span className="muted">
            (level {people[0].level}
            {people[0].date === null ? '' : `, ${formatDate(people[0].date)}`})
          </span>
          . Without them, nobody does.
        </p>
      )}
      {state === 'covered' && (
        <p>
          {count(cell.figures.bench, 'person has', 'people have')} the level:{' '}
          <People people={people} all={cell.figures.bench} />.
        </p>
      )}
      {state === 'none' && <p>Nobody of whom it is required has the level.</p>}
      {next.length > 0 && state !== 'unrated' && (
        <p className="second small">
          Nearest: <People people={next} all={next.length} levels />.
        </p>
      )}
      {standIns.length > 0 && (
        <p className="second small">
          Could stand in, though their role does not ask for it:{' '}
          <People people={standIns} all={standIns.length} levels />.
        </p>
      )}
    </section>
  );
}

interface PersonRef {
  readonly id: number;
  readonly name: string;
  readonly level?: number;
}

const Person = ({ id, name }: PersonRef) => (
  <Link to="/people/$id" params={{ id: String(id) }} className="medium">
    {name}
  </Link>
);

function People(props: {
  readonly people: readonly PersonRef[];
  readonly all: number;
  readonly levels?: boolean;
}) {
  const shown = props.people.slice(0, SHOWN);
  const more = props.all - shown.length;
  return (
    <>
      {shown.map((person, index) => (
        <Fragment key={person.id}>
          {index > 0 && ', '}
          <Person {...person} />
          {props.levels === true && ` (${person.level ?? '?'})`}
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  );
}
