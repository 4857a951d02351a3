import type { z } from 'zod';
import type { attemptFields, awardFields } from '#shared/contract/awards.ts';
import type { CredentialPatch } from '#shared/contract/credentials.ts';
import type { Money } from '#shared/money.ts';

/** What of a catalogue entry a file tells those who match it. */
export interface CredentialName {
  readonly id: number;
  readonly title: string;
  readonly titleKey: string;
  readonly issuer: string | null;
  readonly issuerId: number | null;
  readonly archived: boolean;
  /** Other titles and course ids; `source` is the platform whose files say so, empty for any. */
  readonly aliases: readonly { readonly source: string; readonly key: string }[];
}

export interface CredentialDraft extends CredentialPatch {
  readonly title: string;
  readonly prices?: readonly (Money & {
    readonly validFrom: string;
    readonly note?: string | null;
  })[];
}

type Stated<Fields> = { readonly [Field in keyof Fields]?: Fields[Field] | undefined };

/** An award to be written: see `writeAwards`. */
export interface AwardDraft extends Stated<z.infer<typeof awardFields>> {
  readonly personId: number;
  readonly credentialId: number;
  readonly issued: string;
  readonly source: 'manual' | 'import' | 'badge';
  readonly badgeId?: number | null;
}

/** An attempt to be written: see `writeAttempts`. */
export interface AttemptDraft extends Stated<z.infer<typeof attemptFields>> {
  readonly personId: number;
  readonly credentialId: number;
  readonly outcome: z.infer<typeof attemptFields>['outcome'];
  readonly source: 'manual' | 'import';
}

/** What writing many came to. */
export interface Written {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}
