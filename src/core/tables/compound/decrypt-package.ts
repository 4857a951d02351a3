import type { ReadContext } from '../read/read-context.ts';
import { openAgile } from './encryption-agile.ts';
import { EncryptionError, type Opened } from './encryption-types.ts';
import { openStandard } from './encryption-standard.ts';

/** Excel's own default, used for workbooks that are only protected against changes. Source: [MS-OFFCRYPTO] 2.4.2.3. */
const DEFAULT_PASSWORD = 'VelvetSweatshop';

/**
 * The workbook inside an encrypted package ([MS-OFFCRYPTO] 2.3.4), by the context's password or, without one, Excel's
 * default. Throws Problem FILE_ENCRYPTED where that does not open it.
 */
export function decryptPackage(info: Buffer, encrypted: Buffer, context: ReadContext): Buffer {
  let opened: Opened | null;
  try {
    const agile = info.readUInt16LE(0) === 4 && info.readUInt16LE(2) === 4;
    const open = agile ? openAgile : openStandard;
    opened = open(info, context.password ?? DEFAULT_PASSWORD);
  } catch (error) {
    if (error instanceof RangeError)
      throw context.damaged('Its encryption cannot be made sense of.');
    if (error instanceof EncryptionError || hasCryptoCode(error)) throw context.encrypted(false);
    throw error;
  }
  if (opened === null) throw context.encrypted();
  const size = Number(encrypted.readBigUInt64LE(0));
  const parts: Buffer[] = [];
  for (let at = 8, index = 0; at < encrypted.length; at += opened.segment, index++) {
    const segment = encrypted.subarray(at, at + opened.segment);
    // Ciphers take whole blocks; a package may be followed by a few bytes of padding.
    const whole = segment.subarray(0, segment.length - (segment.length % opened.block));
    if (whole.length > 0) parts.push(opened.decrypt(whole, index));
  }
  return Buffer.concat(parts).subarray(0, size);
}

const hasCryptoCode = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^ERR_(?:CRYPTO|OSSL|INVALID_ARG)/.test(String(error.code));
