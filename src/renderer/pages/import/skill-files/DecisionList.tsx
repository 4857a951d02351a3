import { Combobox, type ComboboxStore } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { FileMatch } from '#shared/contract/skill-files.ts';
import { Icon } from '../../../components/Icon.tsx';
import { MATCH_WORDS } from './words.ts';
import { useFound } from './use-found.ts';

interface DecisionListProps {
  readonly match: FileMatch;
  readonly list: ComboboxStore;
}

/** The choices for one name: those alike, any found by typing, a new one, none. Enter takes the first found. */
export function DecisionList({ match, list }: DecisionListProps) {
  const { what, text, decision, confidence, candidates } = match;
  const [typed, setTyped] = useState('');
  const found = useFound(what, typed);
  const searched = typed.trim() !== '';
  const listed = searched ? found : candidates;
  const { focusSearchInput, selectFirstOption, resetSelectedOption } = list;
  useEffect(() => focusSearchInput(), [focusSearchInput]);
  const shown = listed.map(({ id }) => id).join(' ');
  // Where nothing is found, Enter must not add or leave out by accident.
  useEffect(() => {
    if (shown === '') resetSelectedOption();
    else selectFirstOption();
  }, [shown, selectFirstOption, resetSelectedOption]);
  return (
    <>
      <Combobox.Search
        aria-label="Find another"
        placeholder="Find another"
        leftSection={<Icon name="search" />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Combobox.Options aria-label={`What “${text}” is`} mah={320} className="decision-list">
        {listed.map(({ id, name, detail }) => (
          <Combobox.Option key={id} value={String(id)}>
            {name}
            {detail !== '' && <span className="under">{detail}</span>}
          </Combobox.Option>
        ))}
        <Combobox.Option value="create">Add as a new {MATCH_WORDS[what][0]}</Combobox.Option>
        <Combobox.Option value="skip">Leave out</Combobox.Option>
        {confidence === null && (decision === 'match' || decision === 'skip') && (
          <Combobox.Option value="auto">Back to the proposal</Combobox.Option>
        )}
      </Combobox.Options>
      {searched && listed.length === 0 && (
        <p className="small muted menu-none">Nothing of that name in the workspace</p>
      )}
    </>
  );
}
