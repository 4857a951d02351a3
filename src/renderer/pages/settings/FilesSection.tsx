import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { backUp, closeWorkspace, restoreFromFile } from '../../app/workspace-files.ts';
import { formatSize } from '../../app/format.ts';
import { host } from '../../app/host.ts';
import { notifyProblem } from '../../app/notify.tsx';
import { orpc } from '../../app/queries.ts';
import { useWorkspace } from '../../app/workspace.ts';
import { Recent } from '../../app/Recent.tsx';
import { CheckFile } from './CheckFile.tsx';
import { RestorePoints } from './RestorePoints.tsx';
import { Section } from './Section.tsx';

/** The file itself: where it is, copies of it, going back, and whether it is sound. */
export function FilesSection() {
  const open = useWorkspace();
  const recent = useQuery(orpc.workspace.recent.queryOptions()).data ?? [];
  if (!open) return null;
  const show = host.showInFolder;
  return (
    <Section id="files" title="File, backups, restore points">
      <p className="settings-path">
        <b>{open.path}</b> <span className="muted nowrap">{formatSize(open.sizeBytes)}</span>{' '}
        {show && (
          <button
            type="button"
            className="link"
            onClick={() => void show(open.path).catch(notifyProblem)}
          >
            Show in folder
          </button>
        )}
      </p>
      <div className="row wrap">
        <Button onClick={() => void backUp(open.name)}>Back up</Button>
        <Button onClick={() => void restoreFromFile()}>Restore from a file</Button>
        <Button onClick={() => void closeWorkspace()}>Close the workspace</Button>
      </div>
      <p className="small second">
        A backup is a whole copy that opens like any workspace. Restoring keeps the present state as
        a restore point first, so that it can be taken back.
      </p>
      <RestorePoints />
      <CheckFile />
      <Recent recent={recent.filter(({ path }) => path !== open.path)} />
    </Section>
  );
}
