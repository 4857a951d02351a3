import { Button, Select, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person } from '#shared/contract/people.ts';
import { count, formatNumber } from '../../../../app/format.ts';
import { notifyProblem } from '../../../../app/notify.tsx';
import { orpc } from '../../../../app/queries.ts';
import { IconButton } from '../../../../components/IconButton.tsx';
import { Note } from '../../../../components/Mark.tsx';
import { PersonPicker } from '../../../person/PersonPicker.tsx';
import { everyone, ofDepartment } from './everyone.ts';
import { matchPeople, type MatchedPeople } from './match-people.ts';

export type Chosen = Pick<Person, 'id' | 'name' | 'department'>;

interface PeopleFieldProps {
  readonly people: readonly Chosen[];
  readonly onChange: (people: readonly Chosen[]) => void;
}

/** Drawn at once; all of them are meant. */
const SHOWN = 40;

/** Who is meant: one by one, a department, or a list pasted from anywhere. */
export function PeopleField({ people, onChange }: PeopleFieldProps) {
  const [pasted, setPasted] = useState('');
  const [looking, setLooking] = useState(false);
  const [missed, setMissed] = useState<Omit<MatchedPeople<Person>, 'found'> | null>(null);
  const [turn, setTurn] = useState(0);
  const departments = useQuery(
    orpc.people.facets.queryOptions({ input: { field: 'department' } }),
  ).data;
  const add = (more: readonly Chosen[]): void => {
    const known = new Set(people.map(({ id }) => id));
    onChange([...people, ...more.filter(({ id }) => !known.has(id))]);
  };
  const look = async (work: () => Promise<void>): Promise<void> => {
    setLooking(true);
    try {
      await work();
    } catch (error) {
      notifyProblem(error);
    } finally {
      setLooking(false);
    }
  };
  const match = (): Promise<void> =>
    look(async () => {
      const { found, several, unknown } = matchPeople(pasted, await everyone());
      add(found);
      setMissed({ several, unknown });
      // What named nobody stays, to be corrected.
      setPasted(unknown.join('\n'));
    });
  return (
    <div className="people-field">
      <PersonPicker
        // The field is empty for the next one.
        key={turn}
        label="Person"
        placeholder="Name, number or e-mail"
        value={null}
        name={null}
        onChange={(id) => {
          if (id === null) return;
          setTurn(turn + 1);
          void look(async () => add((await everyone()).filter((one) => one.id === id)));
        }}
      />
      <Select
        label="Or a whole department"
        placeholder="Everyone active in …"
        searchable
        data={(departments ?? []).flatMap(({ value, people: many }) =>
          value === null ? [] : [{ value, label: `${value} (${formatNumber(many)})` }],
        )}
        value={null}
        disabled={looking}
        onChange={(department) => {
          if (department !== null) void look(async () => add(await ofDepartment(department)));
        }}
      />
      <Textarea
        label="Or paste a list"
        placeholder="Numbers, e-mails or names, one a line"
        autosize
        minRows={2}
        maxRows={8}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <div>
        <Button disabled={pasted.trim() === ''} loading={looking} onClick={() => void match()}>
          Add these
        </Button>
      </div>
      {missed !== null && missed.unknown.length > 0 && (
        <Note tone="warn">
          {count(missed.unknown.length, 'line names', 'lines name')} nobody here. They are left
          above to be corrected.
        </Note>
      )}
      {missed?.several.map(({ text, people: fit }) => (
        <Select
          key={text}
          label={`“${text}” fits ${fit.length} people`}
          placeholder="Which is meant?"
          data={fit.map((one) => ({
            value: String(one.id),
            label: [one.name, one.employeeNumber, one.department].filter(Boolean).join(' · '),
          }))}
          value={null}
          onChange={(id) => {
            add(fit.filter((one) => String(one.id) === id));
            setMissed({
              ...missed,
              several: missed.several.filter((one) => one.text !== text),
            });
          }}
        />
      ))}
      {people.length > 0 && (
        <div>
          <div className="row">
            <p className="h3 grow" role="status">
              {count(people.length, 'person', 'people')} chosen
            </p>
            <Button variant="subtle" onClick={() => onChange([])}>
              Choose nobody
            </Button>
          </div>
          <ul className="people-chosen">
            {people.slice(0, SHOWN).map((person) => (
              <li key={person.id} className="row">
                <span className="grow">
                  {person.name} <span className="small muted">{person.department}</span>
                </span>
                <IconButton
                  icon="close"
                  label={`Leave out ${person.name}`}
                  onClick={() => onChange(people.filter(({ id }) => id !== person.id))}
                />
              </li>
            ))}
          </ul>
          {people.length > SHOWN && (
            <p className="small muted">and {formatNumber(people.length - SHOWN)} more</p>
          )}
        </div>
      )}
    </div>
  );
}
