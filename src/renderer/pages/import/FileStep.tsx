import { Icon } from '../../components/Icon.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { cancelWork } from './actions.ts';
import { chooseFile } from './choose-file.ts';
import { ChooseZone, DropZone } from './DropZone.tsx';
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
          {work !== null ? (
            <Reading name={source?.name ?? ''} />
          ) : locked && source !== null ? (
            <PasswordForm source={source} wrong={password === 'wrong'} />
          ) : (
            <ChooseZone onChoose={() => void chooseFile()} />
          )}
          <FileFormats />
        </div>
      </div>
      <RosterFields />
    </div>
  );
}

function Reading({ name }: { readonly name: string }) {
  const { work } = useImportSession();
  const stop = (): void => {
    cancelWork();
    session.reset();
  };
  return (
    <DropZone>
      <Icon name="file" />
      <div className="grow">
        <p className="reading-name">
          <b className="medium">{name}</b>
        </p>
        {work && <ProgressBar progress={work.progress} onCancel={stop} />}
      </div>
    </DropZone>
  );
}
