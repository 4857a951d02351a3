import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import * as z from 'zod';
import { FILE_KINDS, type DesktopBridge } from '#shared/bridge.ts';
import { DESKTOP_CHANNELS as channels } from '#shared/desktop-channels.ts';
import type { WriteLog } from './log.ts';

const kind = z.enum(FILE_KINDS);
const path = z.string().min(1).max(32_767);
const windowState = z.object({
  title: z.string().max(1000),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  open: z.boolean(),
});
const theme = z.enum(['system', 'light', 'dark']);
const point = z.number().int().min(0).max(100_000);

export type WindowState = z.infer<typeof windowState>;
export type Theme = z.infer<typeof theme>;

/** What the window may ask of this process; nothing else is answered. */
export interface WindowDeeds extends Pick<
  DesktopBridge,
  | 'chooseOpen'
  | 'chooseMany'
  | 'chooseFolder'
  | 'chooseSave'
  | 'showInFolder'
  | 'requestPort'
  | 'setWindowState'
  | 'setTheme'
  | 'showMenu'
> {
  readyForFiles(): void;
}

type Asked = Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame'>;

/**
 * Answers the bridge. Every message is refused unless it comes from the top frame of our own interface, and unless its
 * arguments are of the very shape that is expected.
 */
export function answerWindow(
  ipc: Pick<IpcMain, 'handle' | 'on'>,
  isOurs: (url: string) => boolean,
  deeds: WindowDeeds,
  log: WriteLog,
): void {
  const check = <Args extends unknown[]>(
    channel: string,
    shape: z.ZodType<Args>,
    { senderFrame }: Asked,
    args: unknown[],
  ): Args | null => {
    const trusted = senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
    const parsed = trusted ? shape.safeParse(args) : null;
    if (parsed?.success === true) return parsed.data;
    log('Refused a message of the window', { channel, trusted });
    return null;
  };
  const answer = <Args extends unknown[]>(
    channel: string,
    shape: z.ZodType<Args>,
    deed: (...args: Args) => unknown,
  ): void =>
    ipc.handle(channel, (event, ...args: unknown[]) => {
      const valid = check(channel, shape, event, args);
      if (valid === null) throw new Error('Refused');
      return deed(...valid);
    });
  const hear = <Args extends unknown[]>(
    channel: string,
    shape: z.ZodType<Args>,
    deed: (...args: Args) => void,
  ): void => {
    ipc.on(channel, (event, ...args: unknown[]) => {
      const valid = check(channel, shape, event, args);
      if (valid !== null) deed(...valid);
    });
  };

  const nothing = z.tuple([]);
  answer(channels.chooseOpen, z.tuple([kind]), deeds.chooseOpen);
  answer(channels.chooseMany, z.tuple([kind]), deeds.chooseMany);
  answer(channels.chooseFolder, nothing, deeds.chooseFolder);
  answer(channels.chooseSave, z.tuple([kind, z.string().max(255)]), deeds.chooseSave);
  answer(channels.showInFolder, z.tuple([path]), deeds.showInFolder);
  hear(channels.requestPort, nothing, deeds.requestPort);
  hear(channels.readyForFiles, nothing, deeds.readyForFiles);
  hear(channels.windowState, z.tuple([windowState]), deeds.setWindowState);
  hear(channels.theme, z.tuple([theme]), deeds.setTheme);
  hear(channels.showMenu, z.tuple([point, point]), deeds.showMenu);
}
