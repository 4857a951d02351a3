import type { DesktopBridge } from '#shared/bridge.ts';
import type { Host, PickedFile } from './host-types.ts';

const picked = (path: string): PickedFile => ({ path, name: path.split(/[\\/]/).at(-1) ?? path });

export const desktopHost = (bridge: DesktopBridge): Host => ({
  kind: 'desktop',
  async chooseOpen(kind) {
    const path = await bridge.chooseOpen(kind);
    return path === null ? null : picked(path);
  },
  async chooseMany(kind) {
    return (await bridge.chooseMany(kind)).map(picked);
  },
  async chooseFolder() {
    const path = await bridge.chooseFolder();
    return path === null ? [] : [picked(path)];
  },
  async chooseSave(kind, suggestedName) {
    const path = await bridge.chooseSave(kind, suggestedName);
    return path === null ? null : { path, download: null };
  },
  fileFromDrop: (file) => Promise.resolve({ path: bridge.pathOfFile(file), name: file.name }),
  filesFromDrop: (dropped) =>
    Promise.resolve([...dropped.files].map((file) => picked(bridge.pathOfFile(file)))),
  finishSave: () => Promise.resolve(),
  showInFolder: (path) => bridge.showInFolder(path),
});
