import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { keepBadges, pinDocument, runCheck } from '#core/badges/index.ts';
import type { AppContext, LongWorkTools } from '#core/workspace/index.ts';
import { SAMPLE_DAY } from './files.ts';

/** The day on which the sample company took its copies of issuers' documents. */
const TAKEN_ON = '2026-09-28';

/**
 * Pins what is known of the issuers, checks the badges, and keeps those of people: as an award where nothing speaks against
 * it, else only the file with its report.
 */
export async function keepSampleBadges(
  context: AppContext,
  folder: string,
  tools: LongWorkTools,
): Promise<void> {
  const trust = join(folder, 'trust');
  for (const name of readdirSync(trust).toSorted())
    await pinDocument(context, { path: join(trust, name), takenOn: TAKEN_ON });
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => join(folder, name))
    .toSorted();
  const { badges } = await runCheck(
    context,
    { paths: files },
    { trust: [], alone: false, asOf: SAMPLE_DAY, personId: null },
    tools,
  );
  const kept = badges.flatMap(({ checkId, match, report: { verdicts } }) => {
    if (match.personId === null) return [];
    const isSound = verdicts.integrity.result !== 'fail' && verdicts.status.result !== 'fail';
    const credential = isSound && match.credentialId !== null ? { id: match.credentialId } : null;
    return [{ of: { checkId }, personId: match.personId, credential, award: {} }];
  });
  await keepBadges(context, { badges: kept }, tools);
}
