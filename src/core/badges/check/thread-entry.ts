import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the code of the checking threads lies: beside this file as source, in a bundle as `badge-thread.js` beside its entry. */
export function threadEntry(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('./badge-thread.ts', import.meta.url);
  const places = ['./badge-thread.js', '../badge-thread.js'].map(
    (place) => new URL(place, import.meta.url),
  );
  const found = places.find((place) => existsSync(fileURLToPath(place)));
  if (found === undefined) throw new Error('the checking thread is missing from the bundle');
  return found;
}
