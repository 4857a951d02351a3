import type { credentialsContract } from '#shared/contract/credentials.ts';
import { Problem } from '#shared/errors.ts';
import { moneyText } from '#shared/money.ts';
import type { Answer, Asked } from '#core/gaps/index.ts';
import { readSettings, type Workspace } from '#core/workspace/index.ts';
import { checkThere, titleOf, type Changed } from '../catalogue/places.ts';
import { priceBook } from './price-book.ts';
import { setPrice } from './write-price.ts';

const gone = (what: string): Problem =>
  new Problem('NOT_FOUND', `This ${what} is no longer there.`, 'Look at the list again.');

/** Corrects the price that begins on that day, or adds one, as one change. @throws Problem NOT_FOUND, INVALID_INPUT */
export async function changePrice(
  workspace: Workspace,
  { credentialId, validFrom, price, note }: Asked<typeof credentialsContract.setPrice>,
): Promise<Changed> {
  checkThere(workspace.read, 'credential', [credentialId]);
  const title = `Set the price of ${titleOf(workspace.read, credentialId)} to ${moneyText(price)}`;
  const { value, changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    checkThere(db, 'credential', [credentialId]);
    return setPrice(db, { credentialId, validFrom, ...price, note });
  });
  return { changeId, rows: value ? 1 : 0 };
}

/** @throws Problem NOT_FOUND */
export async function removePrice(workspace: Workspace, id: number): Promise<Changed> {
  const price = workspace.read.get<{ credentialId: number }>(
    'SELECT credential_id AS credentialId FROM credential_price WHERE id = ?',
    [id],
  );
  if (!price) throw gone('price');
  const title = `Remove a price of ${titleOf(workspace.read, price.credentialId)}`;
  const { value, changeId } = await workspace.change({ title, kind: 'edit' }, (db) => {
    return db.run('DELETE FROM credential_price WHERE id = ?', [id]).changes;
  });
  return { changeId, rows: value };
}

/** Rates into the workspace's currency, and the currencies of prices in force today that have none. */
export function ratesOf(workspace: Workspace): Answer<typeof credentialsContract.rates> {
  const { currency, ids, of } = priceBook(workspace);
  const asOf = workspace.asOf();
  const wanted = new Set<string>();
  for (const id of ids()) {
    const { price, priceHere } = of(id, asOf);
    if (price && !priceHere) wanted.add(price.currency);
  }
  return {
    currency,
    rates: workspace.read.all(
      `SELECT id, currency, valid_from AS validFrom, rate FROM exchange_rate WHERE into_currency = ?
       ORDER BY valid_from DESC, currency`,
      [currency],
    ),
    wanted: [...wanted].sort(),
  };
}

/** What one unit is worth in the workspace's currency from a day on. @throws Problem INVALID_INPUT for that currency itself */
export async function setRate(
  workspace: Workspace,
  { currency, validFrom, rate }: Asked<typeof credentialsContract.setRate>,
): Promise<Changed> {
  const into = readSettings(workspace).defaultCurrency;
  if (currency === into) {
    throw new Problem(
      'INVALID_INPUT',
      `${into} is the currency of this workspace: it needs no rate.`,
      'Enter rates of other currencies.',
    );
  }
  const { value, changeId } = await workspace.change(
    { title: `Set the rate of ${currency} to ${rate} ${into}`, kind: 'edit' },
    (db) =>
      db.run(
        `INSERT INTO exchange_rate (currency, into_currency, valid_from, rate) VALUES (?, ?, ?, ?)
         ON CONFLICT (currency, into_currency, valid_from) DO UPDATE SET rate = excluded.rate
         WHERE rate <> excluded.rate`,
        [currency, into, validFrom, rate],
      ).changes,
  );
  return { changeId, rows: value };
}

/** @throws Problem NOT_FOUND */
export async function removeRate(workspace: Workspace, id: number): Promise<Changed> {
  const rate = workspace.read.get<{ currency: string }>(
    'SELECT currency FROM exchange_rate WHERE id = ?',
    [id],
  );
  if (!rate) throw gone('rate');
  const { value, changeId } = await workspace.change(
    { title: `Remove a rate of ${rate.currency}`, kind: 'edit' },
    (db) => db.run('DELETE FROM exchange_rate WHERE id = ?', [id]).changes,
  );
  return { changeId, rows: value };
}
