import { Button } from '@mantine/core';
import { host } from '../../../app/host.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Note } from '../../../components/Mark.tsx';
import { ProgressBar } from '../../../components/ProgressBar.tsx';
import { cancelCheck, checkBadges, forgetRefused, useCheckSession } from './check-session.ts';
import { useBadgePlaces } from './places.ts';

/** The two ways to choose what is checked. */
export function ChooseBadges({ primary = false }: { readonly primary?: boolean }) {
  const { openChecked } = useBadgePlaces();
  const { progress } = useCheckSession();
  const check = (pick: Parameters<typeof checkBadges>[0]): void =>
    void checkBadges(pick).then(openChecked);
  return (
    <>
      <Button
        variant={primary ? 'filled' : 'default'}
        disabled={progress !== null}
        onClick={() => check(() => host.chooseMany('badge'))}
      >
        Choose files
      </Button>
      <Button disabled={progress !== null} onClick={() => check(() => host.chooseFolder())}>
        Choose a folder
      </Button>
    </>
  );
}

/** What is being checked, how far it is, and why it came to nothing where it did. */
export function BadgeZone() {
  const { progress, problem } = useCheckSession();
  return (
    <div className="badge-zone">
      {progress !== null ? (
        <ProgressBar progress={progress} onCancel={cancelCheck} />
      ) : (
        <p className="row small second">
          <Icon name="import" size={14} />
          <span>
            Drop badges or a folder of them anywhere. They are checked on this computer, without a
            connection.
          </span>
        </p>
      )}
      {problem !== null && progress === null && (
        <div role="alert">
          <Note tone="bad">
            <b>{problem.message}</b> {problem.remedy}{' '}
            <button type="button" className="link inline" onClick={forgetRefused}>
              Close
            </button>
          </Note>
        </div>
      )}
    </div>
  );
}
