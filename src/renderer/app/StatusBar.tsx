import { AsOf } from './AsOf.tsx';
import { useBackgroundWork } from './background-work.ts';
import { count, formatInstant, formatTime } from './format.ts';
import { fileName } from './host.ts';
import { undo } from './undo.ts';
import { useWorkspace } from './workspace.ts';

export function StatusBar() {
  const open = useWorkspace();
  const work = useBackgroundWork();
  return (
    <footer className="statusbar">
      {open && (
        <>
          <AsOf info={open} />
          <span>
            {open.people === 0
              ? 'No people yet'
              : count(open.activePeople, 'active person', 'active people')}
          </span>
        </>
      )}
      {work ? <Working /> : <LastChange />}
      <span className="file-name">
        {open
          ? `${fileName(open.path)} · ${open.lastChange ? `saved ${formatTime(open.lastChange.at)}` : 'on this computer only'}`
          : 'Everything stays on this computer'}
      </span>
    </footer>
  );
}

function LastChange() {
  const open = useWorkspace();
  if (!open?.lastChange) return <span className="grow" />;
  const { lastChange } = open;
  return (
    <span className="grow cut wide-only">
      Last change: {lastChange.title}, {formatInstant(lastChange.at)}
      {open.undo?.id === lastChange.id && (
        <>
          {' · '}
          <button type="button" className="link inline" onClick={() => void undo()}>
            Undo
          </button>
        </>
      )}
    </span>
  );
}

function Working() {
  const work = useBackgroundWork();
  if (!work) return null;
  const { stage, done, total } = work.progress;
  const share = total > 0 ? `, ${Math.floor((done / total) * 100)} %` : '';
  return (
    <span className="grow cut" role="status">
      {work.title}
      {stage === work.title ? '' : `: ${stage}`}
      {share}
      {' · '}
      <button type="button" className="link inline" onClick={work.cancel}>
        Cancel
      </button>
    </span>
  );
}
