import type { InferContractRouterInputs } from '@orpc/contract';
import type { Award } from '#shared/contract/awards.ts';
import type { Contract } from '#shared/contract/index.ts';
import { exportTable } from '../../../app/export-table.ts';
import { formatDate } from '../../../app/format.ts';
import { notifyProblem } from '../../../app/notify.tsx';
import { skillWords, SOURCE_WORDS } from './award-columns.tsx';
import { OUTCOME_WORDS, proofWords, STATE_WORDS } from './award-words.ts';
import { allAttempts, allAwards, type AttemptQuery, type AwardQuery } from './use-awards.ts';

type Table = InferContractRouterInputs<Contract>['reports']['table'];
type Cell = Table['rows'][number][number];
type Kind = Table['columns'][number]['kind'];

const PARTS: Readonly<Record<string, readonly [string, Kind, (award: Award) => Cell]>> = {
  person: ['Person', 'text', ({ person }) => person],
  credential: ['Credential', 'text', ({ credential }) => credential],
  issuer: ['Awarding body', 'text', ({ issuer }) => issuer],
  issued: ['Issued', 'date', ({ issued }) => issued],
  expires: ['Expires', 'date', ({ expires }) => expires],
  state: ['State', 'text', ({ state }) => STATE_WORDS[state]],
  grade: ['Grade', 'text', ({ grade }) => grade],
  proof: ['Proof', 'text', (award) => proofWords(award).words],
  department: ['Department', 'text', ({ department }) => department],
  role: ['Role', 'text', ({ role }) => role],
  skills: ['Certifies', 'text', ({ skills }) => skillWords(skills) || null],
  days: ['Days left', 'integer', ({ daysLeft }) => daysLeft],
  hours: ['Hours', 'decimal', ({ hours }) => hours],
  identifier: ['Certificate number', 'text', ({ identifier }) => identifier],
  source: ['Entered', 'text', ({ source }) => SOURCE_WORDS[source]],
  note: ['Note', 'text', ({ note }) => note],
};

/** Writes the awards as they are listed, in their order and with their columns, as a workbook. */
export async function exportAwards(
  query: AwardQuery,
  columns: readonly string[],
  asOf: string,
): Promise<void> {
  try {
    const parts = columns.map((id) => PARTS[id]).filter((part) => part !== undefined);
    const awards = await allAwards(query);
    await exportTable({
      title: 'Awards',
      notes: [
        `As of ${formatDate(asOf)}. An award counts from the day of issue up to, and not including, the day it expires or is revoked.`,
        'Proof: what failed or is not confirmed of a badge, by its last check; else the number of files.',
      ],
      columns: parts.map(([header, kind]) => ({ header, kind })),
      rows: awards.map((award) => parts.map(([, , value]) => value(award))),
    });
  } catch (error) {
    notifyProblem(error);
  }
}

/** The same for attempts, with every column. */
export async function exportAttempts(query: AttemptQuery): Promise<void> {
  try {
    const attempts = await allAttempts(query);
    await exportTable({
      title: 'Attempts',
      columns: [
        { header: 'Person', kind: 'text' },
        { header: 'Department', kind: 'text' },
        { header: 'Credential', kind: 'text' },
        { header: 'Outcome', kind: 'text' },
        { header: 'Started', kind: 'date' },
        { header: 'Ended', kind: 'date' },
        { header: 'Progress, %', kind: 'integer' },
        { header: 'Grade', kind: 'text' },
        { header: 'Hours', kind: 'decimal' },
        { header: 'Note', kind: 'text' },
      ],
      rows: attempts.map((one) => [
        one.person,
        one.department,
        one.credential,
        OUTCOME_WORDS[one.outcome],
        one.started,
        one.ended,
        one.progress,
        one.grade,
        one.hours,
        one.note,
      ]),
    });
  } catch (error) {
    notifyProblem(error);
  }
}
