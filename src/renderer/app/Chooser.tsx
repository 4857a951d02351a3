import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Icon } from '../components/Icon.tsx';
import { Page, PageHead } from '../components/PageHead.tsx';
import { ProgressBar } from '../components/ProgressBar.tsx';
import { useBackgroundWork } from './background-work.ts';
import { useDroppedBadges } from './dropped-badges.ts';
import { useDroppedFile } from './dropped-file.ts';
import { Recent } from './Recent.tsx';
import { orpc } from './queries.ts';
import { newSample, newWorkspace, openWorkspace } from './workspace-files.ts';
import './chooser.css';

/** What is shown while no workspace is open. */
export function Chooser() {
  const waiting = useDroppedFile();
  const badges = useDroppedBadges();
  const work = useBackgroundWork();
  const recent = useQuery(orpc.workspace.recent.queryOptions()).data ?? [];
  return (
    <Page>
      <PageHead
        title="Open a workspace"
        sub="One file on this computer holds everything: people, changes, restore points."
      />
      <div className="page-body">
        <div className="page-work">
          <div className="chooser">
            {waiting && (
              <p className="chooser-waiting">
                <Icon name="file" /> <b>{waiting.name}</b> is ready to import. Choose the workspace
                it belongs to, or make a new one.
              </p>
            )}
            {badges && (
              <p className="chooser-waiting">
                <Icon name="award" /> <b>{badges.name}</b> waits to be checked. Choose the workspace
                whose people and pinned keys it is held against, or make a new one.
              </p>
            )}
            {work && <ProgressBar progress={work.progress} onCancel={work.cancel} />}
            <ul className="chooser-deeds">
              <li>
                <div>
                  <p>New workspace</p>
                  <p className="small second">
                    For your company. You choose where the file is kept.
                  </p>
                </div>
                <Button
                  variant="filled"
                  disabled={work !== null}
                  onClick={() => void newWorkspace()}
                >
                  New
                </Button>
              </li>
              <li>
                <div>
                  <p>Open a workspace</p>
                  <p className="small second">
                    A file ending in .upskill. It may also be dropped anywhere in this window.
                  </p>
                </div>
                <Button disabled={work !== null} onClick={() => void openWorkspace()}>
                  Open
                </Button>
              </li>
              <li>
                <div>
                  <p>Look around with a sample company</p>
                  <p className="small second">
                    240 invented people, imported from workbooks like yours, in a file of their own.
                  </p>
                </div>
                <Button disabled={work !== null} onClick={() => void newSample()}>
                  Make the sample
                </Button>
              </li>
            </ul>
            <Recent recent={recent} />
          </div>
        </div>
      </div>
    </Page>
  );
}
