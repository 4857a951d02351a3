import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { droppedFile, useDroppedFile } from '../../app/dropped-file.ts';
import { Icon } from '../../components/Icon.tsx';
import { startImport } from './actions.ts';
import { useImportSession } from './session.ts';

/** Takes a file that was dropped in the window; asks only where another import is under way. */
export function DroppedNote() {
  const waiting = useDroppedFile();
  const { draft, reading, result, skillResult, work } = useImportSession();
  const underWay =
    (draft !== null && result === null) ||
    (reading !== null && skillResult === null) ||
    work !== null;
  useEffect(() => {
    if (waiting === null || underWay) return;
    const file = droppedFile.take();
    if (file !== null) void startImport(file);
  }, [waiting, underWay]);
  if (waiting === null || !underWay) return null;
  const instead = (): void => {
    const file = droppedFile.take();
    if (file !== null) void startImport(file);
  };
  return (
    <div className="wizard-dropped" role="status">
      <Icon name="file" />
      <span className="grow">
        <b>{waiting.name}</b> was dropped while another import is under way.
      </span>
      <Button onClick={() => droppedFile.take()}>Go on with this one</Button>
      <Button onClick={instead} disabled={work?.kind === 'write'}>
        Start with {waiting.name}
      </Button>
    </div>
  );
}
