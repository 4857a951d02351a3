import type { Change } from '#shared/contract/history.ts';
import { formatNumber } from '../../app/format.ts';

export const KIND_WORDS: Readonly<Record<Change['kind'], string>> = {
  import: 'Import',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  erase: 'Erasure',
  settings: 'Settings',
  system: 'Program',
};

const MANY: Readonly<Record<string, string>> = { person: 'people', evidence: 'pieces of evidence' };
const several = (noun: string): string =>
  /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;

/** "keys of issuers", "skills needed before credentials", "skill categories": of what stands before it, and of what it is of. */
function plural(entity: string): string {
  const known = MANY[entity];
  if (known !== undefined) return known;
  const [, noun, link, of] = /^(.+?)( of| needed before)(?: an?)? (.+)$/u.exec(entity) ?? [];
  if (noun === undefined || link === undefined || of === undefined) return several(entity);
  return `${several(noun)}${link} ${of.endsWith('s') ? of : several(of)}`;
}

/** "240 people added, 3 changed; 1 saved view removed"; "nothing" where no row was touched; people come first. */
export function touchedWords(touched: Change['touched']): string {
  const people = (entity: string): number => (entity === 'person' ? 0 : 1);
  const order = touched.toSorted((a, b) => people(a.entity) - people(b.entity));
  const parts = order.map(({ entity, added, changed, removed }) => {
    const deeds = (
      [
        [added, 'added'],
        [changed, 'changed'],
        [removed, 'removed'],
      ] as const
    ).filter(([rows]) => rows > 0);
    return deeds
      .map(([rows, deed], index) =>
        index === 0
          ? `${formatNumber(rows)} ${rows === 1 ? entity : plural(entity)} ${deed}`
          : `${formatNumber(rows)} ${deed}`,
      )
      .join(', ');
  });
  return parts.filter((part) => part !== '').join('; ') || 'nothing';
}

/**
 * Why a change has no Undo at all; null: it may be tried. Whether later changes stand in the way is said, with names, by
 * the refusal itself.
 */
export function whyNoUndo(change: Change): string | null {
  if (change.undoneBy !== null) return 'Taken back already.';
  if (change.kind === 'erase') return 'An erasure under privacy law cannot be undone.';
  if (change.kind === 'redo') return 'To take it back, undo the change that it did again.';
  if (change.touched.length === 0) return 'It touched nothing, so there is nothing to take back.';
  return null;
}
