import { formsOf, squeeze, type Forms } from './forms.ts';
import { oneLetterPairs } from './one-letter.ts';

export interface NamedSkill {
  readonly id: number;
  readonly name: string;
  readonly aliases: readonly { readonly name: string }[];
}

export interface Duplicates {
  readonly ids: number[];
  readonly names: string[];
  readonly why: string;
}

/** More groups than this nobody goes through; the most alike come first. */
const MOST = 500;
/** Skills looked at between two yields. */
const STEP = 500;

interface Entry {
  readonly skill: NamedSkill;
  readonly forms: Forms;
}

type Groups = Iterable<readonly Entry[]>;

/**
 * Skills that may be the same, most alike first: by punctuation, number, the maker's name, brackets, other names, the
 * order of words, initials and single letters. Yields now and then, so that others can be answered.
 */
export function* findDuplicates(
  skills: readonly NamedSkill[],
): Generator<void, readonly Duplicates[]> {
  const entries: Entry[] = [];
  for (const skill of skills) {
    entries.push({ skill, forms: formsOf(skill.name) });
    if (entries.length % STEP === 0) yield;
  }
  const found = new Found();
  found.add(
    'Written differently',
    sharing(entries, ({ forms }) => forms.squeezed),
  );
  found.add(
    'Singular and plural',
    sharing(entries, ({ forms }) => forms.singular),
  );
  yield;
  found.add('With and without the maker’s name', makers(entries));
  found.add('A name and its abbreviation', brackets(entries));
  yield;
  found.add('Another name of the other', yield* otherNames(entries));
  found.add(
    'The same words in another order',
    sharing(entries, ({ forms }) => forms.words),
  );
  found.add('First letters of the other', initials(entries));
  yield;
  const pairs = yield* oneLetterPairs(entries.map(({ forms }) => forms.squeezed));
  found.add(
    'One letter apart',
    pairs.map((pair) => pair.flatMap((at) => entries[at] ?? [])),
  );
  return found.groups.slice(0, MOST);
}

/** Groups of which at least one pair was not told before. */
class Found {
  readonly groups: Duplicates[] = [];
  readonly #pairs = new Set<string>();

  add(why: string, groups: Groups): void {
    for (const group of groups) {
      const skills = new Map(group.map(({ skill }) => [skill.id, skill]));
      const ids = [...skills.keys()].sort((a, b) => a - b);
      if (this.#isNews(ids)) {
        const names = ids.map((id) => skills.get(id)?.name ?? '');
        this.groups.push({ ids, names, why });
      }
    }
  }

  #isNews(ids: readonly number[]): boolean {
    const before = this.#pairs.size;
    for (const [at, a] of ids.entries()) {
      for (const b of ids.slice(at + 1)) this.#pairs.add(`${a}/${b}`);
    }
    return this.#pairs.size > before;
  }
}

function grouped(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | null,
): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null || key === '') continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

const sharing = (entries: readonly Entry[], keyOf: (entry: Entry) => string | null): Entry[][] =>
  [...grouped(entries, keyOf).values()].filter((group) => group.length > 1);

/** "Excel" with each of "MS Excel" and "Microsoft Excel", and these two; not "Google Cloud" with "IBM Cloud". */
function makers(entries: readonly Entry[]): Entry[][] {
  const found: Entry[][] = [];
  for (const group of sharing(entries, ({ forms }) => forms.product)) {
    const plain = group.filter(({ forms }) => forms.maker === null);
    const byMaker = grouped(group, ({ forms }) => forms.maker);
    if (byMaker.size === 1) found.push(group);
    else for (const made of byMaker.values()) found.push([...plain, ...made]);
  }
  return found.filter((group) => group.length > 1);
}

/** "Amazon Web Services (AWS)" with "AWS" and with "Amazon Web Services". */
function brackets(entries: readonly Entry[]): Entry[][] {
  const bySqueezed = grouped(entries, ({ forms }) => forms.squeezed);
  return entries.flatMap((entry) => {
    const { outside, inside } = entry.forms;
    // What stands in a bracket may also be a field ("Design (software)"): only short ones are taken for the name.
    const others = [outside, inside !== null && inside.length <= 6 ? inside : null]
      .flatMap((key) => (key === null ? [] : (bySqueezed.get(key) ?? [])))
      .filter((other) => other !== entry);
    return others.length === 0 ? [] : [[entry, ...others]];
  });
}

function* otherNames(entries: readonly Entry[]): Generator<void, Entry[][]> {
  const bySqueezed = grouped(entries, ({ forms }) => forms.squeezed);
  const found: Entry[][] = [];
  for (const [at, entry] of entries.entries()) {
    for (const { name } of entry.skill.aliases) {
      const others = bySqueezed.get(squeeze(name))?.filter((other) => other !== entry) ?? [];
      if (others.length > 0) found.push([entry, ...others]);
    }
    if (at % STEP === STEP - 1) yield;
  }
  return found;
}

/** "SQL" with "Structured Query Language". */
function initials(entries: readonly Entry[]): Entry[][] {
  const byInitials = grouped(entries, ({ forms }) => forms.initials);
  return entries.flatMap((entry) => {
    const long = byInitials.get(entry.forms.abbreviation ?? '') ?? [];
    return long.map((other) => [entry, other]);
  });
}
