import { Button } from '@mantine/core';
import { Icon } from '../../components/Icon.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { cancelWork } from './actions.ts';
import { chooseFile } from './choose-file.ts';
import { goBack } from './decisions.ts';
import { ChooseZone, DropZone } from './DropZone.tsx';
import { Failure } from './Failure.tsx';
import { FileKinds } from './FileKinds.tsx';
import { FileFormats } from './FileFormats.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { session, useImportSession } from './session.ts';
import { KIND_WORDS } from './skill-files/words.ts';
import { fileFacts } from './table-view.ts';

/** Choosing the file, waiting for it to be read, and its password where it has one. */
export function FileStep() {
  const { source, work, password, failure, draft, reading } = useImportSession();
  const locked = password !== 'none' && work === null;
  return (
    <div className="page-body">
      <div className="page-work">
        <div className="import-file">
          <h2 className="file-title">What your files say</h2>
          <p className="second">
            A roster from your HR system, a skills matrix, a library of skills, what roles require,
            a catalogue of credentials, or who completed which course. What it is, is found out; you
            check it before anything is saved.
          </p>
          {!locked && failure !== null && <Failure />}
          {work !== null ? (
            <Reading name={source?.name ?? ''} />
          ) : locked && source !== null ? (
            <PasswordForm source={source} wrong={password === 'wrong'} />
          ) : draft !== null ? (
            <Chosen name={draft.fileName} facts={fileFacts(draft)} next="table" />
          ) : reading !== null ? (
            <Chosen name={reading.fileName} facts={KIND_WORDS[reading.kind]} next="reading" />
          ) : (
            <ChooseZone onChoose={() => void chooseFile()} />
          )}
          <FileFormats />
        </div>
      </div>
      <FileKinds />
    </div>
  );
}

/** The file that was read: she came back from a later step. */
function Chosen(props: {
  readonly name: string;
  readonly facts: string;
  readonly next: 'table' | 'reading';
}) {
  return (
    <DropZone>
      <Icon name="file" />
      <div className="grow">
        <p>
          <b className="medium">{props.name}</b> has been read
        </p>
        <p className="small muted">{props.facts}</p>
      </div>
      <Button onClick={() => void chooseFile()}>Choose another file</Button>
      <Button variant="filled" onClick={() => goBack(props.next)}>
        Continue to {props.next}
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
