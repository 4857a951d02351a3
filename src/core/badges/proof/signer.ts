import type { BadgeKey, BadgeReport, TrustedDocument, Verdict } from '../types.ts';
import type { PublicKey } from './keys.ts';

export type ProofLine = BadgeReport['proof'][number];
export type Wanted = BadgeReport['wanted'][number];

/** The key of a signature, and how it was come by. */
export interface Signer {
  readonly key: PublicKey;
  /** As the badge names it. */
  readonly keyId: string | null;
  readonly from: BadgeKey['from'];
  /** Whose the key is by its name or its document: a DID, a URL; null: neither says. */
  readonly controller: string | null;
  /** The copy it was found in, of a pinned document. */
  readonly document: TrustedDocument | null;
}

/** A key that was looked for: found, or why it cannot be used. */
export type Sought = Found | NotHere | { readonly refused: string };

export interface Found {
  readonly found: readonly Signer[];
  /**
   * The key that the badge names is not here; these are others of whom it names, worth trying, as keys are often pinned without
   * their id. That none of them fits says nothing about the badge.
   */
  readonly orElse?: NotHere;
}

export interface NotHere {
  readonly unknown: string;
  readonly wanted: readonly Wanted[];
}

/** What judging the signature of a badge, or of a status list, says. */
export interface Integrity {
  readonly verdict: Verdict;
  /** Keys whose signature fits; none unless the verdict is a pass. */
  readonly signers: readonly Signer[];
  readonly lines: readonly ProofLine[];
  readonly wanted: readonly Wanted[];
}

export function integrity(
  verdict: Verdict,
  rest: Partial<Omit<Integrity, 'verdict'>> = {},
): Integrity {
  return { verdict, signers: [], lines: [], wanted: [], ...rest };
}
