import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { SkillFileKind } from '#shared/contract/skill-files.ts';
import { formatNumber } from '../../../app/format.ts';
import { undo } from '../../../app/undo.ts';
import { Icon } from '../../../components/Icon.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { another, useTakenBack } from '../done.ts';
import { useImportSession } from '../session.ts';
import { deedOf, things } from './words.ts';

/** What was done with a file that speaks of skills, and what may follow. */
export function SkillDone() {
  const { skillResult: result, reading } = useImportSession();
  const takenBack = useTakenBack(result?.changeId ?? null);
  if (result === null || reading === null) return null;
  const { changeId, added, changed } = result;
  const written = added + changed;
  return (
    <div className="page-body">
      <div className="page-work">
        <div className="import-done">
          {takenBack ? (
            <>
              <h2>The import was taken back</h2>
              <p className="second">
                Nothing of {reading.fileName} is left in the workspace. Redo, or import it again.
              </p>
            </>
          ) : (
            <>
              <h2 className="done-title">
                <Icon name="check" size={18} />
                {deedOf(reading.kind, result, formatNumber) === null
                  ? 'Nothing had to be changed'
                  : `${formatNumber(written)} ${things(reading.kind, written)} imported`}
              </h2>
              <p className="second">
                {changeId === null ? (
                  `The workspace already said what ${reading.fileName} says.`
                ) : (
                  <>
                    From {reading.fileName}, as one change.{' '}
                    <button
                      type="button"
                      className="link inline"
                      onClick={() => void undo(changeId)}
                    >
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
                    ['New', formatNumber(added)],
                    ['Changed', formatNumber(changed)],
                    ['Unchanged', formatNumber(result.unchanged)],
                    ['Left out', formatNumber(result.skipped)],
                    ...(result.newSkills > 0
                      ? [['New skills', formatNumber(result.newSkills)] as const]
                      : []),
                    ...(result.newRoles > 0
                      ? [['New roles', formatNumber(result.newRoles)] as const]
                      : []),
                    ...(result.newPeople > 0
                      ? [['New people', formatNumber(result.newPeople)] as const]
                      : []),
                  ]}
                />
              </div>
            </>
          )}
          <div className="row deeds">
            <Next kind={reading.kind} />
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

/** What the file was for: ratings and requirements show where the gaps are. */
function Next({ kind }: { readonly kind: SkillFileKind }) {
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
