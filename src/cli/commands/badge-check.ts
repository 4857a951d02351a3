import type { CheckedBadge } from '#shared/contract/badges.ts';
import { Problem } from '#shared/errors.ts';
import { pathOf, type Request } from '../arguments.ts';
import { printable, problemLine } from '../output.ts';
import { follow } from '../progress.ts';
import type { Session } from '../session.ts';

type Check = Parameters<Session['client']['badges']['check']>[0];

/** Reports asked for at once. */
const PAGE = 200;

export interface RefusedFile {
  readonly file: string;
  readonly message: string;
  readonly remedy: string;
  readonly code: string;
}

export interface CheckedFiles {
  readonly badges: readonly CheckedBadge[];
  /** Files that could not be read as badges. */
  readonly refused: readonly RefusedFile[];
  /** Lines on files in folders of trust that cannot be used. */
  readonly notes: readonly string[];
}

/** "badges" of "badges/": what is in it is called by it. */
const nameOf = (operand: string): string => operand.replace(/(?<=.)[\\/]+$/u, '');

/** Checks the files that were named, and what is in folders that were; what is no badge by its name is passed over there. */
export async function checkFiles(
  { client, signal }: Session,
  { operands, asOf }: Request,
  more: Pick<Check, 'trust' | 'alone' | 'personId'>,
): Promise<CheckedFiles> {
  const input = {
    ...more,
    paths: operands.map(pathOf),
    names: operands.map(nameOf),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const { batchId, total, refused, leftOut } = await follow(client.badges.check(input, { signal }));
  const badges: CheckedBadge[] = [];
  while (badges.length < total) {
    const page = await client.badges.checked({ batchId, offset: badges.length, limit: PAGE });
    if (page.badges.length === 0) break;
    badges.push(...page.badges);
  }
  return {
    badges,
    refused: refused.filter(({ passedOver }) => !passedOver),
    notes: leftOut.map(({ message }) => printable(`Left out of what is trusted: ${message}`)),
  };
}

/** As the files were named; those of one folder stay in their order. */
export function inOrderOf<Named extends { readonly file: string }>(
  { operands }: Pick<Request, 'operands'>,
  files: readonly Named[],
): Named[] {
  const names = operands.map(nameOf);
  const placeOf = ({ file }: Named): number =>
    names.findIndex((name) => file === name || file.startsWith(`${name}/`));
  return files.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** "a.json: what is wrong. What to do." */
export const refusedLine = ({ file, message, remedy }: Omit<RefusedFile, 'code'>): string =>
  problemLine(new Problem('INVALID_INPUT', message, remedy, { file }));
