import type { KeyboardEvent } from 'react';
import { formatDate } from '../../../app/format.ts';
import { LevelCell } from '../../../components/skill-cells/LevelCell.tsx';
import { LevelRange } from './LevelRange.tsx';
import { evidenceWords, importanceWord, type PersonRequirement } from './person-skills.ts';

interface RequirementTableProps {
  readonly requirements: readonly PersonRequirement[];
  readonly top: number;
  readonly chosen: number | null;
  readonly onChoose: (skillId: number) => void;
}

/** What the role asks for, and how the person stands. Arrows move; the chosen one is explained beneath. */
export function RequirementTable(props: RequirementTableProps) {
  const { requirements, top, chosen, onChoose } = props;
  const move = (event: KeyboardEvent<HTMLTableSectionElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
  };
  return (
    <table className="plain person-requirements">
      <caption className="hidden-text">Requirements of the role, and the levels held</caption>
      <thead>
        <tr>
          <th scope="col">Requirement</th>
          <th scope="col">Importance</th>
          <th scope="col" className="wide-only" aria-label={`Level from 0 to ${top}`}>
            <span className="range-head">
              <span>0</span>
              <span className="muted">level</span>
              <span>{top}</span>
            </span>
          </th>
          <th scope="col">Level</th>
          <th scope="col" className="num">
            Needed
          </th>
          <th scope="col" className="num">
            Gap
          </th>
          <th scope="col">Evidence</th>
          <th scope="col" className="wide-only">
            Self
          </th>
        </tr>
      </thead>
      {/* Only hears the arrow keys that bubble from the buttons of the rows. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <tbody onKeyDown={move}>
        {requirements.map((one) => (
          <tr key={one.skillId} data-selected={one.skillId === chosen || undefined}>
            <td>
              <button
                type="button"
                className="row-button"
                aria-pressed={one.skillId === chosen}
                onClick={() => onChoose(one.skillId)}
              >
                {one.skill}
              </button>
              {one.inheritedFrom !== null && (
                <span className="under">from {one.inheritedFrom}</span>
              )}
            </td>
            <td className={one.importance === 3 ? 'medium' : 'second'}>
              {importanceWord(one.importance)}
            </td>
            <td className="wide-only">
              <LevelRange level={one.level} required={one.required} top={top} />
            </td>
            <td>
              <span className="one-cell">
                <LevelCell
                  level={one.level}
                  required={one.required}
                  flags={one.flags}
                  label={one.skill}
                />
              </span>
            </td>
            <td className="num">{one.required}</td>
            <td className="num">
              {one.level === null ? (
                <span className="muted">?</span>
              ) : one.gap > 0 ? (
                <b>{one.gap}</b>
              ) : (
                <span className="muted">0</span>
              )}
            </td>
            <td className="second">{evidenceWords(one, formatDate)}</td>
            <td className="second wide-only">
              {one.self === null ? <span className="muted">none</span> : one.self.level}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
