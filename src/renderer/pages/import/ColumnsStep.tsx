import { ProgressBar } from '../../components/ProgressBar.tsx';
import { Mark, Note } from '../../components/Mark.tsx';
import { cancelWork } from './actions.ts';
import { ColumnPanel } from './ColumnPanel.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { goBack, openValues } from './decisions.ts';
import { Failure } from './Failure.tsx';
import { FileLine } from './FileLine.tsx';
import { FirstRows } from './FirstRows.tsx';
import { session, useImportSession } from './session.ts';
import { columnsToLookAt, mappingBlocker, undecidedColumns } from './steps.ts';
import { tableFacts } from './table-view.ts';
import { WizardFoot } from './WizardFoot.tsx';

/** Which column goes to which field. */
export function ColumnsStep() {
  const { draft, mapping, work, waiting } = useImportSession();
  if (draft === null || mapping === null) return null;
  const toDecide = undecidedColumns(mapping);
  const toLookAt = columnsToLookAt(mapping);
  const stop = (): void => {
    cancelWork();
    session.set({ waiting: false });
  };
  return (
    <>
      <div className="page-body columns-body">
        <div className="page-work">
          <FileLine name={draft.fileName} facts={tableFacts(draft)}>
            <button type="button" className="link" onClick={() => goBack('table')}>
              Change
            </button>
          </FileLine>
          <Failure />
          {mapping.notes.length > 0 && (
            <div className="wizard-note">
              <Note tone="info">{mapping.notes.join(' ')}</Note>
            </div>
          )}
          <ColumnTable mapping={mapping} />
          <FirstRows mapping={mapping} />
        </div>
        <ColumnPanel draft={draft} mapping={mapping} />
      </div>
      <WizardFoot
        onBack={() => goBack('table')}
        busy={
          waiting && work !== null ? (
            <ProgressBar progress={work.progress} onCancel={stop} />
          ) : undefined
        }
        left={
          <>
            {toDecide > 0 && <Mark tone="bad">{toDecide} to decide</Mark>}
            {toLookAt > 0 && <Mark tone="warn">{toLookAt} to look at</Mark>}
          </>
        }
        closed={mappingBlocker(mapping)}
        deed="Continue to values"
        onDeed={() => void openValues()}
      />
    </>
  );
}
