/** What the sample company's stacks consist of, by the titles of its catalogue: all of the first, so many of the others. */
export interface SampleStack {
  readonly title: string;
  readonly all: readonly string[];
  readonly any: { readonly title: string; readonly need: number; readonly of: readonly string[] };
}

export const SAMPLE_STACKS: readonly SampleStack[] = [
  {
    title: 'Industrial data professional',
    all: ['Statistics foundations', 'Industrial statistics certificate'],
    any: {
      title: 'Using data',
      need: 1,
      of: ['Machine learning in practice', 'Analyst certificate'],
    },
  },
  {
    title: 'Cloud professional',
    all: ['Cloud associate', 'Cloud solutions architect'],
    any: {
      title: 'A speciality',
      need: 1,
      of: ['Container operations specialist', 'Cloud security specialist'],
    },
  },
  {
    title: 'Team lead passport',
    all: ['Coaching at work', 'Conflict resolution'],
    any: {
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
