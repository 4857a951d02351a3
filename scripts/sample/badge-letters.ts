/** Capital letters as strokes in a square of 1 by 1, y downwards, for pictures that are drawn by code. */
export type Point = readonly [x: number, y: number];
export type Line = readonly Point[];

/** Points along a part of an ellipse; degrees clockwise from the right. */
function arc(centre: Point, radii: Point, from: number, to: number): Point[] {
  const steps = 18;
  return Array.from({ length: steps + 1 }, (_, index) => {
    const angle = ((from + ((to - from) * index) / steps) * Math.PI) / 180;
    return [
      centre[0] + radii[0] * Math.cos(angle),
      centre[1] + radii[1] * Math.sin(angle),
    ] as const;
  });
}

const round = (from: number, to: number): Point[] => arc([0.5, 0.5], [0.5, 0.5], from, to);

export const LETTERS: Readonly<Record<string, readonly Line[]>> = {
  A: [
    [
      [0, 1],
      [0.5, 0],
      [1, 1],
    ],
    [
      [0.2, 0.66],
      [0.8, 0.66],
    ],
  ],
  C: [round(-42, -318)],
  E: [
    [
      [0.9, 0],
      [0.1, 0],
      [0.1, 1],
      [0.9, 1],
    ],
    [
      [0.1, 0.5],
      [0.75, 0.5],
    ],
  ],
  F: [
    [
      [0.9, 0],
      [0.1, 0],
      [0.1, 1],
    ],
    [
      [0.1, 0.5],
      [0.75, 0.5],
    ],
  ],
  G: [[...round(-42, -360), [0.58, 0.5]]],
  H: [
    [
      [0, 0],
      [0, 1],
    ],
    [
      [1, 0],
      [1, 1],
    ],
    [
      [0, 0.5],
      [1, 0.5],
    ],
  ],
  I: [
    [
      [0.5, 0],
      [0.5, 1],
    ],
  ],
  L: [
    [
      [0.1, 0],
      [0.1, 1],
      [0.9, 1],
    ],
  ],
  M: [
    [
      [0, 1],
      [0, 0],
      [0.5, 0.62],
      [1, 0],
      [1, 1],
    ],
  ],
  N: [
    [
      [0.05, 1],
      [0.05, 0],
      [0.95, 1],
      [0.95, 0],
    ],
  ],
  O: [round(0, 360)],
  P: [[[0.1, 1], [0.1, 0], ...arc([0.55, 0.28], [0.38, 0.28], -90, 90), [0.1, 0.56]]],
  Q: [
    round(0, 360),
    [
      [0.62, 0.66],
      [1, 1.04],
    ],
  ],
  S: [[...arc([0.5, 0.25], [0.4, 0.25], -25, -270), ...arc([0.5, 0.75], [0.4, 0.25], -90, 155)]],
  T: [
    [
      [0, 0],
      [1, 0],
    ],
    [
      [0.5, 0],
      [0.5, 1],
    ],
  ],
  U: [[[0.05, 0], ...arc([0.5, 0.55], [0.45, 0.45], 180, 0), [0.95, 0]]],
};
