import type { z } from 'zod';
import type { experienceSchema } from '#shared/contract/credentials.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { ReadHandle } from '#core/workspace/index.ts';
import { median, passRate } from './compare-rules.ts';

/** What our own awards and attempts up to a day say of a credential; everyone's, also who has left since. */
export function experienceOf(
  db: ReadHandle,
  credentialId: number,
  asOf: IsoDate,
): z.infer<typeof experienceSchema> {
  const found = db.get<{ awarded: number; days: string; hours: string }>(
    `SELECT count(*) AS awarded,
       json_group_array(unixepoch(issued) / 86400 - unixepoch(started) / 86400)
         FILTER (WHERE started <= issued) AS days,
       json_group_array(hours) FILTER (WHERE hours > 0) AS hours
     FROM award WHERE credential_id = ? AND issued <= ?`,
    [credentialId, asOf],
  );
  const attempts = new Map(
    db
      .all<{ outcome: string; n: number }>(
        `SELECT outcome, count(*) AS n FROM attempt
         WHERE credential_id = ? AND coalesce(ended, started, '') <= ? GROUP BY outcome`,
        [credentialId, asOf],
      )
      .map(({ outcome, n }) => [outcome, n]),
  );
  const numbers = (text: string | undefined) => JSON.parse(text ?? '[]') as number[];
  const days = numbers(found?.days);
  const hours = numbers(found?.hours);
  const awarded = found?.awarded ?? 0;
  const failed = attempts.get('failed') ?? 0;
  return {
    awarded,
    failed,
    withdrawn: attempts.get('withdrawn') ?? 0,
    inProgress: attempts.get('in-progress') ?? 0,
    passRate: passRate(awarded, failed),
    medianDays: median(days),
    daysKnown: days.length,
    medianHours: median(hours),
    hoursKnown: hours.length,
  };
}
