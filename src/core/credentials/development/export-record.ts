import { CELL_FLAG } from '#shared/skills.ts';
import { VERDICTS, VERDICT_WORDS } from '#shared/credentials.ts';
import { writeTables, type ReportTable } from '#core/reports/index.ts';
import type { LearnerRecord } from './record.ts';

const STATES = {
  valid: 'Valid',
  expiring: 'Valid, to be renewed',
  expired: 'Expired',
  renewed: 'Renewed',
  revoked: 'Revoked',
} as const;
const RESULTS = { pass: 'pass', fail: 'FAIL', unchecked: 'not checked' } as const;
const OUTCOMES = {
  'in-progress': 'In progress',
  failed: 'Failed',
  withdrawn: 'Withdrawn',
} as const;

/** One person's record as a workbook: what they can do, what proves it, what is under way, how badges were verified. */
export const exportRecord = (
  record: LearnerRecord,
  out: string,
  createdAt: Date,
): Promise<number> =>
  writeTables(
    [skillSheet(record), awardSheet(record), learningSheet(record), badgeSheet(record)],
    `Learner record of ${record.person.name}`,
    out,
    createdAt,
  );

const heading = ({ person, company, asOf }: LearnerRecord): string[] => [
  [person.name, person.employeeNumber, person.role, person.department].filter(Boolean).join(' · '),
  `${company}, as of ${asOf}`,
];

function skillSheet(record: LearnerRecord): ReportTable {
  const { requirements, met, unknown } = record.figures;
  return {
    title: 'Skills',
    notes: [
      ...heading(record),
      `${met} of ${requirements} requirements met, ${unknown} not rated (which is not level 0).`,
    ],
    columns: [
      { header: 'Skill', kind: 'text' },
      { header: 'Category', kind: 'text' },
      { header: 'Level', kind: 'integer' },
      { header: 'Required', kind: 'integer' },
      { header: 'Basis', kind: 'text' },
      { header: 'Date', kind: 'date' },
      { header: 'Remarks', kind: 'text' },
    ],
    rows: record.skills.map((one) => [
      one.skill,
      one.category,
      one.level ?? 'not rated',
      one.required,
      one.source,
      one.date,
      remarks(one.flags),
    ]),
  };
}

const remarks = (flags: number): string | null =>
  [
    flags & CELL_FLAG.certified ? 'certified' : '',
    flags & CELL_FLAG.stale ? 'rating is stale' : '',
    flags & CELL_FLAG.self ? 'self-rating only' : '',
    flags & CELL_FLAG.credentialMissing ? 'required credential missing' : '',
  ]
    .filter((text) => text !== '')
    .join('; ') || null;

const awardSheet = (record: LearnerRecord): ReportTable => ({
  title: 'Awards',
  notes: heading(record),
  columns: [
    { header: 'Credential', kind: 'text' },
    { header: 'Awarding body', kind: 'text' },
    { header: 'Issued', kind: 'date' },
    { header: 'Expires', kind: 'date' },
    { header: 'State', kind: 'text' },
    { header: 'Grade', kind: 'text' },
    { header: 'Certificate number', kind: 'text' },
    { header: 'Certifies', kind: 'text' },
    { header: 'Proof', kind: 'text' },
  ],
  rows: record.awards.map((one) => [
    one.credential,
    one.issuer,
    one.issued,
    one.expires,
    STATES[one.state],
    one.grade,
    one.identifier,
    one.skills.map(({ skill, level }) => `${skill} ${level}`).join('; ') || null,
    one.verdicts !== null ? 'badge' : one.files.map(({ name }) => name).join('; ') || 'none kept',
  ]),
});

const learningSheet = (record: LearnerRecord): ReportTable => ({
  title: 'Under way and stacks',
  notes: heading(record),
  columns: [
    { header: 'What', kind: 'text' },
    { header: 'Standing', kind: 'text' },
    { header: 'Started', kind: 'date' },
    { header: 'Ended', kind: 'date' },
    { header: 'Have', kind: 'integer' },
    { header: 'Need', kind: 'integer' },
  ],
  rows: [
    ...record.attempts.map((one) => [
      one.credential,
      OUTCOMES[one.outcome],
      one.started,
      one.ended,
      null,
      null,
    ]),
    ...record.stacks.map((one) => [
      one.title,
      one.complete ? 'Complete' : 'Stack under way',
      null,
      null,
      one.have,
      one.need,
    ]),
  ],
});

const badgeSheet = (record: LearnerRecord): ReportTable => ({
  title: 'Badges',
  notes: [
    ...heading(record),
    'Verified on this computer, without a connection. Five separate verdicts: a signature that fits does not make a known issuer.',
  ],
  columns: [
    { header: 'Badge', kind: 'text' },
    { header: 'Issuer', kind: 'text' },
    { header: 'Checked', kind: 'date' },
    ...VERDICTS.map((name) => ({ header: VERDICT_WORDS[name], kind: 'text' as const })),
    { header: 'Reasons', kind: 'text' },
  ],
  rows: record.badges.map((badge) => [
    badge.name,
    badge.issuer,
    badge.checkedOn,
    ...VERDICTS.map((name) => RESULTS[badge.verdicts[name].result]),
    VERDICTS.map((name) => `${VERDICT_WORDS[name]}: ${badge.verdicts[name].reason}`).join(' '),
  ]),
});
