import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { IMPORTANCE_WORDS, IMPORTANCES, type Level } from '#shared/skills.ts';
import { Icon } from '../../components/Icon.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import type { EditorRow } from './requirement-draft.ts';
import type { Cell, RowDeeds } from './requirement-cells.ts';

interface RequirementRowProps {
  readonly row: EditorRow;
  readonly levels: readonly Level[];
  /** The cell of this row that Tab comes to; null: none. */
  readonly here: Cell | null;
  readonly deeds: RowDeeds;
}

const levelWords = (levels: readonly Level[], value: number): string => {
  const level = levels.find((one) => one.value === value);
  return level ? `${value} ${level.name}` : String(value);
};

/** One requirement: its cells hold what is pressed, and the focus one at a time. */
export function RequirementRow({ row, levels, here, deeds }: RequirementRowProps) {
  const { skillId, skill, origin } = row;
  const cell = (name: Cell) => ({
    'data-at': `${skillId}:${name}`,
    tabIndex: here === name ? 0 : -1,
  });
  const off = origin === 'off';
  return (
    <tr data-origin={origin}>
      <td className="req-skill">
        <span {...cell('skill')} className="req-focus">
          <span className="skill-name">{skill}</span>
          <span className="under">
            <OriginWords row={row} levels={levels} />
          </span>
        </span>
      </td>
      <td className="req-level">
        {off ? (
          <span {...cell('level')} className="req-focus muted">
            not asked for here
          </span>
        ) : (
          <Choice
            name={`Level of ${skill}`}
            shown={levelWords(levels, row.level)}
            cell={cell('level')}
            options={levels
              .filter(({ value }) => value > 0)
              .map(({ value, name }) => ({ value, words: `${value} ${name}` }))}
            value={row.level}
            onChoose={(level) => deeds.set(skillId, { level })}
          />
        )}
      </td>
      <td className="req-importance">
        {off ? (
          <span {...cell('importance')} className="req-focus">
            <span className="hidden-text">not asked for</span>
          </span>
        ) : (
          <Choice
            name={`Importance of ${skill}`}
            shown={<ImportanceWord value={row.importance} />}
            cell={cell('importance')}
            options={IMPORTANCES.map((value) => ({ value, words: IMPORTANCE_WORDS[value] }))}
            value={row.importance}
            onChoose={(importance) => deeds.set(skillId, { importance })}
          />
        )}
      </td>
      <td className="req-credential">
        <input
          type="checkbox"
          {...cell('credential')}
          aria-label={`A valid credential of ${skill} is needed`}
          checked={row.credential && !off}
          disabled={off}
          onChange={(event) => deeds.set(skillId, { credential: event.currentTarget.checked })}
        />
      </td>
      <td className="req-remove">
        <IconButton
          {...cell('remove')}
          icon={origin === 'off' || origin === 'instead' ? 'undo' : 'close'}
          label={removeWords(row)}
          onClick={() => deeds.remove(skillId)}
        />
      </td>
    </tr>
  );
}

const importanceWord = (value: number): string =>
  IMPORTANCE_WORDS[IMPORTANCES.find((one) => one === value) ?? 1];

function removeWords({ origin, skill }: EditorRow): string {
  if (origin === 'off') return `Ask for ${skill} again, as the family does`;
  if (origin === 'instead') return `Back to what the family asks of ${skill}`;
  return origin === 'family' ? `Do not ask for ${skill} here` : `Remove ${skill}`;
}

function OriginWords({
  row,
  levels,
}: {
  readonly row: EditorRow;
  readonly levels: readonly Level[];
}) {
  if (row.family === null || row.origin === 'family') return row.category;
  return (
    <>
      {row.origin === 'off' ? 'the family asks for ' : 'instead of the family’s '}
      {levelWords(levels, row.family.level)}
      {row.family.importance !== row.importance && `, ${importanceWord(row.family.importance)}`}
      {row.family.credential && !row.credential && ', with a credential'}
    </>
  );
}

/** What is normal stays plain. */
const ImportanceWord = ({ value }: { readonly value: number }) => (
  <span className={value === 3 ? 'medium' : value === 1 ? 'second' : undefined}>
    {importanceWord(value)}
  </span>
);

interface ChoiceProps<Value extends number> {
  readonly name: string;
  readonly shown: ReactNode;
  readonly cell: { readonly 'data-at': string; readonly tabIndex: number };
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly value: number;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends number>(props: ChoiceProps<Value>) {
  const { name, shown, cell, options, value, onChoose } = props;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className="req-choice" {...cell}>
          <span className="hidden-text">{name}: </span>
          {shown}
          <Icon name="down" size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {options.map((option) => (
          <Menu.Item
            key={option.value}
            onClick={() => onChoose(option.value)}
            rightSection={option.value === value ? <Icon name="check" size={14} /> : null}
          >
            {option.words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
