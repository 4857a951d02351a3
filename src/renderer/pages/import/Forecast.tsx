import { formatNumber } from '../../app/format.ts';
import { KeyValue } from '../../components/KeyValue.tsx';
import { useImportSession } from './session.ts';

/** What the file would do with the mapping in force, as far as it is known. */
export function Forecast() {
  const { difference, findings, work, mapping } = useImportSession();
  const counting = work?.kind === 'check';
  const current = findings !== null && difference !== null;
  return (
    <section aria-live="polite">
      <h3>What the file would do</h3>
      {difference !== null && (
        <div className={current ? undefined : 'outdated'}>
          <KeyValue
            items={[
              ['New', formatNumber(difference.added)],
              ['Changed', formatNumber(difference.changed)],
              ['Unchanged', formatNumber(difference.unchanged)],
              ['No longer in the file', formatNumber(difference.missing)],
              ['Rows left out', formatNumber(difference.skipped)],
            ]}
          />
        </div>
      )}
      <p className="small muted below">
        {counting
          ? 'Every row is being checked.'
          : current
            ? 'A restore point is written first. Undo takes back the whole import.'
            : mapping !== null && mapping.blockers.length > 0
              ? 'Counted once every column is decided.'
              : 'Not counted yet.'}
      </p>
    </section>
  );
}
