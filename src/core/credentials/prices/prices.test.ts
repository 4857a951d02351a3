import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsHandlers } from '#core/workspace/index.ts';
import type { TemporaryWorkspace } from '#core/workspace/testing.ts';
import { credentialsHandlers } from '../catalogue/handlers.ts';
import { smallCatalogue, toolsFor } from '../catalogue/testing.ts';

let t: TemporaryWorkspace;
const { end, get } = toolsFor(() => t);
beforeEach(async () => {
  t = await smallCatalogue();
});
afterEach(() => end());

describe('prices and rates', () => {
  const setPrice = (validFrom: string, amount: number, currency = 'EUR') =>
    call(
      credentialsHandlers.setPrice,
      { credentialId: 1, validFrom, price: { amount, currency } },
      t,
    );

  it('knows the price of each day', async () => {
    await setPrice('2026-01-01', 45_000);
    await setPrice('2026-01-01', 46_000);
    expect((await setPrice('2026-01-01', 46_000)).changeId).toBeNull();
    expect((await get(1, '2024-12-31')).price).toBeNull();
    expect((await get(1, '2025-12-31')).price).toEqual({ amount: 40_000, currency: 'EUR' });
    const now = await get(1);
    expect(now.priceHere).toEqual({ amount: 46_000, currency: 'EUR' });
    await call(credentialsHandlers.removePrice, { id: now.prices[0]?.id ?? 0 }, t);
    expect((await get(1)).price?.amount).toBe(40_000);
    await expect(call(credentialsHandlers.removePrice, { id: 99 }, t)).rejects.toThrow('no longer');
  });

  it('converts by her rates alone, half-up, and says which are wanted', async () => {
    const rates = () => call(credentialsHandlers.rates, undefined, t);
    const setRate = (currency: string, validFrom: string, rate: number) =>
      call(credentialsHandlers.setRate, { currency, validFrom, rate }, t);
    expect(await rates()).toEqual({ currency: 'EUR', rates: [], wanted: ['USD'] });
    await setRate('USD', '2026-01-01', 0.905);
    await setRate('USD', '2026-07-01', 0.5);
    expect((await get(2)).priceHere).toEqual({ amount: 89_595, currency: 'EUR' });
    expect((await get(2, '2026-07-01')).priceHere?.amount).toBe(49_500);
    await setPrice('2026-02-01', 1, 'USD');
    expect((await get(1)).priceHere?.amount).toBe(1);
    expect((await rates()).wanted).toEqual([]);
    await expect(setRate('EUR', '2026-01-01', 1)).rejects.toThrow('needs no rate');
    await call(settingsHandlers.updateWorkspace, { defaultCurrency: 'GBP' }, t);
    expect(await rates()).toEqual({ currency: 'GBP', rates: [], wanted: ['USD'] });
    await call(settingsHandlers.updateWorkspace, { defaultCurrency: 'EUR' }, t);
    const [last] = (await rates()).rates;
    await call(credentialsHandlers.removeRate, { id: last?.id ?? 0 }, t);
    expect((await rates()).rates).toHaveLength(1);
  });
});
