import { UsageError } from '../usage.ts';
import { importBadges } from './badge-import.ts';
import { verifyBadges } from './badge-verify.ts';
import type { Command } from './command.ts';

const DEEDS: Readonly<Record<string, Command>> = { verify: verifyBadges, import: importBadges };

export const run: Command = (session, request) => {
  const [deed = ''] = request.operands;
  const command = Object.hasOwn(DEEDS, deed) ? DEEDS[deed] : undefined;
  if (!command) throw new UsageError(`After badge comes verify or import, not “${deed}”.`);
  return command(session, { ...request, operands: request.operands.slice(1) });
};
