import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { count, formatNumber } from '../../app/format.ts';
import { undo } from '../../app/undo.ts';
import { Icon } from '../../components/Icon.tsx';
import { KeyValue } from '../../components/KeyValue.tsx';
import { another, useTakenBack } from './done.ts';
import { useImportSession } from './session.ts';
import type { ImportResult } from './session.ts';

/** What was done, and what may follow. */
export function DoneStep() {
  const { result, draft } = useImportSession();
  if (result === null) return null;
  return (
    <div className="page-body">
      <div className="page-work">
        <div className="import-done">
          <Outcome result={result} file={draft?.fileName ?? 'The file'} />
          <div className="row deeds">
            <Link to="/people" className="button-link">
              See the people
            </Link>
            <Link to="/" className="button-link plain">
              What Home says now
            </Link>
            <Button onClick={() => void another()}>Import another file</Button>
          </div>
        </div>
      </div>
    </div>
  );
}

function Outcome({ result, file }: { readonly result: ImportResult; readonly file: string }) {
  const { changeId, added, changed, left, unchanged, skipped } = result;
  const takenBack = useTakenBack(changeId);
  if (takenBack) {
    return (
      <>
        <h2>The import was taken back</h2>
        <p className="second">
          Nothing of {file} is left in the workspace. Redo, or import it again.
        </p>
      </>
    );
  }
  return (
    <>
      <h2 className="done-title">
        <Icon name="check" size={18} />
        {changeId === null ? 'Nothing had to be changed' : headline(result)}
      </h2>
      <p className="second">
        {changeId === null
          ? `The workspace already said what ${file} says.`
          : `From ${file}, as one change. `}
        {changeId !== null && (
          <>
            <button type="button" className="link inline" onClick={() => void undo(changeId)}>
              Undo
            </button>{' '}
            takes all of it back;{' '}
            <Link to="/history" search={{ change: changeId }} className="inline">
              the history
            </Link>{' '}
            shows it value by value.
          </>
        )}
      </p>
      <div className="done-facts">
        <KeyValue
          items={[
            ['New people', formatNumber(added)],
            ['Changed', formatNumber(changed)],
            ['Marked as left', formatNumber(left)],
            ['Unchanged', formatNumber(unchanged)],
            ['Rows left out', formatNumber(skipped)],
          ]}
        />
      </div>
    </>
  );
}

function headline({ added, changed, left }: ImportResult): string {
  if (changed + left === 0) return `${count(added, 'person', 'people')} imported`;
  const parts = [
    added > 0 ? `${formatNumber(added)} added` : '',
    changed > 0 ? `${formatNumber(changed)} changed` : '',
    left > 0 ? `${formatNumber(left)} marked as left` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
