import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useActions } from './actions.ts';
import { takeFile } from './take-file.ts';
import { fileName } from './host.ts';
import { useWorkspace, useWorkspaceName } from './workspace.ts';

/** Speaks with the desktop window: its menu, files opened from outside, its title. Nothing in a browser. */
export function useDesktop(): void {
  const actions = useActions();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const navigate = useNavigate();
  const open = useWorkspace();
  const name = useWorkspaceName();

  useEffect(() => {
    const bridge = window.upskill;
    if (!bridge) return;
    const offMenu = bridge.onMenu((command) => {
      latest.current.find((action) => action.id === command && action.enabled)?.run();
    });
    const offFile = bridge.onOpenFile((path) => {
      void takeFile({ path, name: fileName(path) }, () => navigate({ to: '/import' }));
    });
    return () => {
      offMenu();
      offFile();
    };
  }, [navigate]);

  useEffect(() => {
    window.upskill?.setWindowState({
      title: name,
      open: Boolean(open),
      canUndo: Boolean(open?.undo),
      canRedo: Boolean(open?.redo),
    });
  }, [name, open]);
}
