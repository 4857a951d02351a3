import type { WorkbookWriter } from '#core/workbook/index.ts';
import type { Content } from './content.ts';
import type { FigureLooks } from './looks.ts';
import { SHEETS } from './places.ts';

/** What every figure of the workbook means; the rules of gaps/rules.ts in words. */
const DEFINITIONS: readonly (readonly [string, string])[] = [
  ['People', 'Active on the day: hired by then, and not left before it.'],
  ['With requirements', 'Of them, those whose role requires anything on the day.'],
  [
    'Requirement',
    'One skill that the role of one person requires, its family included, on the day.',
  ],
  [
    'Level',
    'The latest rating by others up to the day; failing that the latest self-rating; raised to what a credential valid on the day certifies.',
  ],
  ['Unknown', 'Requirements that are not rated. Unrated is not level 0, and is counted apart.'],
  ['Levels missing', 'Required level − level, never below 0. Unrated: the whole required level.'],
  [
    'Met',
    'Rated, at the required level or above, and, where a credential is required, with one that is valid on the day.',
  ],
  ['Coverage', 'Met ÷ requirements.'],
  ['Rated share', 'Rated ÷ requirements.'],
  [
    'Gap index',
    'Σ importance × levels missing ÷ Σ importance × required levels. 0 %: nothing is missing. 100 %: everything is.',
  ],
  ['Depth coverage', '100 % − gap index: levels that are partly there count in part.'],
  ['Importance', '1 normal, 2 important, 3 critical.'],
  [
    'Ready',
    'Every critical requirement is met. Not ready: one is rated and missed. Unknown: none is missed, and at least one is not rated.',
  ],
  ['Readiness', 'Ready ÷ people with requirements.'],
  ['Critical gaps', 'Critical requirements that are rated and not met.'],
  [
    'Bench',
    'People of whom the skill is required who have the level, with a credential or without.',
  ],
  [
    'Stale',
    'The rating is older than the skill’s currency. It counts all the same unless said otherwise below.',
  ],
  ['Self-rated only', 'Nobody but the person has rated it.'],
  [
    'Team no., role no., skill no.',
    'By which the sheets refer to each other; they mean nothing else.',
  ],
];

/** The day, what was left out, and what each figure means. */
export async function writeDefinitions(
  writer: WorkbookWriter,
  looks: FigureLooks,
  content: Content,
  about: { readonly asOf: string; readonly isFiltered: boolean },
): Promise<void> {
  const notes: (readonly [string, string])[] = [
    ['As of', about.asOf],
    ['Roles and departments', 'People count in the role and department they have now, on any day.'],
    [
      'Stale ratings',
      content.scope.standing.staleAsUnrated
        ? 'Treated as if there were none.'
        : 'Count, and are marked.',
    ],
  ];
  if (about.isFiltered) notes.push(['People', 'Only those of the filter, not the whole company.']);
  if (content.scope.skills !== null) notes.push(['Skills', 'Only those chosen, not all.']);
  notes.push([
    'Figures',
    content.isLive
      ? `Formulas over the sheet ${SHEETS.requirements}: change a level there and they follow.`
      : `Values, not formulas: there are too many requirements for a spreadsheet to compute.`,
  ]);
  if (content.isCut)
    notes.push([
      'Requirements',
      'A sheet cannot hold all of them; the rest is left out there, not in the figures.',
    ]);
  await writer.sheet(
    { name: SHEETS.definitions, columns: [{ width: 30 }, { width: 100 }] },
    async (sheet) => {
      await sheet.row([['Skill gaps', looks.title]]);
      await sheet.row([]);
      for (const [term, text] of [...notes, ['', ''] as const, ...DEFINITIONS]) {
        await sheet.row([looks.cell(term, 'note'), looks.cell(text, 'note')]);
      }
    },
  );
}
