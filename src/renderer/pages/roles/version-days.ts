import { addDays } from '#shared/dates.ts';
import { formatDate } from '../../app/format.ts';

export interface DatedVersion {
  readonly id: number;
  /** Null: since always. */
  readonly validFrom: string | null;
  readonly current: boolean;
}

/** From the earliest on: since always comes before every day. */
export const byDay = <Version extends DatedVersion>(versions: readonly Version[]): Version[] =>
  versions.toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''));

/** A day on which this version is in force; null: today, for the present one or where it is alone. */
export function dayOfVersion(versions: readonly DatedVersion[], id: number): string | null {
  const sorted = byDay(versions);
  const at = sorted.findIndex((version) => version.id === id);
  const version = sorted[at];
  if (version === undefined || version.current) return null;
  if (version.validFrom !== null) return version.validFrom;
  const next = sorted[at + 1]?.validFrom;
  return next ? addDays(next, -1) : null;
}

/** "Since always", "From 1 Jan 2026". */
export const versionWords = ({ validFrom }: Pick<DatedVersion, 'validFrom'>): string =>
  validFrom === null ? 'Since always' : `From ${formatDate(validFrom)}`;
