import { Link } from '@tanstack/react-router';
import type { SkillFileKind } from '#shared/contract/skill-files.ts';
import { formatNumber } from '../../../app/format.ts';
import { ImportOutcome } from '../ImportOutcome.tsx';
import { useImportSession } from '../session.ts';
import { deedOf, things } from './words.ts';

/** What was done with a file that speaks of skills, and what may follow. */
export function SkillDone() {
  const { skillResult: result, reading } = useImportSession();
  if (result === null || reading === null) return null;
  const written = result.added + result.changed;
  const made = [
    ['New credentials', result.newCredentials],
    ['New awarding bodies', result.newIssuers],
    ['New skills', result.newSkills],
    ['New roles', result.newRoles],
    ['New people', result.newPeople],
  ] as const;
  return (
    <ImportOutcome
      file={reading.fileName}
      changeId={result.changeId}
      headline={
        deedOf(reading.kind, result, formatNumber) === null
          ? 'Nothing had to be changed'
          : `${formatNumber(written)} ${things(reading.kind, written)} imported`
      }
      facts={[
        ['New', result.added],
        ['Changed', result.changed],
        ['Unchanged', result.unchanged],
        ['Left out', result.skipped],
        ...made.filter(([, count]) => count > 0),
      ]}
      next={<Next kind={reading.kind} />}
    />
  );
}

/** What the file was for: ratings and requirements show where the gaps are. */
function Next({ kind }: { readonly kind: SkillFileKind }) {
  if (kind === 'credentials' || kind === 'awards')
    return (
      <Link
        to="/credentials"
        search={kind === 'awards' ? { view: 'awards' } : {}}
        className="button-link"
      >
        {kind === 'awards' ? 'See the awards' : 'See the catalogue'}
      </Link>
    );
  return (
    <>
      {kind === 'matrix' ? (
        <Link to="/matrix" className="button-link">
          Open the matrix
        </Link>
      ) : (
        <Link
          to="/skills"
          className="button-link"
          {...(kind === 'requirements' ? { search: { tab: 'roles' } } : {})}
        >
          {kind === 'skills' ? 'See the skills' : 'See the roles'}
        </Link>
      )}
      {kind !== 'skills' && (
        <Link to="/gaps" className="button-link plain">
          See the gaps
        </Link>
      )}
    </>
  );
}
