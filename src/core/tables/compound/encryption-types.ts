/** Decrypts a part of a package, given its bytes and its place (0 for the first). */
type Decrypt = (segment: Buffer, index: number) => Buffer;

/** A way to open: gives what decrypts the package, or null where the password is wrong. Throws where it is unknown. */
export interface Opened {
  readonly decrypt: Decrypt;
  /** Bytes that are encrypted on their own. */
  readonly segment: number;
  /** Bytes the cipher takes at once. */
  readonly block: number;
}

/** The encryption is of a kind that is not known here. */
export class EncryptionError extends Error {}
