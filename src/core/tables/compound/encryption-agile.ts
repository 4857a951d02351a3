import { createDecipheriv, createHash } from 'node:crypto';
import { XmlError, XmlScanner } from '../xml/xml-scanner.ts';
import { xmlSink } from '../xml/xml-sink.ts';
import { EncryptionError, type Opened } from './encryption-types.ts';

const SEGMENT = 4096;
/** Excel refuses more: each costs a hash. */
const MOST_SPINS = 10_000_000;
const VERIFIER_INPUT = Buffer.from('fea7d2763b4b9e79', 'hex');
const VERIFIER_VALUE = Buffer.from('d7aa0f6d3061344e', 'hex');
const KEY_VALUE = Buffer.from('146e0be7abacd0d6', 'hex');

type Attributes = ReadonlyMap<string, string>;

/** Encryption of Excel 2010 and later. Source: [MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15. Null: wrong password. */
export function openAgile(info: Buffer, password: string): Opened | null {
  const { data, key } = readDescriptor(info.subarray(8));
  const hashName = text(key, 'hashAlgorithm');
  const salt = base64(key, 'saltValue');
  const spins = Number(text(key, 'spinCount'));
  if (!(spins >= 0 && spins <= MOST_SPINS)) throw new EncryptionError('too many rounds');
  let hash = digest(hashName, salt, Buffer.from(password, 'utf16le'));
  const counter = Buffer.alloc(4);
  for (let spin = 0; spin < spins; spin++) {
    counter.writeUInt32LE(spin);
    hash = digest(hashName, counter, hash);
  }
  const open = (attribute: string, block: Buffer): Buffer => {
    const blockKey = fit(digest(hashName, hash, block), Number(text(key, 'keyBits')) / 8);
    return decipher(key, blockKey, fit(salt, blockSize(key)), base64(key, attribute));
  };
  const input = open('encryptedVerifierHashInput', VERIFIER_INPUT);
  const expected = open('encryptedVerifierHashValue', VERIFIER_VALUE);
  const actual = digest(hashName, input.subarray(0, Number(text(key, 'saltSize'))));
  if (!actual.equals(expected.subarray(0, actual.length))) return null;
  const secret = open('encryptedKeyValue', KEY_VALUE).subarray(
    0,
    Number(text(data, 'keyBits')) / 8,
  );
  const dataSalt = base64(data, 'saltValue');
  return {
    segment: SEGMENT,
    block: blockSize(data),
    decrypt(segment, index) {
      const place = Buffer.alloc(4);
      place.writeUInt32LE(index);
      const iv = fit(digest(text(data, 'hashAlgorithm'), dataSalt, place), blockSize(data));
      return decipher(data, secret, iv, segment);
    },
  };
}

function readDescriptor(xml: Buffer): { data: Attributes; key: Attributes } {
  const found: { data?: Attributes; key?: Attributes } = {};
  const sink = xmlSink({
    open(name, tag) {
      // A certificate may open it too; the first key is that of the password.
      if (name === 'keyData') found.data ??= tag.allAttributes();
      else if (name === 'encryptedKey') found.key ??= tag.allAttributes();
    },
  });
  try {
    new XmlScanner(sink).push(xml);
  } catch (error) {
    if (error instanceof XmlError) throw new EncryptionError('no descriptor');
    throw error;
  }
  if (!found.data || !found.key) throw new EncryptionError('no descriptor');
  return { data: found.data, key: found.key };
}

function decipher(from: Attributes, key: Buffer, iv: Buffer, bytes: Buffer): Buffer {
  if (text(from, 'cipherChaining') !== 'ChainingModeCBC') throw new EncryptionError('unknown mode');
  const cipher = createDecipheriv(cipherName(from), key, iv).setAutoPadding(false);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

function cipherName(from: Attributes): string {
  switch (text(from, 'cipherAlgorithm')) {
    case 'AES':
      return `aes-${text(from, 'keyBits')}-cbc`;
    case '3DES':
    case 'DESede':
      return 'des-ede3-cbc';
    default:
      throw new EncryptionError('unknown cipher');
  }
}

function digest(name: string, ...parts: Buffer[]): Buffer {
  const hash = createHash(name.replace('-', '').toLowerCase());
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Cut, or filled up with 0x36, to a length. */
const fit = (bytes: Buffer, length: number): Buffer =>
  bytes.length >= length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length, 0x36)]);

const text = (from: Attributes, name: string): string => from.get(name) ?? '';
const base64 = (from: Attributes, name: string): Buffer => Buffer.from(text(from, name), 'base64');
const blockSize = (from: Attributes): number => Number(text(from, 'blockSize'));
