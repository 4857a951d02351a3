import { Button } from '@mantine/core';
import { host } from '../../app/host.ts';
import { notifyProblem } from '../../app/notify.tsx';
import { Icon } from '../../components/Icon.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { cancelWork, startImport } from './actions.ts';
import { Failure } from './Failure.tsx';
import { FileFormats } from './FileFormats.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { RosterFields } from './RosterFields.tsx';
import { session, useImportSession } from './session.ts';

/** Choosing the file, waiting for it to be read, and its password where it has one. */
export function FileStep() {
  const { source, work, password, failure } = useImportSession();
  const locked = password !== 'none' && work === null;
  return (
    <div className="page-body">
      <div className="page-work">
        <div className="import-file">
          <h2 className="file-title">Which people work here</h2>
          <p className="second">
            Any roster from your HR system will do. You check the columns before anything is saved.
          </p>
          {!locked && failure !== null && <Failure />}
          <div className="drop-zone">
            {work !== null ? (
              <Reading name={source?.name ?? ''} />
            ) : locked && source !== null ? (
              <PasswordForm source={source} wrong={password === 'wrong'} />
            ) : (
              <Choose />
            )}
          </div>
          <FileFormats />
        </div>
      </div>
      <RosterFields />
    </div>
  );
}

function Choose() {
  return (
    <>
      <Icon name="import" />
      <div className="grow">
        <p>
          <b className="medium">Drop a roster here</b>, or anywhere in this window
        </p>
        <p className="small muted">.xlsx .xls .ods .csv · header row found for you</p>
      </div>
      <Button variant="filled" onClick={() => void chooseFile()}>
        Choose a file
      </Button>
    </>
  );
}

function Reading({ name }: { readonly name: string }) {
  const { work } = useImportSession();
  const stop = (): void => {
    cancelWork();
    session.reset();
  };
  return (
    <>
      <Icon name="file" />
      <div className="grow">
        <p className="reading-name">
          <b className="medium">{name}</b>
        </p>
        {work && <ProgressBar progress={work.progress} onCancel={stop} />}
      </div>
    </>
  );
}

/** Asks for a file, as the host does it, and reads it. */
export async function chooseFile(): Promise<void> {
  try {
    const file = await host.chooseOpen('table');
    if (file !== null) await startImport(file);
  } catch (error) {
    notifyProblem(error);
  }
}
