import type { Book } from '#core/skills/index.ts';
import type { Grouping } from './types.ts';

const kept = new WeakMap<object, Int32Array>();

/** Rank of each person by name, by place. Kept until a person changes. */
export function nameRanks({ people }: Book): Int32Array {
  let ranks = kept.get(people.nameKey);
  if (!ranks) kept.set(people.nameKey, (ranks = ranked(people)));
  return ranks;
}

function ranked({ count, nameKey, name }: Book['people']): Int32Array {
  const order = Array.from({ length: count }, (_, place) => place).sort((a, b) => {
    const [keyA = '', keyB = ''] = [nameKey[a], nameKey[b]];
    if (keyA !== keyB) return keyA < keyB ? -1 : 1;
    const [nameA = '', nameB = ''] = [name[a], name[b]];
    if (nameA !== nameB) return nameA < nameB ? -1 : 1;
    return a - b;
  });
  const ranks = new Int32Array(count);
  for (const [rank, place] of order.entries()) ranks[place] = rank;
  return ranks;
}

/** Texts as people expect them in order, without regard to case; null last. */
export function compareText(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return collator.compare(a, b);
}

const collator = new Intl.Collator('en', { numeric: true });

const rankedLabels = new WeakMap<object, Int32Array>();

/** Rank of each group by its label, the nameless last. Kept with the grouping. */
export function labelRanks({ labels }: Pick<Grouping, 'labels'>): Int32Array {
  let ranks = rankedLabels.get(labels);
  if (!ranks) {
    ranks = new Int32Array(labels.length);
    const order = [...labels.keys()].sort((a, b) =>
      compareText(labels[a] ?? null, labels[b] ?? null),
    );
    for (const [rank, group] of order.entries()) ranks[group] = rank;
    rankedLabels.set(labels, ranks);
  }
  return ranks;
}
