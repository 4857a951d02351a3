import { isIsoDate } from '#shared/dates.ts';
import type { ReadHandle } from '../types.ts';
import { circlesAmong } from './circles.ts';
import { credentialCircles } from './credential-circles.ts';
import { errorFinding, type Check, type Finding } from './registry.ts';
import { STACK_QUESTIONS } from './stacks.ts';

/** Findings of a kind that are told; more say nothing new. */
const TOLD = 10;

/** Questions whose answers are ids of rows that are not as they must be. */
const QUESTIONS: readonly (readonly [code: string, sql: string, say: (id: number) => string])[] = [
  [
    'certified-level',
    `SELECT credential_id AS id FROM credential_skill WHERE level NOT IN (SELECT value FROM level)`,
    (id) => `Credential ${id} certifies a level that the scale does not have.`,
  ],
  [
    'entry-level',
    `SELECT credential_id AS id FROM credential_entry_skill
     WHERE level NOT IN (SELECT value FROM level)`,
    (id) => `Credential ${id} asks for a level that the scale does not have.`,
  ],
  [
    'price-currency',
    `SELECT id FROM credential_price WHERE currency NOT GLOB '[A-Z][A-Z][A-Z]'`,
    (id) => `Price ${id} is in what is no currency.`,
  ],
  [
    'price-amount',
    `SELECT id FROM credential_price WHERE amount > ${Number.MAX_SAFE_INTEGER}`,
    (id) => `Price ${id} is too large to be counted with.`,
  ],
  [
    'rate-currency',
    `SELECT id FROM exchange_rate WHERE currency NOT GLOB '[A-Z][A-Z][A-Z]'
       OR into_currency NOT GLOB '[A-Z][A-Z][A-Z]' OR currency = into_currency`,
    (id) => `Exchange rate ${id} is not one between two currencies.`,
  ],
  ...STACK_QUESTIONS.map(
    ([code, sql, say]) =>
      [code, sql, (id: number) => `Group ${id} of a stack must not ${say}.`] as const,
  ),
];

const dates = (db: ReadHandle): Finding[] =>
  [
    ['credential_price', 'price-date', 'Price'],
    ['exchange_rate', 'rate-date', 'Exchange rate'],
  ].flatMap(([table = '', code = '', what = '']) =>
    db
      .all<{ id: number; day: string }>(`SELECT id, valid_from AS day FROM ${table}`)
      .filter(({ day }) => !isIsoDate(day))
      .slice(0, TOLD)
      .map(({ id }) => errorFinding(code, `${what} ${id} begins on no day of the calendar.`)),
  );

const circles = (db: ReadHandle): Finding[] => [
  ...credentialCircles(db, 'prerequisite').map((id) =>
    errorFinding('prerequisite-circle', `Credential ${id} requires itself, by way of others.`),
  ),
  ...credentialCircles(db, 'stack').map((id) =>
    errorFinding('stack-circle', `Credential ${id} contains itself, by way of others.`),
  ),
  ...circlesAmong(db, 'stack_group').map((id) =>
    errorFinding('stack-group-circle', `Group ${id} of a stack lies within itself.`),
  ),
];

export const credentialsCheck: Check = {
  name: 'Credentials, prices and stacks',
  run: async (db, breathe) => {
    const findings = [...dates(db), ...circles(db)];
    for (const [code, sql, say] of QUESTIONS) {
      await breathe();
      const rows = db.all<{ id: number }>(`${sql} LIMIT ${TOLD}`);
      findings.push(...rows.map(({ id }) => errorFinding(code, say(id))));
    }
    return findings;
  },
};
