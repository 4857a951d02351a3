import { useState } from 'react';
import { count, formatNumber } from '../../app/format.ts';
import { Mark } from '../../components/Mark.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { cancelWork } from './actions.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import { commit, goBack } from './decisions.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import { DifferenceTabs } from './DifferenceTabs.tsx';
import { Failure } from './Failure.tsx';
import { FileLine } from './FileLine.tsx';
import { KINDS } from './difference-view.ts';
import type { Kind } from './difference-view.ts';
import { RejectedRows } from './RejectedRows.tsx';
import { useImportSession } from './session.ts';
import { deed } from './steps.ts';
import { tableFacts } from './table-view.ts';
import { WizardFoot } from './WizardFoot.tsx';

/** What will change, person by person, before anything is written. */
export function ChangesStep() {
  const { draft, difference, missing, leavingDate, work } = useImportSession();
  const [chosen, setChosen] = useState<Kind | null>(null);
  if (draft === null || difference === null) return null;
  const kind = chosen ?? KINDS.find((one) => difference[one] > 0) ?? 'added';
  const words = deed(difference, missing, formatNumber);
  const noDate = missing === 'left' && difference.missing > 0 && leavingDate === null;
  return (
    <>
      <div className="page-body">
        <div className="page-work wizard-column">
          <FileLine name={draft.fileName} facts={tableFacts(draft)} />
          <Failure />
          <DifferenceTabs counts={difference} chosen={kind} onChoose={setChosen} />
          <DifferenceTable key={kind} draft={draft} kind={kind} />
        </div>
        <ChangesPanel difference={difference} />
      </div>
      <WizardFoot
        onBack={() => goBack('values')}
        busy={
          work?.kind === 'write' ? (
            <ProgressBar progress={work.progress} onCancel={cancelWork} />
          ) : undefined
        }
        left={
          difference.skipped > 0 && (
            <span className="row">
              <Mark tone="warn">{count(difference.skipped, 'row stays', 'rows stay')} out</Mark>
              <RejectedRows draft={draft} />
            </span>
          )
        }
        closed={
          words === null
            ? 'The workspace already says what this file says'
            : noDate
              ? 'Say on which day they left'
              : null
        }
        deed={words ?? 'Nothing to import'}
        onDeed={() => void commit()}
      />
    </>
  );
}
