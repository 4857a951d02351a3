import { Button } from '@mantine/core';
import type { ImportDraft } from '#shared/contract/imports.ts';
import { Icon } from '../../components/Icon.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { cancelWork } from './actions.ts';
import { chooseFile } from './choose-file.ts';
import { goBack } from './decisions.ts';
import { ChooseZone, DropZone } from './DropZone.tsx';
import { Failure } from './Failure.tsx';
import { FileFormats } from './FileFormats.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { RosterFields } from './RosterFields.tsx';
import { session, useImportSession } from './session.ts';
import { fileFacts } from './table-view.ts';

/** Choosing the file, waiting for it to be read, and its password where it has one. */
export function FileStep() {
  const { source, work, password, failure, draft } = useImportSession();
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
          ) : draft !== null ? (
            <Chosen draft={draft} />
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

/** The file that was read: she came back from a later step. */
function Chosen({ draft }: { readonly draft: ImportDraft }) {
  return (
    <DropZone>
      <Icon name="file" />
      <div className="grow">
        <p>
          <b className="medium">{draft.fileName}</b> has been read
        </p>
        <p className="small muted">{fileFacts(draft)}</p>
      </div>
      <Button onClick={() => void chooseFile()}>Choose another file</Button>
      <Button variant="filled" onClick={() => goBack('table')}>
        Continue to table
      </Button>
    </DropZone>
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
