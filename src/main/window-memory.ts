import { readFileSync, writeFileSync } from 'node:fs';
import type { Rectangle } from 'electron';
import * as z from 'zod';

export const SMALLEST = { width: 900, height: 600 } as const;
const FIRST = { width: 1440, height: 900 } as const;

const memorySchema = z.object({
  bounds: z
    .object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() })
    .nullable(),
  maximised: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
});
/** How the window was left. `bounds` are those of the window when it is not maximised, in device-independent pixels. */
export type WindowMemory = z.infer<typeof memorySchema>;

const NOTHING: WindowMemory = { bounds: null, maximised: false, theme: 'system' };

/** What was kept, or the beginning's values where nothing was or it cannot be read. */
export function recallWindow(file: string): WindowMemory {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return NOTHING;
  }
}

export function rememberWindow(file: string, memory: WindowMemory): void {
  writeFileSync(file, JSON.stringify(memory));
}

const overlap = (from: number, length: number, otherFrom: number, otherLength: number): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);

/**
 * Where to open the window: where it was, as long as enough of its title bar to be grasped lies on a screen that is
 * there now; else in the middle of the first screen, no larger than it.
 * @param screens work areas, the main screen first
 */
export function placeWindow(
  memory: WindowMemory,
  screens: readonly Rectangle[],
): Partial<Rectangle> {
  const { bounds } = memory;
  const seen =
    bounds !== null &&
    screens.some(
      (screen) =>
        overlap(bounds.x, bounds.width, screen.x, screen.width) >= 120 &&
        overlap(bounds.y, 40, screen.y, screen.height) >= 20,
    );
  if (seen) return bounds;
  const [screen] = screens;
  const wanted = bounds ?? FIRST;
  return {
    width: Math.max(SMALLEST.width, Math.min(wanted.width, screen?.width ?? wanted.width)),
    height: Math.max(SMALLEST.height, Math.min(wanted.height, screen?.height ?? wanted.height)),
  };
}
