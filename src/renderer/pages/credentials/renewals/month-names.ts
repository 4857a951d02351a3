const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `2026-10` → `Oct` */
export const shortMonth = (month: string): string => MONTHS[Number(month.slice(5, 7)) - 1] ?? month;
/** `2026-10` → `Oct 2026` */
export const monthName = (month: string): string => `${shortMonth(month)} ${month.slice(0, 4)}`;

/** Every month from that of one day to that of another. */
export function monthsBetween(first: string, last: string): string[] {
  const [fromYear = 0, fromMonth = 0] = first.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = last.split('-').map(Number);
  const from = fromYear * 12 + fromMonth - 1;
  const to = toYear * 12 + toMonth - 1;
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => {
    const index = from + at;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}
