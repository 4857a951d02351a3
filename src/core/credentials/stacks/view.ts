import type { StackStanding } from '#shared/contract/stacks.ts';
import type { IsoDate } from '#shared/dates.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { catalogueOf } from '../catalogue/entries.ts';
import { priceBook, type Priced } from '../prices/index.ts';
import type { Cheapest, Effort } from './standing-rules.ts';

/** What credentials are called, cost here on the day, and take. */
export interface Efforts {
  readonly of: (id: number) => Effort;
  /** A cheapest way as it is shown. */
  readonly shown: (cheapest: Cheapest | null) => StackStanding['cheapest'];
  readonly component: (id: number) => Priced & {
    readonly credentialId: number;
    readonly title: string;
    readonly issuer: string | null;
    readonly isStack: boolean;
    readonly hours: number | null;
  };
}

export function effortsOf(workspace: Workspace, asOf: IsoDate): Efforts {
  const { byId } = catalogueOf(workspace);
  const prices = priceBook(workspace);
  const effort = (id: number): Effort => ({
    price: prices.of(id, asOf).priceHere?.amount ?? null,
    hours: byId.get(id)?.hours ?? null,
  });
  return {
    of: effort,
    shown: (cheapest) => {
      if (!cheapest) return null;
      const { by, exact, credentialIds } = cheapest;
      const efforts = credentialIds.map(effort);
      const unpriced = efforts.filter(({ price }) => price === null).length;
      const untimed = efforts.filter(({ hours }) => hours === null).length;
      const amount = efforts.reduce((sum, { price }) => sum + (price ?? 0), 0);
      const hours = efforts.reduce((sum, one) => sum + (one.hours ?? 0), 0);
      return {
        by,
        exact,
        credentialIds: [...credentialIds],
        price: unpriced === 0 ? { amount, currency: prices.currency } : null,
        hours: untimed === 0 ? hours : null,
        unpriced,
        untimed,
      };
    },
    component: (id) => {
      const entry = byId.get(id);
      return {
        credentialId: id,
        title: entry?.title ?? '',
        issuer: entry?.issuer ?? null,
        isStack: entry?.isStack === true,
        ...prices.of(id, asOf),
        hours: entry?.hours ?? null,
      };
    },
  };
}
