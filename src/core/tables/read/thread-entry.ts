import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Where the reading thread's code lies: beside this file as source, and in a bundle as `reader-thread.js` beside the
 * bundle's entry, of which this file may have become a chunk in a folder below.
 */
export function threadEntry(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('./reader-thread.ts', import.meta.url);
  const places = ['./reader-thread.js', '../reader-thread.js'].map(
    (place) => new URL(place, import.meta.url),
  );
  const found = places.find((place) => existsSync(fileURLToPath(place)));
  if (found === undefined) throw new Error('the reading thread is missing from the bundle');
  return found;
}
