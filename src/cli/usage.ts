import type { ParseArgsConfig } from 'node:util';

export type OptionSpecs = NonNullable<ParseArgsConfig['options']>;

/** Wrong use of the command line: told with the usage, exit 2. */
export class UsageError extends Error {}

export interface CommandSpec {
  readonly name: string;
  /** What follows the name in the usage line. */
  readonly takes: string;
  readonly does: string;
  readonly details: readonly string[];
  readonly options: OptionSpecs;
  /** First words after the command with which it does without a workspace. */
  readonly withoutWorkspace?: readonly string[];
  /** How many words may follow the command. */
  readonly operands: { readonly least: number; readonly most: number };
}

/** Every command takes these. */
export const COMMON: OptionSpecs = {
  workspace: { type: 'string', short: 'w' },
  json: { type: 'boolean', default: false },
  'as-of': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
};

const none = { least: 0, most: 0 };

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'sample',
    takes: '',
    does: 'creates a workspace with the sample company',
    details: [],
    options: {},
    operands: none,
  },
  {
    name: 'import',
    takes: 'FILE… [options]',
    does: 'imports files; creates the workspace where there is none',
    details: [
      '--kind KIND          what the file holds: roster, matrix, skills, requirements, credentials',
      '                     or awards; found by itself',
      '--sheet NAME         the sheet to take; default: the one that looks most like it',
      '--header-row N       the row that names the columns, as Excel counts',
      '--map FIELD=HEADER   what a column is, also FIELD=C for column C; “none=HEADER” leaves it out',
      '--missing left|keep  people who are no longer in the file: left on --as-of, or kept (default)',
      '--password TEXT      of a protected file',
      '--date YYYY-MM-DD    the day of ratings or awards that have none; default: --as-of, or today',
      '--source SOURCE      of a matrix: manager, test, credential, import or self',
      '--level TEXT=N       what a text for a level means; “TEXT=none” says that nobody was rated',
      '--blank zero|unrated of a matrix: what an empty cell says',
      '--create-people      adds the people of a matrix or of awards who are not known; else they are left out',
      '--create-credentials adds credentials that are only like one of the catalogue; else they are left out',
      '--course TITLE       of grades of one course: which it is',
      '--pass-mark N        of grades alone: from which on they are awards',
      '--dry-run            shows what would change and changes nothing',
    ],
    options: {
      kind: { type: 'string' },
      date: { type: 'string' },
      source: { type: 'string' },
      level: { type: 'string', multiple: true, default: [] },
      blank: { type: 'string' },
      'create-people': { type: 'boolean', default: false },
      'create-credentials': { type: 'boolean', default: false },
      course: { type: 'string' },
      'pass-mark': { type: 'string' },
      sheet: { type: 'string' },
      'header-row': { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      missing: { type: 'string', default: 'keep' },
      password: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
    operands: { least: 1, most: 1000 },
  },
  {
    name: 'people',
    takes: '[options]',
    does: 'lists people',
    details: [
      '--presence active|left|all   default: all',
      '--search TEXT                only those whose name, number or e-mail holds the text',
    ],
    options: {
      presence: { type: 'string', default: 'all' },
      search: { type: 'string', default: '' },
    },
    operands: none,
  },
  {
    name: 'skills',
    takes: '[options]',
    does: 'lists skills, with how many roles require them and how many people are rated',
    details: [
      '--search TEXT     only those whose name or other name holds the text',
      '--category NAME   only those of this category',
    ],
    options: {
      search: { type: 'string', default: '' },
      category: { type: 'string' },
    },
    operands: none,
  },
  {
    name: 'gaps',
    takes: '[options]',
    does: 'prints where people fall short of what their roles require',
    details: [
      '--by FIELD           what a team is: department (default), team, role, location, country,',
      '                     employmentType, costCentre, manager',
      '--team T             only people of this team',
      '--role R             only people of this role',
      '--person NO          only the person with this employee number',
      '--stale-as-unrated   ratings older than the skill’s currency do not count',
    ],
    options: {
      by: { type: 'string' },
      team: { type: 'string' },
      role: { type: 'string' },
      person: { type: 'string' },
      'stale-as-unrated': { type: 'boolean', default: false },
    },
    operands: none,
  },
  {
    name: 'badge',
    takes: 'verify|import FILE… [options]',
    does: 'verifies Open Badges, offline; or keeps them as awards',
    details: [
      'verify FILE…         five verdicts on each: integrity, issuer, status, dates, recipient; files and folders.',
      '                     Needs no workspace; with --workspace its pinned keys and its people count as well.',
      '                     Ends with 1 where a verdict is “fail” or a file cannot be read. With --json such a file',
      '                     is in the list too, with “error” in place of what it would say.',
      'import FILE…         keeps badges and makes awards of them, as one change: each of the person whose e-mail',
      '                     address it was given to. Nothing is kept of one that is changed, of another issuer,',
      '                     revoked, of somebody else or of nobody here: then it ends with 1',
      '--trust FILE         verify: a key (PEM, JWK, JWKS), profile, DID document, status or revocation list, or a',
      '                     folder of these, that is to be trusted; may be given several times',
      '--person NO          import: the employee number of the person whose they all are',
      '--credential TITLE   import: the entry of the catalogue that they all are; default: the one that each was',
      '                     before, or a new one',
    ],
    options: {
      trust: { type: 'string', multiple: true, default: [] },
      person: { type: 'string' },
      credential: { type: 'string' },
    },
    withoutWorkspace: ['verify'],
    operands: { least: 2, most: 20_000 },
  },
  {
    name: 'history',
    takes: '[--limit N]',
    does: 'lists the changes, latest first',
    details: ['--limit N   at most so many; default: all'],
    options: { limit: { type: 'string' } },
    operands: none,
  },
  {
    name: 'undo',
    takes: '[ID]',
    does: 'takes back a change, or the latest',
    details: ['ID   as history shows it'],
    options: {},
    operands: { least: 0, most: 1 },
  },
  {
    name: 'backup',
    takes: '--out FILE',
    does: 'copies the workspace to a new file',
    details: [],
    options: { out: { type: 'string', short: 'o' } },
    operands: none,
  },
  {
    name: 'check',
    takes: '',
    does: 'verifies file, schema and everything that must hold',
    details: [],
    options: {},
    operands: none,
  },
];

const table = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length)) + 2;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`).join('\n');
};

export const USAGE = `Upskill Ledger on the command line.

  upskill COMMAND --workspace FILE.upskill [--json] [--as-of YYYY-MM-DD]

${table(COMMANDS.map(({ name, takes, does }) => [`${name} ${takes}`.trim(), does]))}

  --json     prints one JSON document and nothing else
  --as-of    the day to look from; default: today
  help [COMMAND] · --version

Ends with 0: done, 1: the data or a file is at fault, 2: wrong use.
`;

export const usageOf = ({ name, takes, does, details, withoutWorkspace }: CommandSpec): string =>
  [
    (withoutWorkspace
      ? `upskill ${name} ${takes} [--workspace FILE.upskill]`
      : `upskill ${name} --workspace FILE.upskill ${takes}`
    ).trimEnd(),
    `  ${does}`,
    ...details.map((line) => `    ${line}`),
    '',
  ].join('\n');
