import type { App, BrowserWindow, Dialog, MessageBoxOptions } from 'electron';
import type { WriteLog } from './log.ts';

type TroubledWindow = Pick<BrowserWindow, 'on' | 'isDestroyed'> & {
  readonly webContents: Pick<
    BrowserWindow['webContents'],
    'on' | 'reload' | 'forcefullyCrashRenderer'
  >;
};

interface TroubleTools {
  readonly showMessageBox: (options: MessageBoxOptions) => Promise<{ response: number }>;
  readonly quit: () => void;
  readonly log: WriteLog;
}

/** A window that died or does not answer says so and offers a way on; the workspace lives in another process. */
export function watchWindow(
  window: TroubledWindow,
  { showMessageBox, quit, log }: TroubleTools,
): void {
  let asking = false;
  const ask = async (
    message: string,
    detail: string,
    answers: readonly (readonly [label: string, deed: () => void])[],
  ): Promise<void> => {
    if (asking || window.isDestroyed()) return;
    asking = true;
    const buttons = answers.map(([label]) => label);
    const { response } = await showMessageBox({
      type: 'warning',
      message,
      detail,
      buttons,
      cancelId: 0,
    });
    asking = false;
    if (!window.isDestroyed()) answers[response]?.[1]();
  };
  const failed = (error: unknown): void =>
    log('The message about the window could not be shown', error);

  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log('The window ended unasked', { reason, exitCode });
    ask(
      'The window stopped working.',
      'Every change that was completed is saved in your workspace.',
      [
        ['Show it again', () => window.webContents.reload()],
        ['Quit', quit],
      ],
    ).catch(failed);
  });
  window.on('unresponsive', () => {
    log('The window does not answer');
    ask('The window does not answer.', 'It may come back by itself. Completed changes are saved.', [
      ['Wait', () => undefined],
      [
        'Show it again',
        () => {
          // A window that hangs cannot be asked to reload: its process is ended first.
          window.webContents.forcefullyCrashRenderer();
          window.webContents.reload();
        },
      ],
    ]).catch(failed);
  });
  window.webContents.on('preload-error', (_event, _path, error) => log('The bridge failed', error));
}

/** Processes beside the window (drawing, the workspace): told to the log; each is started again where it is needed. */
export function watchProcesses(app: Pick<App, 'on'>, log: WriteLog): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode, serviceName }) => {
    if (reason !== 'clean-exit')
      log('A process ended unasked', { type, reason, exitCode, serviceName });
  });
}

/** A mistake of ours in this process: into the log, told in words, and the end, since nothing is certain after it. */
export function watchOurselves(
  on: (
    event: 'uncaughtException' | 'unhandledRejection',
    listener: (error: unknown) => void,
  ) => void,
  {
    showErrorBox,
    exit,
    log,
  }: { showErrorBox: Dialog['showErrorBox']; exit: () => void; log: WriteLog },
): void {
  const end = (error: unknown): void => {
    log('Unforeseen', error);
    showErrorBox(
      'Upskill Ledger has to close',
      'Something happened that the program did not foresee. Every change that was completed is saved. Details are in the log file.',
    );
    exit();
  };
  on('uncaughtException', end);
  on('unhandledRejection', end);
}
