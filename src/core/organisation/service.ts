import { completedMonths, type IsoDate } from '#shared/dates.ts';

/** Bands of completed years of service, each up to and with its last year. */
const BANDS = [
  { band: '< 1 year', last: 0 },
  { band: '1–2', last: 2 },
  { band: '3–5', last: 5 },
  { band: '6–10', last: 10 },
  { band: '11–20', last: 20 },
  { band: '> 20 years', last: Number.POSITIVE_INFINITY },
] as const;

/** Names of the bands, from the shortest service. */
export const SERVICE_BANDS: readonly string[] = BANDS.map(({ band }) => band);

const bandOf = (months: number): number =>
  BANDS.findIndex(({ last }) => Math.floor(months / 12) <= last);

/** Place in `SERVICE_BANDS` of who was hired on that day, which is not after `day`. */
export const serviceBandOf = (hired: IsoDate, day: IsoDate): number =>
  bandOf(completedMonths(hired, day));

export interface Service {
  readonly byService: { band: string; people: number }[];
  /** Half have served longer: in years of completed months, to one decimal; null where no hire date is known. */
  readonly medianServiceYears: number | null;
  readonly serviceUnknown: number;
}

/** @param hireDates of everyone active on the day; none lies after it */
export function serviceOf(hireDates: Iterable<IsoDate | null>, day: IsoDate): Service {
  const months = new Map<IsoDate, number>();
  const served: number[] = [];
  const people = BANDS.map(() => 0);
  let serviceUnknown = 0;
  for (const hired of hireDates) {
    if (hired === null) {
      serviceUnknown += 1;
      continue;
    }
    const completed = months.get(hired) ?? completedMonths(hired, day);
    months.set(hired, completed);
    served.push(completed);
    const band = bandOf(completed);
    people[band] = (people[band] ?? 0) + 1;
  }
  return {
    byService: BANDS.map(({ band }, at) => ({ band, people: people[at] ?? 0 })),
    medianServiceYears: medianYears(served),
    serviceUnknown,
  };
}

function medianYears(months: readonly number[]): number | null {
  if (months.length === 0) return null;
  const sorted = Float64Array.from(months).sort();
  const upper = sorted.length >> 1;
  const high = sorted[upper] ?? 0;
  const low = sorted.length % 2 === 1 ? high : (sorted[upper - 1] ?? 0);
  return Math.round(((low + high) / 2 / 12) * 10) / 10;
}
