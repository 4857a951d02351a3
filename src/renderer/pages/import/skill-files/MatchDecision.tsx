import { Combobox, useCombobox } from '@mantine/core';
import { useState } from 'react';
import type { FileMatch } from '#shared/contract/skill-files.ts';
import { Icon } from '../../../components/Icon.tsx';
import { setMatch } from './skill-actions.ts';
import { useFound } from './use-found.ts';
import { decisionWords } from './words.ts';

interface MatchDecisionProps {
  readonly match: FileMatch;
  /** Only the row that the arrows are on takes part in the order of Tab. */
  readonly inTabOrder: boolean;
}

const ACTIONS = ['create', 'skip', 'auto'] as const;

/** What a name is taken for, and the other choices: those alike, any found by typing, a new one, none. */
export function MatchDecision({ match, inTabOrder }: MatchDecisionProps) {
  const [typed, setTyped] = useState('');
  const list = useCombobox({
    onDropdownOpen: () => {
      list.focusSearchInput();
      list.selectFirstOption();
    },
    onDropdownClose: () => {
      list.resetSelectedOption();
      setTyped('');
      focusGrid();
    },
  });
  const found = useFound(match.what, list.dropdownOpened ? typed : '');
  const words = decisionWords(match);
  const searched = typed.trim() !== '';
  const listed = searched ? found : match.candidates;
  const choose = (value: string): void => {
    const action = ACTIONS.find((one) => one === value);
    void setMatch(
      match.what,
      action === undefined ? { action: 'match', id: Number(value) } : { action },
      match.text,
    );
    list.closeDropdown();
  };
  return (
    <Combobox store={list} position="bottom-start" width={300} onOptionSubmit={choose}>
      <Combobox.Target targetType="button" withKeyboardNavigation={false}>
        <button
          type="button"
          className="decision-button"
          tabIndex={inTabOrder ? 0 : -1}
          data-resolution={match.decision === 'open' ? 'undecided' : match.decision}
          aria-label={`${match.text}: ${words}. Change`}
          onClick={() => list.toggleDropdown()}
        >
          <span className="grow">{words}</span>
          <Icon name="down" size={12} />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          aria-label="Find another"
          placeholder="Find another"
          leftSection={<Icon name="search" />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            list.updateSelectedOptionIndex();
          }}
        />
        <Combobox.Options
          aria-label={`What “${match.text}” is`}
          mah={320}
          className="decision-list"
        >
          {listed.map(({ id, name, detail }) => (
            <Combobox.Option key={id} value={String(id)}>
              {name}
              {detail !== '' && <span className="under">{detail}</span>}
            </Combobox.Option>
          ))}
          <Combobox.Option value="create">Add as a new {match.what}</Combobox.Option>
          <Combobox.Option value="skip">Leave out</Combobox.Option>
          {match.confidence === null &&
            (match.decision === 'match' || match.decision === 'skip') && (
              <Combobox.Option value="auto">Back to the proposal</Combobox.Option>
            )}
        </Combobox.Options>
        {searched && listed.length === 0 && (
          <p className="small muted menu-none">Nothing of that name in the workspace</p>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** After choosing, the arrows belong to the table again. */
function focusGrid(): void {
  document.querySelector<HTMLElement>('.vgrid')?.focus({ preventScroll: true });
}
