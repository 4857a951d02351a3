import { damaged } from './refusal.ts';

/** UTF-8 text of bytes. Anything else is refused rather than mended: a mended text is no longer what was signed. */
export function utf8(bytes: Uint8Array, where: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw damaged(`There are broken characters in ${where}: it is no UTF-8 text.`, error);
  }
}

/** Whether it is XML that says it is written in a western code page, as old drawing programs do. */
const declaresLatin = (bytes: Uint8Array): boolean =>
  /^<\?xml[^>]{0,100}encoding=["'](iso-8859-1|windows-1252|us-ascii)["']/i.test(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  );

/** The text of a file in UTF-8 or, with its mark, UTF-16; without the mark. */
export function fileText(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  if (utf16 === null && declaresLatin(bytes)) return new TextDecoder('windows-1252').decode(bytes);
  if (utf16 === null) {
    const text = utf8(bytes, 'the file');
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }
  try {
    return new TextDecoder(utf16, { fatal: true }).decode(bytes);
  } catch (error) {
    throw damaged('There are broken characters in the file: it is no UTF-16 text.', error);
  }
}
