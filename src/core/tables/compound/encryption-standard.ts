import { createDecipheriv, createHash } from 'node:crypto';
import { EncryptionError, type Opened } from './encryption-types.ts';

const SPINS = 50_000;
const SEGMENT = 1 << 20;
const AES_128 = 0x660e;
const AES_256 = 0x6610;

const sha1 = (...parts: Buffer[]): Buffer => {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

const little = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** Encryption of Excel 2007, AES in ECB mode with SHA-1. Source: [MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9. Null: wrong password. */
export function openStandard(info: Buffer, password: string): Opened | null {
  if (info.readUInt16LE(2) !== 2) throw new EncryptionError('unknown version');
  const headerSize = info.readUInt32LE(8);
  const algorithm = info.readUInt32LE(20);
  const bits = info.readUInt32LE(28);
  if (algorithm < AES_128 || algorithm > AES_256) throw new EncryptionError('unknown cipher');
  const verifier = 12 + headerSize;
  const salt = info.subarray(verifier + 4, verifier + 20);
  const input = info.subarray(verifier + 20, verifier + 36);
  const expected = info.subarray(verifier + 40, verifier + 72);
  const key = keyOf(password, salt, bits / 8);
  const decrypt = (bytes: Buffer): Buffer => {
    const cipher = createDecipheriv(`aes-${bits}-ecb`, key, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(bytes), cipher.final()]);
  };
  const hash = sha1(decrypt(input));
  return hash.equals(decrypt(expected).subarray(0, hash.length))
    ? { decrypt, segment: SEGMENT, block: 16 }
    : null;
}

function keyOf(password: string, salt: Buffer, length: number): Buffer {
  let hash = sha1(salt, Buffer.from(password, 'utf16le'));
  for (let spin = 0; spin < SPINS; spin++) hash = sha1(little(spin), hash);
  hash = sha1(hash, little(0));
  const mixed = (fill: number): Buffer => {
    const block = Buffer.alloc(64, fill);
    for (let i = 0; i < hash.length; i++) block[i] = fill ^ (hash[i] ?? 0);
    return sha1(block);
  };
  return Buffer.concat([mixed(0x36), mixed(0x5c)]).subarray(0, length);
}
