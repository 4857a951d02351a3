import { Button, Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { Icon } from '../components/Icon.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { folderQuestion, readFolder, type AskedFolder, type Folder } from './folder-question.ts';
import { problemOf } from './problems.ts';

/** In a browser, stands in for the system's own dialog: folders of this computer, and the workspaces in them. */
export function FolderChooser() {
  const asked = useSyncExternalStore(folderQuestion.subscribe, folderQuestion.current);
  const opening = asked?.question.purpose === 'open';
  return (
    <Modal
      opened={asked !== null}
      onClose={() => asked?.answer(null)}
      title={opening ? 'Open a workspace' : 'Where to keep the workspace'}
      size={560}
    >
      {asked && <Choice asked={asked} />}
    </Modal>
  );
}

/** The name, or the name with the first number that is free. */
function freeName(name: string, taken: readonly string[]): string {
  const stem = name.replace(/\.upskill$/i, '');
  let free = withEnding(stem);
  for (let number = 2; taken.includes(free); number += 1) free = withEnding(`${stem} ${number}`);
  return free;
}

const withEnding = (name: string): string =>
  name.toLowerCase().endsWith('.upskill') ? name : `${name}.upskill`;

function Choice({ asked }: { asked: AskedFolder }) {
  const { question } = asked;
  const [path, setPath] = useState<string | null>(null);
  const [typed, setName] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const folder = useQuery({
    queryKey: ['folder', path],
    queryFn: () => readFolder(path),
    gcTime: 0,
    staleTime: 0,
  });
  const here = folder.data;
  const name =
    typed ??
    (question.purpose === 'save'
      ? freeName(question.suggestedName, here?.entries.map((entry) => entry.name) ?? [])
      : '');
  const taken = here?.entries.some((entry) => entry.name === withEnding(name.trim())) ?? false;
  const separator = here?.path.includes('\\') ? '\\' : '/';
  const target =
    question.purpose === 'open'
      ? chosen
      : here && name.trim() && !taken
        ? `${here.path.replace(/[\\/]$/, '')}${separator}${withEnding(name.trim())}`
        : null;
  const go = (next: string): void => {
    setPath(next);
    setChosen(null);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (target !== null) asked.answer(target);
      }}
    >
      <div className="folder-path">
        <IconButton
          icon="up"
          label="The folder above"
          disabled={!here?.parent}
          onClick={() => here?.parent && go(here.parent)}
        />
        <IconButton icon="home" label="Your own folder" onClick={() => here && go(here.home)} />
        <span className="grow cut small" title={here?.path}>
          {here?.path}
        </span>
      </div>
      {folder.error && (
        <p role="alert" className="small">
          {problemOf(folder.error).message} {problemOf(folder.error).remedy}
        </p>
      )}
      {here && (
        <Entries
          folder={here}
          chosen={chosen}
          choosing={question.purpose === 'open'}
          onFolder={go}
          onWorkspace={(entry) =>
            question.purpose === 'open' ? setChosen(entry.path) : setName(entry.name)
          }
          onOpen={(entry) => question.purpose === 'open' && asked.answer(entry.path)}
        />
      )}
      {question.purpose === 'save' && (
        <TextInput
          label="Name of the file"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={taken ? 'A workspace of this name is there already: choose another name' : null}
          data-autofocus
        />
      )}
      <div className="row dialog-foot">
        <Button onClick={() => asked.answer(null)}>Cancel</Button>
        <Button variant="filled" type="submit" disabled={target === null}>
          {question.purpose === 'open' ? 'Open' : 'Keep it here'}
        </Button>
      </div>
    </form>
  );
}

type Entry = Folder['entries'][number];

function Entries(props: {
  folder: Folder;
  chosen: string | null;
  choosing: boolean;
  onFolder: (path: string) => void;
  onWorkspace: (entry: Entry) => void;
  onOpen: (entry: Entry) => void;
}) {
  const { folder, chosen, choosing, onFolder, onWorkspace, onOpen } = props;
  return (
    <div className="folder-list">
      {folder.entries.length === 0 && (
        <p className="muted">
          {choosing
            ? 'No folders and no workspaces here.'
            : 'No folders here. The file may still be kept here.'}
        </p>
      )}
      {folder.entries.map((entry) =>
        entry.kind === 'folder' ? (
          <button key={entry.path} type="button" onClick={() => onFolder(entry.path)}>
            <Icon name="folder" /> <span className="cut">{entry.name}</span>
          </button>
        ) : (
          <button
            key={entry.path}
            type="button"
            aria-pressed={chosen === entry.path}
            onClick={() => onWorkspace(entry)}
            onDoubleClick={() => onOpen(entry)}
          >
            <Icon name="file" /> <span className="cut">{entry.name}</span>
          </button>
        ),
      )}
    </div>
  );
}
