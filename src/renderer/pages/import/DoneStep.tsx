import { Link } from '@tanstack/react-router';
import { count, formatNumber } from '../../app/format.ts';
import { ImportOutcome } from './ImportOutcome.tsx';
import { useImportSession } from './session.ts';
import type { ImportResult } from './session.ts';

/** What was done with a roster, and what may follow. */
export function DoneStep() {
  const { result, draft } = useImportSession();
  if (result === null) return null;
  return (
    <ImportOutcome
      file={draft?.fileName ?? 'The file'}
      changeId={result.changeId}
      headline={headline(result)}
      facts={[
        ['New people', result.added],
        ['Changed', result.changed],
        ['Marked as left', result.left],
        ['Unchanged', result.unchanged],
        ['Rows left out', result.skipped],
      ]}
      next={
        <Link to="/people" className="button-link">
          See the people
        </Link>
      }
    />
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
