import { Icon } from '../../../components/Icon.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { DropZone } from '../../import/DropZone.tsx';
import { VERDICT_WORDS, VERDICTS, type VerdictName } from '#shared/credentials.ts';
import { ChooseBadges } from './BadgeZone.tsx';
import { Note } from '../../../components/Mark.tsx';
import { cancelCheck, useCheckSession } from './check-session.ts';
import { useBadgePlaces } from './places.ts';

const ASKS: Readonly<Record<VerdictName, string>> = {
  integrity: 'Is it, letter for letter, what was signed?',
  issuer:
    'Is the key that signed it one that you have confirmed to be the issuer’s? A valid signature alone does not make a known issuer.',
  status: 'Has it been taken back? Held against copies of revocation lists that you keep.',
  dates: 'Is it valid on the day that figures are of?',
  recipient: 'Is it about one of your people, by e-mail address or its hash?',
};

/** Before the first badge: what this does, and the one step that begins it. */
export function StartText() {
  const { progress, problem } = useCheckSession();
  const { list } = useBadgePlaces();
  return (
    <div className="page-work">
      <div className="badge-start">
        <h2>Check digital badges without asking anybody</h2>
        <p className="second">
          People hand in badges as pictures or files. Each is asked five questions, and each answer
          comes with its reason. Nothing is fetched and nothing leaves this computer: what cannot be
          known from the file and from what you have pinned is said to be unknown.
        </p>
        {problem !== null && (
          <div role="alert">
            <Note tone="bad">
              <b>{problem.message}</b> {problem.remedy}
            </Note>
          </div>
        )}
        <DropZone>
          <Icon name="award" />
          {progress === null ? (
            <>
              <div className="grow">
                <p>
                  <b className="medium">Drop badges or a folder of them</b>, anywhere in this window
                </p>
                <p className="small muted">
                  .png .svg .json .jws .jwt · Open Badges 2.0 and 3.0, one or thousands
                </p>
              </div>
              <ChooseBadges primary />
            </>
          ) : (
            <div className="grow">
              <ProgressBar progress={progress} onCancel={cancelCheck} />
            </div>
          )}
        </DropZone>
        <h3>The five questions</h3>
        <ol className="badge-asks">
          {VERDICTS.map((name, place) => (
            <li key={name}>
              <span className="muted small">{place + 1}</span>
              <b className="medium">{VERDICT_WORDS[name]}</b>
              <span className="second">{ASKS[name]}</span>
            </li>
          ))}
        </ol>
        <p className="small second">
          What an issuer told you beforehand, a key or a list of revoked badges, can be kept first:{' '}
          <button type="button" className="link inline" onClick={() => list('pins')}>
            Keys and documents
          </button>
          .
        </p>
      </div>
    </div>
  );
}
