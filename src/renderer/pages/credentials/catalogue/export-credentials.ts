import type { InferContractRouterInputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';
import type { CredentialRow } from '#shared/contract/credentials.ts';
import { CREDENTIAL_KIND_WORDS, EU_ELEMENT_WORDS } from '#shared/credentials.ts';
import { toUnits } from '#shared/money.ts';
import { exportTable } from '../../../app/export-table.ts';
import { notifyProblem } from '../../../app/notify.tsx';
import { COMPLETENESS } from '../words.ts';
import type { CatalogueQuery } from './catalogue-query.ts';
import { skillsWords } from './credential-columns.tsx';
import { allCredentials } from './use-credentials.ts';

type Table = InferContractRouterInputs<Contract>['reports']['table'];
type Cell = Table['rows'][number][number];
type Part = readonly [
  header: string,
  kind: Table['columns'][number]['kind'],
  value: (row: CredentialRow) => Cell,
];

/** What each column of the table is in the workbook: figures stay figures, with their currency beside them. */
const PARTS: Readonly<Record<string, readonly Part[]>> = {
  title: [
    ['Credential', 'text', ({ title }) => title],
    ['Awarding body', 'text', ({ issuer }) => issuer],
    ['Platform', 'text', ({ platform }) => platform],
  ],
  kind: [['Kind', 'text', ({ kind }) => (kind === null ? null : CREDENTIAL_KIND_WORDS[kind])]],
  skills: [['Certifies', 'text', ({ skills }) => skillsWords(skills) || null]],
  price: [
    ['Price', 'decimal', ({ price }) => (price === null ? null : toUnits(price))],
    ['Currency', 'text', ({ price }) => price?.currency ?? null],
    [
      'Price, converted',
      'decimal',
      ({ priceHere }) => (priceHere === null ? null : toUnits(priceHere)),
    ],
    ['Converted to', 'text', ({ priceHere }) => priceHere?.currency ?? null],
  ],
  hours: [['Hours', 'decimal', ({ hours }) => hours]],
  completeness: [
    ['EU elements stated, of 11', 'integer', ({ completeness }) => completeness.stated],
    [
      'Missing',
      'text',
      ({ completeness }) =>
        completeness.missing.map((element) => EU_ELEMENT_WORDS[element]).join('; ') || null,
    ],
  ],
  awards: [['Valid awards', 'integer', ({ awards }) => awards]],
  expiring: [['Awards expiring', 'integer', ({ expiring }) => expiring]],
  validity: [['Valid, months', 'integer', ({ validityMonths }) => validityMonths]],
};

const NOTES = [
  COMPLETENESS,
  'Hours: as stated, else ECTS × 25. Converted prices: by the exchange rates that are entered; empty where there is none.',
];

/** Writes the catalogue as it is listed, in its order and with its columns, as a workbook. */
export async function exportCredentials(
  query: CatalogueQuery,
  columns: readonly string[],
): Promise<void> {
  try {
    const parts = columns.flatMap((id) => PARTS[id] ?? []);
    const rows = await allCredentials(query);
    await exportTable({
      title: 'Credentials',
      notes: NOTES,
      columns: parts.map(([header, kind]) => ({ header, kind })),
      rows: rows.map((row) => parts.map(([, , value]) => value(row))),
    });
  } catch (error) {
    notifyProblem(error);
  }
}
