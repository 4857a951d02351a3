import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGED, packaged } from './make-contexts.ts';

const FOLDER = resolve(import.meta.dirname, '../resources/contexts');
const bundled = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

describe('the contexts of npm packages', () => {
  it.each(PACKAGED)('$file is as its package has it', ({ file, url }) => {
    expect(bundled(file)).toEqual(packaged(url));
  });

  it('has all lines of Open Badges 3.0.3 as its package has them, and the two terms that it lacks', () => {
    const url = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
    const lines = (context: unknown): string[] => leaves(context).toSorted();
    const theirs = lines(packaged(url));
    const ours = lines(bundled('open-badges-3.0.3.json'));
    expect(theirs.filter((line) => !ours.includes(line))).toEqual([]);
    const more = ours.filter((line) => !theirs.includes(line));
    expect(more.every((line) => /\.(endorsementJwt|jti)\./.test(line))).toBe(true);
    expect(more).toHaveLength(4);
  });
});

/** "a.b.c = value" of every value of a document. */
function leaves(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path} = ${String(value)}`];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}
