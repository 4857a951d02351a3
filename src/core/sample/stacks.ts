import { credentialNames, saveStack } from '#core/credentials/index.ts';
import type { Workspace } from '#core/workspace/index.ts';

interface SampleStack {
  readonly title: string;
  readonly all: readonly string[];
  readonly choice: {
    readonly title: string;
    readonly need: number;
    readonly of: readonly string[];
  };
}

/** What the sample company's stacks consist of, by the titles of its catalogue: all of the first, so many of the others. */
const STACKS: readonly SampleStack[] = [
  {
    title: 'Industrial data professional',
    all: ['Statistics foundations', 'Industrial statistics certificate'],
    choice: {
      title: 'Using data',
      need: 1,
      of: ['Machine learning in practice', 'Analyst certificate'],
    },
  },
  {
    title: 'Cloud professional',
    all: ['Cloud associate', 'Cloud solutions architect'],
    choice: {
      title: 'A speciality',
      need: 1,
      of: ['Container operations specialist', 'Cloud security specialist'],
    },
  },
  {
    title: 'Team lead passport',
    all: ['Coaching at work', 'Conflict resolution'],
    choice: {
      title: 'Leading',
      need: 2,
      of: [
        'Leading change',
        'Budgeting for team leads',
        'Presenting with evidence',
        'Project delivery certificate',
      ],
    },
  },
];

/** What a unit was worth in US dollars when the sample company made its catalogue. */
const RATES = [
  { currency: 'EUR', rate: 1.08 },
  { currency: 'GBP', rate: 1.27 },
];

/** What no workbook says: which credentials make up a stack, and what other currencies are worth. */
export async function setUpStacks(workspace: Workspace): Promise<void> {
  const names = credentialNames(workspace.read);
  const idOf = (title: string): number => {
    const found = names.find((one) => one.title === title);
    if (!found) throw new Error(`The sample's catalogue has no “${title}”`);
    return found.id;
  };
  for (const { title, all, choice } of STACKS) {
    await saveStack(workspace, idOf(title), {
      title: null,
      need: null,
      credentialIds: all.map(idOf),
      groups: [
        { title: choice.title, need: choice.need, credentialIds: choice.of.map(idOf), groups: [] },
      ],
    });
  }
  await workspace.change({ title: 'Set exchange rates', kind: 'edit' }, (db) => {
    for (const { currency, rate } of RATES) {
      db.run(
        `INSERT INTO exchange_rate (currency, into_currency, valid_from, rate)
         VALUES (?, 'USD', '2026-01-01', ?)`,
        [currency, rate],
      );
    }
  });
}
