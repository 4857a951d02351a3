/** A credential as found in a picture. */
export interface Carried {
  /** As it stands there: JSON or a compact JWS. */
  readonly text: string;
  /** How it was found, in words that follow “credential”. */
  readonly carrier: string;
  readonly type: 'image/png' | 'image/svg+xml';
  readonly warnings: readonly string[];
}
