import type { DesktopBridge } from '#shared/bridge.ts';
import type { Host } from './host-types.ts';

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

export const desktopHost = (bridge: DesktopBridge): Host => ({
  kind: 'desktop',
  async chooseOpen(kind) {
    const path = await bridge.chooseOpen(kind);
    return path === null ? null : { path, name: nameOf(path) };
  },
  async chooseSave(kind, suggestedName) {
    const path = await bridge.chooseSave(kind, suggestedName);
    return path === null ? null : { path, download: null };
  },
  fileFromDrop: (file) => Promise.resolve({ path: bridge.pathOfFile(file), name: file.name }),
  finishSave: () => Promise.resolve(),
  showInFolder: (path) => bridge.showInFolder(path),
});
