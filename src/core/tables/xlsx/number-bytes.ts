const ZERO = 48;
const NINE = 57;
const POINT = 46;
const MINUS = 45;
const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/**
 * A decimal number from its bytes, exactly as `Number(text)` gives it; NaN where it is none. Up to 15 digits and 22
 * decimals are exact by one division of whole numbers (Clinger 1990); others go the long way round.
 */
export function numberFromBytes(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === MINUS;
  if (negative) at++;
  let whole = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      whole = whole * 10 + (byte - ZERO);
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === POINT && decimals < 0) decimals = 0;
    else return slowNumber(bytes, from, to);
  }
  if (digits === 0 || digits > 15) return slowNumber(bytes, from, to);
  const value = decimals > 0 ? whole / (POWERS[decimals] ?? 1) : whole;
  return negative ? -value : value;
}

function slowNumber(bytes: Uint8Array, from: number, to: number): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from)
    .toString('latin1')
    .trim();
  return text === '' || !/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)
    ? Number.NaN
    : Number(text);
}
