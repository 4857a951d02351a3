import { deflateSync } from 'node:zlib';
import { pngChunk } from '../../src/core/badges/read/picture/png-chunks.ts';
import type { BadgeIssuer } from './badge-issuers.ts';
import { LETTERS, type Line, type Point } from './badge-letters.ts';

/** A seal with ribbons, the issuer's initials, and a dot for each level: once as vectors, once as pixels. */
const SIZE = 256;
const CENTRE: Point = [128, 112];

interface Shape {
  readonly points: Line;
  readonly colour: string;
  /** Width of a line; null: the shape is filled. */
  readonly width: number | null;
}

const filled = (points: Line, colour: string): Shape => ({ points, colour, width: null });
const line = (points: Line, colour: string, width: number): Shape => ({ points, colour, width });

function ring(radiusAt: (angle: number) => number, steps: number, [x, y]: Point = CENTRE): Point[] {
  return Array.from({ length: steps }, (_, index) => {
    const angle = (index / steps) * 2 * Math.PI;
    return [x + radiusAt(angle) * Math.cos(angle), y + radiusAt(angle) * Math.sin(angle)] as const;
  });
}

/** Letters beside one another, centred in the seal. */
function initials(text: string, colour: string): Shape[] {
  const [width, height, gap] = text.length > 2 ? [29, 38, 14] : [44, 54, 20];
  const total = [...text].reduce((sum, letter) => sum + (letter === 'I' ? 8 : width) + gap, -gap);
  let left = CENTRE[0] - total / 2;
  return [...text].flatMap((letter) => {
    const wide = letter === 'I' ? 8 : width;
    const at = left;
    left += wide + gap;
    return (LETTERS[letter] ?? []).map((stroke) =>
      line(
        stroke.map(([x, y]): Point => [at + x * wide, CENTRE[1] - 8 - height / 2 + y * height]),
        colour,
        text.length > 2 ? 7 : 10,
      ),
    );
  });
}

function shapesOf({ initials: text, colours: [dark, light] }: BadgeIssuer, level: number): Shape[] {
  const tail = (side: -1 | 1): Line => [
    [CENTRE[0] + side * 14, 176],
    [CENTRE[0] + side * 66, 162],
    [CENTRE[0] + side * 78, 246],
    [CENTRE[0] + side * 52, 230],
    [CENTRE[0] + side * 34, 252],
  ];
  const dots = Array.from({ length: level }, (_, index) => {
    const x = CENTRE[0] + (index - (level - 1) / 2) * 18;
    return filled(
      ring(() => 5, 16, [x, CENTRE[1] + 46]),
      '#ffffff',
    );
  });
  return [
    filled(tail(-1), light),
    filled(tail(1), light),
    filled(
      ring((angle) => 101 + 4 * Math.cos(angle * 24), 192),
      dark,
    ),
    filled(
      ring(() => 86, 72),
      '#ffffff',
    ),
    filled(
      ring(() => 81, 72),
      light,
    ),
    ...initials(text, '#ffffff'),
    ...dots,
  ];
}

const place = (value: number): string => String(Math.round(value * 10) / 10);

export function svgBadge(issuer: BadgeIssuer, title: string, level: number): string {
  const paths = shapesOf(issuer, level).map(({ points, colour, width }) => {
    const d = points
      .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${place(x)} ${place(y)}`)
      .join('');
    return width === null
      ? `  <path fill="${colour}" d="${d}Z"/>`
      : `  <path fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" d="${d}"/>`;
  });
  const name = `${title}, ${issuer.name}`.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" role="img">`,
    `  <title>${name}</title>`,
    ...paths,
    '</svg>',
    '',
  ].join('\n');
}

function insidePolygon(points: Line, x: number, y: number): boolean {
  let inside = false;
  let [previousX, previousY] = points.at(-1) ?? [0, 0];
  for (const [atX, atY] of points) {
    if (atY > y !== previousY > y && x < ((previousX - atX) * (y - atY)) / (previousY - atY) + atX)
      inside = !inside;
    [previousX, previousY] = [atX, atY];
  }
  return inside;
}

function nearLine(points: Line, x: number, y: number, reach: number): boolean {
  for (const [index, [toX, toY]] of points.entries()) {
    const [fromX, fromY] = points[Math.max(0, index - 1)] ?? [toX, toY];
    const [dx, dy] = [toX - fromX, toY - fromY];
    const along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1);
    const at = Math.max(0, Math.min(1, along));
    if ((x - fromX - at * dx) ** 2 + (y - fromY - at * dy) ** 2 <= reach * reach) return true;
  }
  return false;
}

interface Boxed {
  readonly shape: Shape;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
  readonly rgb: readonly number[];
}

function boxed(shape: Shape): Boxed {
  const xs = shape.points.map(([x]) => x);
  const ys = shape.points.map(([, y]) => y);
  const more = (shape.width ?? 0) / 2;
  return {
    shape,
    box: [
      Math.min(...xs) - more,
      Math.min(...ys) - more,
      Math.max(...xs) + more,
      Math.max(...ys) + more,
    ],
    rgb: [1, 3, 5].map((at) => Number.parseInt(shape.colour.slice(at, at + 2), 16)),
  };
}

function colourAt(shapes: readonly Boxed[], x: number, y: number): readonly number[] | null {
  const hit = shapes.findLast(
    ({ shape: { points, width }, box: [left, top, right, bottom] }) =>
      x >= left &&
      x <= right &&
      y >= top &&
      y <= bottom &&
      (width === null ? insidePolygon(points, x, y) : nearLine(points, x, y, width / 2)),
  );
  return hit?.rgb ?? null;
}

/** Looks at each pixel in nine places, so that edges are smooth. */
const PLACES = [1 / 6, 1 / 2, 5 / 6];

export function pngBadge(issuer: BadgeIssuer, level: number): Uint8Array {
  const shapes = shapesOf(issuer, level).map(boxed);
  const rows = Buffer.alloc(SIZE * (1 + SIZE * 4));
  for (let y = 0; y < SIZE; y += 1)
    for (let x = 0; x < SIZE; x += 1) {
      const found = PLACES.flatMap((dy) =>
        PLACES.map((dx) => colourAt(shapes, x + dx, y + dy)),
      ).filter((colour) => colour !== null);
      const at = y * (1 + SIZE * 4) + 1 + x * 4;
      for (let part = 0; part < 3 && found.length > 0; part += 1)
        rows[at + part] = Math.round(
          found.reduce((sum, colour) => sum + (colour[part] ?? 0), 0) / found.length,
        );
      rows[at + 3] = Math.round((found.length / PLACES.length ** 2) * 255);
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIZE, 0);
  head.writeUInt32BE(SIZE, 4);
  // Eight bits for each of red, green, blue and opacity.
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    pngChunk('IHDR', head),
    pngChunk('IDAT', deflateSync(rows, { level: 9 })),
    pngChunk('IEND', new Uint8Array(0)),
  ]);
}
