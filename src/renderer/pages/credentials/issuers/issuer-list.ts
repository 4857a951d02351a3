import type { Issuer } from '#shared/contract/credentials.ts';

/** Those in whose name, country, site or identifiers every word stands. */
export function issuersFitting(issuers: readonly Issuer[], sought: string): readonly Issuer[] {
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return issuers;
  return issuers.filter(({ name, country, website, identifiers }) => {
    const text = [name, country, website, ...identifiers].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const FIGURES = ['credentials', 'awards', 'pins'] as const;
const byName = (a: Issuer, b: Issuer): number => a.name.localeCompare(b.name);

/** In the order of a column; what is not stated comes last either way. */
export function issuersSorted(
  issuers: readonly Issuer[],
  field: string,
  direction: 'asc' | 'desc',
): readonly Issuer[] {
  const turn = direction === 'asc' ? 1 : -1;
  const figure = FIGURES.find((one) => one === field);
  return issuers.toSorted((a, b) => {
    if (figure !== undefined) return turn * (a[figure] - b[figure]) || byName(a, b);
    if (field === 'country') {
      if (a.country === null || b.country === null)
        return Number(a.country === null) - Number(b.country === null) || byName(a, b);
      return turn * a.country.localeCompare(b.country) || byName(a, b);
    }
    return turn * byName(a, b);
  });
}
