import type { Page } from '@playwright/test';

export interface Scrolling {
  readonly framesPerSecond: number;
  readonly slowestFrameMs: number;
  readonly rows: number;
}

/** Scrolls the table for three seconds, by `step` pixels a frame, and counts the frames. */
export async function scroll(page: Page, step: number, rowHeight = 28): Promise<Scrolling> {
  return page.getByRole('grid').evaluate(
    async (grid, { pixels, rowHeight }) => {
      const gaps: number[] = [];
      const start = performance.now();
      const top = grid.scrollTop;
      let last = start;
      await new Promise<void>((resolve) => {
        const frame = (now: number): void => {
          gaps.push(now - last);
          last = now;
          grid.scrollTop += pixels;
          if (now - start < 3000) requestAnimationFrame(frame);
          else resolve();
        };
        requestAnimationFrame(frame);
      });
      const frames = gaps.slice(1);
      return {
        framesPerSecond: (1000 * frames.length) / frames.reduce((sum, gap) => sum + gap, 0),
        slowestFrameMs: Math.max(...frames),
        rows: Math.round((grid.scrollTop - top) / rowHeight),
      };
    },
    { pixels: step, rowHeight },
  );
}
