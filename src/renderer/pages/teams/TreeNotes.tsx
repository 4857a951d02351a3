import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { TeamNode } from '#shared/contract/organisation.ts';
import { count, formatNumber } from '../../app/format.ts';
import { Note } from '../../components/Mark.tsx';

interface Person {
  readonly id: number;
  readonly name: string;
}
interface TreeNotesProps {
  readonly by: 'department' | 'reporting-line';
  readonly tree: {
    readonly active: number;
    readonly nodes: readonly TeamNode[];
    readonly cycles: readonly (readonly Person[])[];
  };
}

const SHOWN = 3;

/** What is not in order in the tree: loops, and more than one at the top. */
export function TreeNotes({ by, tree }: TreeNotesProps) {
  if (by === 'department') return null;
  const { cycles, nodes, active } = tree;
  // The largest companies are answered without those whom nobody reports to.
  const leadersOnly = active > nodes.length && nodes.every(({ total }) => total > 0);
  const looped = new Set(cycles.flat().map(({ id }) => id));
  const heads = nodes.filter(
    ({ depth, personId }) => depth === 0 && (personId === null || !looped.has(personId)),
  ).length;
  return (
    <>
      {leadersOnly && (
        <div className="tree-note">
          <Note>
            Those with reports are shown, {formatNumber(nodes.length)} of {formatNumber(active)};
            the others are in the figures. Select somebody to see the people below.
          </Note>
        </div>
      )}
      {cycles.slice(0, SHOWN).map((loop) => (
        <div className="tree-note" key={loop.map(({ id }) => id).join()}>
          <Note tone="bad">
            {loop.length === 1
              ? 'One person reports to themselves: '
              : 'A loop in the reporting line: '}
            <Loop people={loop} /> They stand at the top until a manager is changed.
          </Note>
        </div>
      ))}
      {cycles.length > SHOWN && (
        <div className="tree-note">
          <Note tone="bad">
            {formatNumber(cycles.length - SHOWN)} more loops.{' '}
            <Link to="/people" search={{ finding: 'reporting-loop' }} className="inline">
              See everybody in a loop
            </Link>
          </Note>
        </div>
      )}
      {heads > 1 && (
        <div className="tree-note">
          <Note tone="warn">
            {count(heads, 'person stands', 'people stand')} at the top, because no manager of theirs
            is known here.{' '}
            <Link to="/people" search={{ finding: 'missing-manager' }} className="inline">
              See who has no manager
            </Link>
          </Note>
        </div>
      )}
    </>
  );
}

function Loop({ people }: { readonly people: readonly Person[] }) {
  const [first] = people;
  const shown = people.slice(0, 6);
  return (
    <>
      {shown.map(({ id, name }) => (
        <Fragment key={id}>
          <Link to="/people/$id" params={{ id: String(id) }} className="inline">
            {name}
          </Link>
          {' → '}
        </Fragment>
      ))}
      {people.length > shown.length && '… → '}
      {first?.name}.
    </>
  );
}
