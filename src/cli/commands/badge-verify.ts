import { VERDICTS, VERDICT_WORDS } from '#shared/credentials.ts';
import type { CheckedBadge } from '#shared/contract/badges.ts';
import { pathOf } from '../arguments.ts';
import { printable } from '../output.ts';
import { checkFiles, inOrderOf, refusedLine, type RefusedFile } from './badge-check.ts';
import type { Command } from './command.ts';

type Report = CheckedBadge['report'];

/** One badge as `--json` prints it. */
const badgeJson = ({ file, format, version, facts, verdicts }: Report) => ({
  file,
  format,
  version,
  name: facts.name,
  issuer: facts.issuer.name ?? facts.issuer.id,
  recipient: facts.recipient.value ?? facts.recipient.name,
  issuedOn: facts.issuedOn,
  expiresOn: facts.expiresOn,
  verdicts: Object.fromEntries(
    VERDICTS.map((name) => {
      const { result, reason } = verdicts[name];
      return [name, { result, reason }];
    }),
  ),
});

/** A file that could not be read: every field is there, so that a script reads all entries alike; nothing was looked at. */
const refusedJson = ({ file, code, message, remedy }: RefusedFile) => ({
  file,
  format: null,
  version: null,
  name: null,
  issuer: null,
  recipient: null,
  issuedOn: null,
  expiresOn: null,
  verdicts: Object.fromEntries(
    VERDICTS.map((name) => [
      name,
      { result: 'unchecked', reason: `The file could not be read as a badge. ${message}` },
    ]),
  ),
  error: { code, message, remedy },
});

const WIDEST = Math.max(...VERDICTS.map((name) => VERDICT_WORDS[name].length));
const STANDARDS: Readonly<Record<Report['version'], string>> = {
  '2.0': 'Open Badges 2.0',
  '3.0': 'Open Badges 3.0',
  'CLR 2.0': 'Comprehensive Learner Record 2.0',
  VC: 'Verifiable Credential',
};
const RESULT_WORDS = { pass: 'pass', fail: 'FAIL', unchecked: 'unchecked' } as const;

function badgeText({ file, format, version, facts, verdicts }: Report): string {
  const about = [
    facts.name,
    `${STANDARDS[version]} (${format})`,
    `issuer ${facts.issuer.name ?? facts.issuer.id ?? 'not named'}`,
    `recipient ${facts.recipient.value ?? facts.recipient.name ?? 'not named'}`,
    ...(facts.issuedOn === null ? [] : [`issued ${facts.issuedOn}`]),
    ...(facts.expiresOn === null ? [] : [`expires ${facts.expiresOn}`]),
  ];
  const lines = VERDICTS.map((name) => {
    const { result, title, reason } = verdicts[name];
    const word = VERDICT_WORDS[name].padEnd(WIDEST);
    return `  ${word}  ${RESULT_WORDS[result].padEnd(9)}  ${title}. ${reason}`;
  });
  return [file, `  ${about.join(' · ')}`, ...lines].map(printable).join('\n');
}

const hasFailed = ({ verdicts }: Report): boolean =>
  VERDICTS.some((name) => verdicts[name].result === 'fail');

/** Five verdicts on each badge; what cannot be read is told on the error stream, and in the JSON by its error. */
export const verifyBadges: Command = async (session, request) => {
  if (request.workspace !== '') await session.open();
  const { badges, refused, notes } = await checkFiles(session, request, {
    trust: request.texts('trust').map(pathOf),
  });
  const reports = badges.map(({ report }) => report);
  const failing = reports.filter(hasFailed).length;
  const summary = [
    `${reports.length} ${reports.length === 1 ? 'badge' : 'badges'}`,
    `${failing} with a verdict that fails`,
    ...(refused.length === 0 ? [] : [`${refused.length} that could not be read`]),
  ].join(', ');
  return {
    json: inOrderOf(request, [...reports.map(badgeJson), ...refused.map(refusedJson)]),
    text: [...reports.map(badgeText), summary].join('\n\n'),
    complaints: [...notes, ...refused.map(refusedLine)],
    failed: failing > 0 || refused.length > 0,
  };
};
