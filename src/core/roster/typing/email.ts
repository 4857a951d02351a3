const ADDRESS = /^[^\s@,;:<>()[\]"]+@[^\s@,;:<>()[\]".]+(?:\.[^\s@,;:<>()[\]".]+)+$/u;
const INSIDE = /<([^<>\s]+@[^<>\s]+)>/u;

/** An address as text, or null with what it may have meant. Case is kept: it is hers. */
export function readEmail(text: string): { email: string | null; proposal: string | null } {
  let address = text.replace(/^mailto:/iu, '');
  address = INSIDE.exec(address)?.[1] ?? address;
  if (ADDRESS.test(address)) return { email: address, proposal: null };
  const mended = address
    .replace(/\s*(?:\(at\)|\[at\]|\s+at\s+|＠)\s*/iu, '@')
    .replace(/\s+/gu, '')
    .replace(/,(?=\w{2,}$)/u, '.')
    .replace(/@{2,}/u, '@')
    .replace(/\.{2,}/gu, '.')
    .replace(/[.,;]+$/u, '');
  return { email: null, proposal: mended !== address && ADDRESS.test(mended) ? mended : null };
}
