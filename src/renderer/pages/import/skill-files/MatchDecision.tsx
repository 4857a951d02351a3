import { Combobox, useCombobox } from '@mantine/core';
import type { FileMatch } from '#shared/contract/skill-files.ts';
import { Icon } from '../../../components/Icon.tsx';
import { DecisionList } from './DecisionList.tsx';
import { setMatch } from './skill-actions.ts';
import { decisionWords } from './words.ts';

interface MatchDecisionProps {
  readonly match: FileMatch;
  /** Only the row that the arrows are on takes part in the order of Tab. */
  readonly inTabOrder: boolean;
}

const ACTIONS = ['create', 'skip', 'auto'] as const;

/** What a name is taken for; pressed, it lists the other choices. */
export function MatchDecision({ match, inTabOrder }: MatchDecisionProps) {
  const { what, text, decision } = match;
  const list = useCombobox({ onDropdownClose: focusGrid });
  const words = decisionWords(match);
  const choose = (value: string): void => {
    const action = ACTIONS.find((one) => one === value);
    void setMatch(
      what,
      action === undefined ? { action: 'match', id: Number(value) } : { action },
      text,
    );
    list.closeDropdown();
  };
  return (
    <Combobox
      store={list}
      position="bottom-start"
      width={300}
      keepMounted={false}
      onOptionSubmit={choose}
    >
      <Combobox.Target targetType="button" withKeyboardNavigation={false}>
        <button
          type="button"
          className="decision-button"
          tabIndex={inTabOrder ? 0 : -1}
          data-resolution={decision === 'open' ? 'undecided' : decision}
          aria-label={`${text}: ${words}. Change`}
          onClick={() => list.toggleDropdown()}
        >
          <span className="grow">{words}</span>
          <Icon name="down" size={12} />
        </button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <DecisionList match={match} list={list} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** After choosing, the arrows belong to the table again. */
function focusGrid(): void {
  document.querySelector<HTMLElement>('.vgrid')?.focus({ preventScroll: true });
}
