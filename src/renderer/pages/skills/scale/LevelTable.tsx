import { NumberInput, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { MAX_LEVEL } from '#shared/skills.ts';
import { Icon } from '../../../components/Icon.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { withLevelAt, type DraftLevel } from './scale-draft.ts';

interface LevelTableProps {
  readonly draft: readonly DraftLevel[];
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (draft: DraftLevel[]) => void;
}

/** The levels from the lowest up, each with its value, name and what somebody at it does. */
export function LevelTable({ draft, errors, onChange }: LevelTableProps) {
  const set = (key: string, part: Partial<DraftLevel>): void =>
    onChange(draft.map((level) => (level.key === key ? { ...level, ...part } : level)));
  const table = useRef<HTMLTableElement>(null);
  const added = draft.filter(({ was }) => was === null).length;
  useEffect(() => {
    // A level just added wants its name next.
    const names = table.current?.querySelectorAll<HTMLInputElement>('[data-new] .scale-name input');
    if (added > 0) [...(names ?? [])].find(({ value }) => value === '')?.focus();
  }, [added]);
  return (
    <table ref={table} className="plain scale-table">
      <thead>
        <tr>
          <th scope="col">Value</th>
          <th scope="col">Name</th>
          <th scope="col">What somebody at this level does</th>
          <th scope="col">
            <span className="hidden-text">Deeds</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {draft.map((level, index) => {
          const called = level.name.trim() || `level ${level.value}`;
          const error = errors.get(level.key);
          return (
            <tr key={level.key} data-new={level.was === null || undefined}>
              <td className="scale-value">
                <NumberInput
                  aria-label={`Value of ${called}`}
                  min={0}
                  max={MAX_LEVEL}
                  allowDecimal={false}
                  clampBehavior="none"
                  hideControls
                  value={Number.isNaN(level.value) ? '' : level.value}
                  onChange={(value) =>
                    set(level.key, { value: value === '' ? Number.NaN : Number(value) })
                  }
                />
              </td>
              <td className="scale-name">
                <TextInput
                  aria-label={`Name of level ${level.value}`}
                  maxLength={60}
                  // Nobody is corrected before the first letter.
                  error={level.was === null && level.name === '' ? null : (error ?? null)}
                  value={level.name}
                  onChange={(event) => set(level.key, { name: event.currentTarget.value })}
                />
              </td>
              <td>
                <Textarea
                  aria-label={`What somebody at ${called} does`}
                  autosize
                  minRows={1}
                  maxRows={5}
                  maxLength={600}
                  value={level.anchor}
                  onChange={(event) => set(level.key, { anchor: event.currentTarget.value })}
                />
              </td>
              <td className="scale-deeds">
                <span className="row">
                  <IconButton
                    icon="plus"
                    label={`Add a level below ${called}`}
                    onClick={() => onChange(withLevelAt(draft, index))}
                  />
                  <IconButton
                    icon="remove"
                    label={
                      draft.length <= 2 ? 'A scale has two levels at least' : `Remove ${called}`
                    }
                    aria-disabled={draft.length <= 2}
                    onClick={() =>
                      draft.length > 2 && onChange(draft.filter(({ key }) => key !== level.key))
                    }
                  />
                </span>
              </td>
            </tr>
          );
        })}
        <tr className="scale-add">
          <td colSpan={4}>
            <button
              type="button"
              className="link"
              onClick={() => onChange(withLevelAt(draft, draft.length))}
            >
              <Icon name="plus" size={12} /> Add a level above
            </button>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
