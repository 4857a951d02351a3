import { join } from 'node:path';
import { app, dialog, ipcMain, protocol, session } from 'electron';
import { declareInterfaceScheme, serveInterface } from './app-protocol.ts';
import { Desktop } from './desktop.ts';
import { guardEverything, guardSession } from './guards.ts';
import { isInterfaceUrl } from './interface-files.ts';
import { openLog } from './log.ts';
import { fileOfCommandLine, isOpenable } from './opened-files.ts';
import { watchOurselves, watchProcesses } from './trouble.ts';
import { answerWindow } from './window-requests.ts';

// A folder of its own for tests; also what the other hosts answer to.
const chosenFolder = process.env['UPSKILL_USER_DATA'];
if (chosenFolder !== undefined && chosenFolder !== '') app.setPath('userData', chosenFolder);

const userData = app.getPath('userData');
const log = openLog(join(userData, 'logs'));
// Set by the development server alone; a packaged program never loads anything but its own files.
const developmentUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
const isOurs = (url: string): boolean => isInterfaceUrl(url, developmentUrl);

watchOurselves((event, listener) => process.on(event, listener), {
  showErrorBox: dialog.showErrorBox,
  exit: () => app.exit(1),
  log,
});

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  const desktop = new Desktop({ log, userData, developmentUrl });
  const named = fileOfCommandLine(process.argv.slice(1), process.cwd());
  if (named !== null) desktop.openFile(named);

  app.enableSandbox();
  declareInterfaceScheme(protocol);
  guardEverything(app, isOurs);
  watchProcesses(app, log);
  app.setAboutPanelOptions({ applicationName: 'Upskill Ledger', copyright: 'MIT licence' });

  app.on('second-instance', (_event, args, folder) => {
    const path = fileOfCommandLine(args.slice(1), folder);
    if (path !== null) desktop.openFile(path);
    desktop.show();
  });
  // macOS: double-clicked, or dropped on the icon.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (!isOpenable(path)) return;
    desktop.openFile(path);
    if (app.isReady()) desktop.show();
  });
  app.on('activate', () => desktop.show());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // The workspace is closed first: then its file is whole by itself.
  app.on('will-quit', (event) => {
    if (desktop.isClosed) return;
    event.preventDefault();
    void desktop.close().finally(() => app.quit());
  });

  app.once('ready', () => {
    guardSession(session.defaultSession, isOurs);
    serveInterface(protocol, join(import.meta.dirname, '../renderer'));
    answerWindow(ipcMain, isOurs, desktop, log);
    desktop.show();
  });
}
