/** A decimal number as its digits without zeros around them and the place of the first: 120.50 is 1205 and 3. */
function digitsOf(literal: string): string {
  const [mantissa = '', exponent = '0'] = literal.toLowerCase().replace(/^[-+]/, '').split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = `${whole}${fraction}`;
  const first = all.search(/[1-9]/);
  if (first < 0) return '0';
  return `${all.slice(first).replace(/0+$/, '')}e${whole.length - first + Number(exponent)}`;
}

/**
 * Whether a number written in JSON is the one it is read as. 9007199254740993 is not: it is read as …992, so that a
 * signature over what was read would say nothing of the last digit (RFC 7493, section 2.2).
 */
export function exactly(literal: string): boolean {
  const value = Number(literal);
  return Number.isFinite(value) && digitsOf(literal) === digitsOf(String(value));
}
