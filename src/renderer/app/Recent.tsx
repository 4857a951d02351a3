import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import { IconButton } from '../components/IconButton.tsx';
import { client } from './client.ts';
import { formatInstant } from './format.ts';
import { notifyProblem } from './notify.tsx';
import { orpc, queryClient } from './queries.ts';
import { openPath } from './workspace-files.ts';

export type RecentWorkspace = InferContractRouterOutputs<Contract>['workspace']['recent'][number];

const forget = (path: string): void => {
  client.workspace
    .forgetRecent({ path })
    .then(() => queryClient.invalidateQueries({ queryKey: orpc.workspace.recent.key() }))
    .catch(notifyProblem);
};

/** Workspaces opened before on this computer, the latest first. */
export function Recent({ recent }: { recent: readonly RecentWorkspace[] }) {
  if (recent.length === 0) return null;
  return (
    <section aria-labelledby="recent-title">
      <h2 id="recent-title">Recent</h2>
      <ul className="recent">
        {recent.map((one) => (
          <li key={one.path}>
            <div className="grow">
              {one.exists ? (
                <button type="button" className="link" onClick={() => void openPath(one.path)}>
                  {one.name}
                </button>
              ) : (
                <span className="muted">{one.name}</span>
              )}
              <p className="small muted cut" title={one.path}>
                {one.exists ? one.path : `No longer at ${one.path}`}
              </p>
            </div>
            <span className="small muted nowrap">{formatInstant(one.openedAt)}</span>
            <IconButton
              icon="close"
              label={`Take ${one.name} off this list; the file stays`}
              onClick={() => forget(one.path)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
