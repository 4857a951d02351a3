import type { KeptBadge } from '#shared/contract/badges.ts';
import { VERDICT_WORDS, VERDICTS } from '#shared/credentials.ts';
import { client } from '../../../../app/client.ts';
import { exportTable } from '../../../../app/export-table.ts';
import { notifyProblem } from '../../../../app/notify.tsx';
import type { KeptQuery } from '../use-badges.ts';

const WINDOW = 1000;

/** Every badge of the list, in its order. */
export async function allKept(query: KeptQuery): Promise<KeptBadge[]> {
  const all: KeptBadge[] = [];
  for (;;) {
    const { total, badges } = await client.badges.list({
      ...query,
      offset: all.length,
      limit: WINDOW,
    });
    all.push(...badges);
    if (badges.length === 0 || all.length >= total) return all;
  }
}

/** Writes the list with its verdicts in full as a workbook. */
export async function exportKept(query: KeptQuery): Promise<void> {
  try {
    const all = await allKept(query);
    await exportTable({
      title: 'Kept badges',
      notes: [
        'Verdicts are those of the day in “Checked”. A valid signature does not make a known issuer; what is not checked is not verified.',
      ],
      columns: [
        { header: 'Badge', kind: 'text' },
        { header: 'Person', kind: 'text' },
        { header: 'Issuer, as stated', kind: 'text' },
        { header: 'Issued', kind: 'date' },
        { header: 'Expires', kind: 'date' },
        { header: 'Award of', kind: 'text' },
        { header: 'Checked', kind: 'date' },
        ...VERDICTS.map((name) => ({ header: VERDICT_WORDS[name], kind: 'text' as const })),
        { header: 'File', kind: 'text' },
        { header: 'Open Badges', kind: 'text' },
      ],
      rows: all.map((one) => [
        one.name,
        one.person,
        one.issuer,
        one.issuedOn,
        one.expiresOn,
        one.credential,
        one.checkedOn,
        ...VERDICTS.map((name) => one.verdicts[name].title),
        one.fileName,
        one.version,
      ]),
    });
  } catch (error) {
    notifyProblem(error);
  }
}
