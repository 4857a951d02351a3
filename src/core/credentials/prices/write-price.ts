import { Problem } from '#shared/errors.ts';
import type { Money } from '#shared/money.ts';
import type { WriteHandle } from '#core/workspace/index.ts';

export interface PriceToSet extends Money {
  readonly credentialId: number;
  readonly validFrom: string;
  readonly note?: string | null | undefined;
}

/**
 * The price from a day on, within a change: corrects the one that begins on that day, or adds one.
 * @returns whether anything differs now
 * @throws Problem INVALID_INPUT for an amount that is no whole number of minor units, or below 0
 */
export function setPrice(db: WriteHandle, price: PriceToSet): boolean {
  if (!Number.isSafeInteger(price.amount) || price.amount < 0) {
    throw new Problem(
      'INVALID_INPUT',
      `${price.amount} is no price.`,
      'Enter an amount of 0 or more.',
    );
  }
  const { changes } = db.run(
    `INSERT INTO credential_price (credential_id, valid_from, amount, currency, note)
     VALUES (:credentialId, :validFrom, :amount, :currency, :note)
     ON CONFLICT (credential_id, valid_from) DO UPDATE
     SET amount = excluded.amount, currency = excluded.currency, note = excluded.note
     WHERE amount <> excluded.amount OR currency <> excluded.currency OR note IS NOT excluded.note`,
    {
      credentialId: price.credentialId,
      validFrom: price.validFrom,
      amount: price.amount,
      currency: price.currency,
      note: price.note?.trim() || null,
    },
  );
  return changes > 0;
}
