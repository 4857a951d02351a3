import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { MENU_COMMANDS } from '#shared/bridge.ts';
import { type MenuDeeds, type MenuState, menuTemplate } from './menu.ts';

const state: MenuState = {
  mac: false,
  development: false,
  open: true,
  canUndo: true,
  canRedo: true,
  recent: [],
};
const deeds = { command: vi.fn(), openFile: vi.fn(), showLog: vi.fn() } satisfies MenuDeeds;

function flatten(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [
    item,
    ...(Array.isArray(item.submenu) ? flatten(item.submenu) : []),
  ]);
}
const itemsOf = (changes: Partial<MenuState> = {}): MenuItemConstructorOptions[] =>
  flatten(menuTemplate({ ...state, ...changes }, deeds));
const item = (id: string, changes: Partial<MenuState> = {}): MenuItemConstructorOptions =>
  itemsOf(changes).find((one) => one.id === id)!;
const press = (one: MenuItemConstructorOptions): void =>
  one.click!({} as never, undefined, {} as never);

describe.each([true, false])('on a Mac: %s', (mac) => {
  test('every command is there once and says itself', () => {
    for (const command of MENU_COMMANDS) {
      expect(itemsOf({ mac }).filter(({ id }) => id === command)).toHaveLength(1);
      press(item(command, { mac }));
      expect(deeds.command).toHaveBeenLastCalledWith(command);
    }
  });

  test('no key is given twice', () => {
    const keys = itemsOf({ mac }).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('tools for development are left out of the program', () => {
    const roles = (development: boolean) => itemsOf({ mac, development }).map(({ role }) => role);
    expect(roles(true)).toContain('toggleDevTools');
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(false)).not.toContain('reload');
  });
});

test('what needs a workspace waits for one', () => {
  const enabled = MENU_COMMANDS.filter((command) => item(command, { open: false }).enabled);
  expect(enabled).toEqual(['new', 'open', 'undo', 'redo', 'shortcuts', 'back', 'forward']);
});

test('undo is greyed out where there is nothing to undo, except on a Mac', () => {
  expect(item('undo', { canUndo: false }).enabled).toBe(false);
  expect(item('redo', { canRedo: false }).enabled).toBe(false);
  expect(item('undo', { canUndo: false, mac: true }).enabled).toBe(true);
});

test('recent workspaces are listed by name and opened by path', () => {
  const recent = [{ path: '/home/ann/R&D.upskill', name: 'R&D' }];
  const listed = itemsOf({ recent }).find(({ toolTip }) => toolTip === '/home/ann/R&D.upskill')!;
  expect(listed.label).toBe('R&&D');
  press(listed);
  expect(deeds.openFile).toHaveBeenCalledExactlyOnceWith('/home/ann/R&D.upskill');
});
