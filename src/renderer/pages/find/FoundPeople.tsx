import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { count } from '../../app/format.ts';
import { LevelKey } from '../../components/skill-cells/LevelKey.tsx';
import { EmptyState, ErrorState, LoadingRows } from '../../components/States.tsx';
import { VirtualGrid } from '../../components/VirtualGrid.tsx';
import { foundColumns, type FoundPerson } from './found-columns.tsx';
import type { Question } from './use-question.ts';

interface FoundPeopleProps {
  readonly question: Question;
  readonly skillName: (skillId: number) => string;
  readonly total: number | undefined;
  readonly row: (index: number) => FoundPerson | undefined;
  readonly error: unknown;
  readonly onRange: (first: number, last: number) => void;
  readonly onNearly: () => void;
}

/** Everyone who fits, the best first. */
export function FoundPeople(props: FoundPeopleProps) {
  const { question, skillName, total, row } = props;
  const navigate = useNavigate();
  const [active, setActive] = useState(0);
  const columns = useMemo(
    () => foundColumns(question.conditions, skillName),
    [question.conditions, skillName],
  );
  if (total === undefined)
    return props.error === null ? <LoadingRows /> : <ErrorState error={props.error} />;
  if (total === 0)
    return (
      <EmptyState
        title="Nobody fits all of this"
        deeds={
          !question.nearly && (
            <Button onClick={props.onNearly}>Show those who are one level short</Button>
          )
        }
      >
        Lower a level, make a must a wish, or look in more places. Who is not rated in a skill is
        not found by it.
      </EmptyState>
    );
  const open = (index: number): void => {
    const person = row(index);
    if (person !== undefined)
      void navigate({ to: '/people/$id', params: { id: String(person.personId) } });
  };
  return (
    <>
      <div className="found-head small second">
        <p role="status">{count(total, 'person', 'people')}, the best match first</p>
        <div className="wide-only">
          <LevelKey />
        </div>
      </div>
      <VirtualGrid
        label="People found, the best match first"
        columns={columns}
        count={total}
        row={row}
        rowHeight={42}
        active={Math.min(active, total - 1)}
        onActive={setActive}
        onOpen={open}
        onRange={props.onRange}
      />
    </>
  );
}
