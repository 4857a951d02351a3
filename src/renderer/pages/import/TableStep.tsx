import { ProgressBar } from '../../components/ProgressBar.tsx';
import { cancelWork, chooseTable } from './actions.ts';
import { openColumns } from './decisions.ts';
import { Failure } from './Failure.tsx';
import { FileLine } from './FileLine.tsx';
import { PreviewGrid } from './PreviewGrid.tsx';
import { session, useImportSession } from './session.ts';
import { tableBlocker } from './steps.ts';
import { TablePanel } from './TablePanel.tsx';
import { fileFacts } from './table-view.ts';
import { WizardFoot } from './WizardFoot.tsx';
import { Mark } from '../../components/Mark.tsx';

/** Which sheet and which of its rows are taken as the table. */
export function TableStep() {
  const { draft, work } = useImportSession();
  if (draft === null) return null;
  return (
    <>
      <div className="page-body">
        <div className="page-work wizard-column">
          <FileLine name={draft.fileName} facts={fileFacts(draft)} />
          <Failure />
          <PreviewGrid
            draft={draft}
            onHeader={(headerRow) => void chooseTable({ sheet: draft.sheet, headerRow })}
          />
        </div>
        <TablePanel draft={draft} />
      </div>
      <WizardFoot
        onBack={() => session.set({ step: 'file' })}
        busy={
          work?.kind === 'read' && <ProgressBar progress={work.progress} onCancel={cancelWork} />
        }
        left={
          draft.headerRow === null && (
            <Mark tone="warn">Columns have no names: check what each one is</Mark>
          )
        }
        closed={tableBlocker(draft)}
        deed="Continue to columns"
        onDeed={() => void openColumns()}
      />
    </>
  );
}
