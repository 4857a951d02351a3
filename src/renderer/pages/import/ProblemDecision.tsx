import { Menu } from '@mantine/core';
import type { ImportProblem } from '#shared/contract/imports.ts';
import { Icon } from '../../components/Icon.tsx';
import { resolve } from './decisions.ts';
import { decisionWords, placeWords } from './problems-view.ts';

interface ProblemDecisionProps {
  readonly problem: ImportProblem;
  /** Only the row that the arrows are on takes part in the order of Tab. */
  readonly inTabOrder: boolean;
  readonly onType: () => void;
  readonly onClose: () => void;
}

/** What becomes of the problem, and the other choices. */
export function ProblemDecision({ problem, inTabOrder, onType, onClose }: ProblemDecisionProps) {
  const { id: problemId, code, proposal, resolution, severity, row, column } = problem;
  const inCell = row !== null && column !== null;
  const words = decisionWords(problem);
  // What is told of the file as a whole leaves nothing to decide.
  if (row === null && severity === 'info') return <span className="second">{words}</span>;
  const decide = (action: 'accept' | 'drop-value' | 'skip-row' | 'reopen'): void =>
    void resolve({ problemId, code }, { action });
  return (
    <Menu position="bottom-end" width={220} returnFocus={false} onClose={onClose}>
      <Menu.Target>
        <button
          type="button"
          className="decision-button"
          tabIndex={inTabOrder ? 0 : -1}
          data-resolution={resolution}
          aria-label={`${placeWords(problem)}: ${words}. Change`}
        >
          <span className="grow">{words}</span>
          <Icon name="down" size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {proposal !== null && (
          <Menu.Item onClick={() => decide('accept')}>
            Use {proposal === '' ? 'no value' : `“${proposal}”`}
          </Menu.Item>
        )}
        {proposal === null && severity !== 'error' && (
          <Menu.Item onClick={() => decide('accept')}>Mark as looked at</Menu.Item>
        )}
        {inCell && <Menu.Item onClick={onType}>Type a value …</Menu.Item>}
        {inCell && <Menu.Item onClick={() => decide('drop-value')}>Leave the value out</Menu.Item>}
        {row !== null && (
          <Menu.Item onClick={() => decide('skip-row')}>Leave the row out</Menu.Item>
        )}
        {resolution !== 'open' && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => decide('reopen')}>Decide later</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
