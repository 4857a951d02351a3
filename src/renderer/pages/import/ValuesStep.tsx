import { useState } from 'react';
import { count, formatNumber } from '../../app/format.ts';
import { Mark } from '../../components/Mark.tsx';
import { EmptyState } from '../../components/States.tsx';
import { goBack, openChanges } from './decisions.ts';
import { Failure } from './Failure.tsx';
import { FileLine } from './FileLine.tsx';
import { ProblemGroups } from './ProblemGroups.tsx';
import { inOrder, openTotals } from './problems-view.ts';
import { ProblemTable } from './ProblemTable.tsx';
import { RejectedRows } from './RejectedRows.tsx';
import { useImportSession } from './session.ts';
import { tableFacts } from './table-view.ts';
import { WizardFoot } from './WizardFoot.tsx';

/** Every value that does not go in as it stands, and what is to be done about it. */
export function ValuesStep() {
  const { draft, findings, difference } = useImportSession();
  const [chosen, setChosen] = useState<string | null>(null);
  if (draft === null || findings === null) return null;
  const groups = inOrder(findings.groups);
  const group = groups.find(({ code }) => code === chosen) ?? groups[0];
  const left = openTotals(groups);
  const skipped = difference?.skipped ?? 0;
  return (
    <>
      <div className="page-body">
        {group === undefined ? (
          <div className="page-work">
            <FileLine name={draft.fileName} facts={tableFacts(draft)} />
            <Failure />
            <EmptyState title="Every value goes in as it stands">
              {count(findings.rows, 'row was', 'rows were')} checked and nothing was found to mend.
            </EmptyState>
          </div>
        ) : (
          <>
            <ProblemGroups groups={groups} chosen={group.code} onChoose={setChosen} />
            <div className="page-work wizard-column">
              <Failure />
              <ProblemTable key={group.code} draft={draft} group={group} />
            </div>
          </>
        )}
      </div>
      <WizardFoot
        onBack={() => goBack('columns')}
        left={
          <>
            {left.errors > 0 && (
              <Mark tone="bad">
                {formatNumber(left.errors)} {left.errors === 1 ? 'error' : 'errors'} open
              </Mark>
            )}
            {left.warnings > 0 && <Mark tone="warn">{formatNumber(left.warnings)} to look at</Mark>}
            {skipped > 0 && (
              <span className="second">
                {count(skipped, 'row stays', 'rows stay')} out · <RejectedRows draft={draft} />
              </span>
            )}
          </>
        }
        deed="Continue to changes"
        onDeed={() => void openChanges()}
      />
    </>
  );
}
