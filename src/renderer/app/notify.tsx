import { notifications } from '@mantine/notifications';
import { Icon } from '../components/Icon.tsx';
import { host, type SavePlace } from './host.ts';
import { problemOf } from './problems.ts';

const DONE = 'done';

export interface Offer {
  readonly label: string;
  readonly run: () => unknown;
}

/** Says that something is done, with one thing that may follow ("Undo"). */
export function notifyDone(title: string, offer?: Offer): void {
  // One at a time: what an older message offers may no longer be the right thing to do.
  notifications.hide(DONE);
  const id = notifications.show({
    id: DONE,
    title,
    message: offer ? (
      <button
        type="button"
        className="link"
        onClick={() => {
          notifications.hide(id);
          offer.run();
        }}
      >
        {offer.label}
      </button>
    ) : null,
    icon: <Icon name="check" />,
    // What can be undone is offered long enough to be read and reached.
    autoClose: offer ? 14_000 : 5000,
  });
}

/** Says what went wrong, where, and what to do; stays until it is closed. Cancelled work says nothing. */
export function notifyProblem(error: unknown): void {
  const problem = problemOf(error);
  // A lost connection covers the window with words of its own.
  if (problem.code === 'CANCELLED' || problem.code === 'CONNECTION_LOST') return;
  notifications.show({
    title: problem.message,
    message: (
      <>
        {problem.place && <div>Where: {problem.place}</div>}
        <div>{problem.remedy}</div>
      </>
    ),
    icon: <Icon name="warn" />,
    autoClose: false,
    role: 'alert',
  });
}

/** Finishes a save: the browser downloads it, the desktop offers to show it. */
export async function announceSaved(place: SavePlace, title: string): Promise<void> {
  await host.finishSave(place);
  const show = host.showInFolder;
  notifyDone(
    title,
    show
      ? { label: 'Show in folder', run: () => show(place.path).catch(notifyProblem) }
      : undefined,
  );
}
