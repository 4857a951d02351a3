import type { IsoDate } from '#shared/dates.ts';
import type { Money } from '#shared/money.ts';
import { keptWhile, readSettings, type ReadHandle, type Workspace } from '#core/workspace/index.ts';
import { priceIn, priceOn, type Dated, type Rate } from './rules.ts';

/** What a credential costs on a day. */
export interface Priced {
  /** Null: it has no price then. */
  readonly price: Money | null;
  /** In the workspace's currency; null: no price, or no rate for its currency. */
  readonly priceHere: Money | null;
}

/** All prices and rates, in memory. */
export interface PriceBook {
  /** The workspace's currency. */
  readonly currency: string;
  readonly on: (credentialId: number, day: IsoDate) => Money | null;
  /** In the workspace's currency; null without a rate. */
  readonly here: (money: Money, day: IsoDate) => Money | null;
  /** Both at once. */
  readonly of: (credentialId: number, day: IsoDate) => Priced;
  /** Of every credential that ever had a price. */
  readonly ids: () => Iterable<number>;
}

const TABLES = new Set(['credential_price', 'exchange_rate', 'setting']);
const NONE: readonly never[] = [];

export const priceBook = (workspace: Workspace): PriceBook =>
  keptWhile(workspace, 'prices', TABLES, () =>
    makeBook(workspace.read, readSettings(workspace).defaultCurrency),
  );

/** What every credential that has a price on the day costs then, by its id. */
export function pricesOn(read: ReadHandle, day: IsoDate): Map<number, Priced> {
  const book = makeBook(read, readSettings({ read }).defaultCurrency);
  const found = new Map<number, Priced>();
  for (const id of book.ids()) {
    const priced = book.of(id, day);
    if (priced.price) found.set(id, priced);
  }
  return found;
}

function makeBook(db: ReadHandle, currency: string): PriceBook {
  const prices = Map.groupBy(
    db.all<Money & Dated & { key: number }>(
      'SELECT credential_id AS key, valid_from AS validFrom, amount, currency FROM credential_price',
    ),
    ({ key }) => key,
  );
  const rates = Map.groupBy(
    db.all<Rate & { key: string }>(
      'SELECT currency AS key, valid_from AS validFrom, rate FROM exchange_rate WHERE into_currency = ?',
      [currency],
    ),
    ({ key }) => key,
  );
  const on = (id: number, day: IsoDate): Money | null => priceOn(prices.get(id) ?? NONE, day);
  const here = (money: Money, day: IsoDate): Money | null =>
    priceIn(money, currency, rates.get(money.currency) ?? NONE, day);
  return {
    currency,
    on,
    here,
    ids: () => prices.keys(),
    of: (id, day) => {
      const price = on(id, day);
      return { price, priceHere: price && here(price, day) };
    },
  };
}
