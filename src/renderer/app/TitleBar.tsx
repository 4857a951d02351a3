import { Tooltip } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { Icon } from '../components/Icon.tsx';
import { IconButton } from '../components/IconButton.tsx';
import { Glyph } from './Glyph.tsx';
import { showSpotlight } from './overlays.ts';
import { redo, undo } from './undo.ts';
import { useHistoryPosition } from './use-history-position.ts';
import { useWorkspace, useWorkspaceName } from './workspace.ts';

export function TitleBar() {
  const open = useWorkspace();
  const name = useWorkspaceName();
  return (
    <header className={window.upskill?.platform === 'darwin' ? 'titlebar mac' : 'titlebar'}>
      <div className="workspace-name">
        <MenuGlyph />
        <span className="cut">{name}</span>
      </div>
      {open && (
        <>
          <div className="history-buttons">
            <HistoryButtons />
            <IconButton
              icon="undo"
              label={open.undo ? `Undo: ${open.undo.title} (Ctrl Z)` : 'Nothing to undo'}
              disabled={!open.undo}
              onClick={() => void undo()}
            />
            <IconButton
              icon="redo"
              label={open.redo ? `Redo: ${open.redo.title} (Ctrl Shift Z)` : 'Nothing to redo'}
              disabled={!open.redo}
              onClick={() => void redo()}
            />
          </div>
          <Tooltip label="Everything the program knows by name" openDelay={600}>
            <button type="button" className="search-button" onClick={showSpotlight}>
              <Icon name="search" />
              <span className="grow cut">Find a person, skill, page or action</span>
              <kbd>Ctrl K</kbd>
            </button>
          </Tooltip>
        </>
      )}
    </header>
  );
}

/** Where the system shows no menu bar of its own, the mark of the program opens it. */
function MenuGlyph() {
  const bridge = window.upskill;
  if (!bridge || bridge.platform === 'darwin') return <Glyph />;
  return (
    <button
      type="button"
      className="menu-button"
      aria-label="Menu"
      onClick={(event) => {
        const { left, bottom } = event.currentTarget.getBoundingClientRect();
        bridge.showMenu(Math.round(left), Math.round(bottom));
      }}
    >
      <Glyph />
    </button>
  );
}

function HistoryButtons() {
  const router = useRouter();
  const { canGoBack, canGoForward } = useHistoryPosition();
  return (
    <>
      <IconButton
        icon="back"
        label="Back (Alt ←)"
        disabled={!canGoBack}
        onClick={() => router.history.back()}
      />
      <IconButton
        icon="forward"
        label="Forward (Alt →)"
        disabled={!canGoForward}
        onClick={() => router.history.forward()}
      />
    </>
  );
}
