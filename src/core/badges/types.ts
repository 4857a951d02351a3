import type { z } from 'zod';
import type {
  badgeFactsSchema,
  badgeKeySchema,
  badgeReportSchema,
  Verdict,
} from '#shared/contract/badges.ts';
import type { PinnedKind } from '#shared/credentials.ts';

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  [name: string]: JsonValue;
}

export type BadgeFacts = z.infer<typeof badgeFactsSchema>;
export type BadgeKey = z.infer<typeof badgeKeySchema>;
export type BadgeReport = z.infer<typeof badgeReportSchema>;
export type { Verdict };

/** A recipient as a badge names one; a badge may name the same person in several ways. */
export interface RecipientEntry {
  /** An address, a DID, or `alg$hex` of it. */
  readonly value: string;
  /** `email`, `url`, `did`, `emailAddress`, `name` … as the badge says. */
  readonly kind: string;
  readonly hashed: boolean;
  readonly salt: string | null;
}

/** A badge as found in a file, before anything was verified. */
export interface ReadBadge {
  readonly format: 'json' | 'jws' | 'png' | 'svg';
  /** "credential found in the picture (iTXt openbadgecredential)" */
  readonly carrier: string;
  readonly version: '2.0' | '3.0' | 'CLR 2.0' | 'VC';
  /** The credential exactly as it stands in the file. */
  readonly text: string;
  /** Of a JWS the header and payload decoded, and the compact form; nothing of it is verified. */
  readonly jws: {
    readonly compact: string;
    readonly header: JsonObject;
    readonly payload: JsonObject;
  } | null;
  /**
   * The credential or assertion itself: the JSON document, or what the JWS holds (of a VC-JWT the credential: the payload, or
   * its `vc` with registered claims put in as the specification says).
   */
  readonly credential: JsonObject;
  readonly facts: BadgeFacts;
  readonly recipients: readonly RecipientEntry[];
  /** The picture of the file, or one inside the credential as a data URL. */
  readonly picture: { readonly type: string; readonly bytes: Uint8Array } | null;
  /** Departures from the specification that do not refuse it. */
  readonly warnings: readonly string[];
}

/** A public key that was confirmed to be an issuer's. */
export interface TrustedKey {
  readonly fingerprint: string;
  readonly jwk: JsonObject;
  readonly keyId: string | null;
  readonly issuer: TrustedIssuer;
}

export interface TrustedIssuer {
  /** Id in the workspace; null: of a trust file. */
  readonly id: number | null;
  readonly name: string;
  /** URLs and DIDs by which badges name it. */
  readonly identifiers: readonly string[];
}

export interface TrustedDocument {
  readonly url: string;
  readonly kind: PinnedKind;
  /** As parsed; of a status list given as a JWS, its compact text. */
  readonly content: JsonObject | string;
  /** ISO day on which the copy was taken. */
  readonly takenOn: string;
  readonly issuer: TrustedIssuer | null;
}

/** All that may be relied on. Nothing else is: no network, no key store of the system. Plain data, so that a thread can be handed it. */
export interface Trust {
  readonly keys: readonly TrustedKey[];
  readonly documents: readonly TrustedDocument[];
  /** Issuers of the catalogue, also those without a key. */
  readonly issuers: readonly TrustedIssuer[];
}

/** What verifying says, but for whose it is. */
export interface Verified {
  readonly verdicts: Record<'integrity' | 'issuer' | 'status' | 'dates', Verdict>;
  readonly keys: readonly BadgeKey[];
  readonly proof: BadgeReport['proof'];
  readonly wanted: BadgeReport['wanted'];
}
