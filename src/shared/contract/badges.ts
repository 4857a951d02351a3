import * as z from 'zod';
import { PINNED_KINDS, VERDICTS } from '../credentials.ts';
import { dateSchema, idSchema, longWork, procedure, windowSchema } from './base.ts';
import { awardFields } from './awards.ts';
import { changedSchema } from './credentials.ts';
import { levelValueSchema } from './skills.ts';

const count = z.number().int();
const text = z.string().nullable();

export const verdictSchema = z.object({
  result: z.enum(['pass', 'fail', 'unchecked']),
  /** In plain words, a short heading: "Unchanged since it was signed", "Names itself, not confirmed by you". */
  title: z.string(),
  /** One to three sentences: what was looked at and what was found. */
  reason: z.string(),
});
export type Verdict = z.infer<typeof verdictSchema>;
export const verdictsSchema = z.object({
  integrity: verdictSchema,
  issuer: verdictSchema,
  status: verdictSchema,
  dates: verdictSchema,
  recipient: verdictSchema,
} satisfies Record<(typeof VERDICTS)[number], typeof verdictSchema>);

/** A key by which a badge was signed. */
export const badgeKeySchema = z.object({
  /** RFC 7638 thumbprint, SHA-256 as hex. */
  fingerprint: z.string(),
  /** "Ed25519", "RSA 2048", "P-256" */
  kind: z.string(),
  /** As the badge names it: a DID, a URL, a key id. */
  keyId: text,
  /** Where it was found: `badge` (it brings its key along, or is named by a did:key or did:jwk), or pinned by her. */
  from: z.enum(['badge', 'pinned-key', 'pinned-document']),
  /** As JWK, public part only. */
  jwk: z.record(z.string(), z.unknown()),
});

/** What a badge says of itself, whatever was verified. */
export const badgeFactsSchema = z.object({
  name: z.string(),
  description: text,
  issuer: z.object({ id: text, name: text, url: text, email: text }),
  /** As the badge has it: an address, a DID, a hash ("sha256$b580…"). */
  recipient: z.object({ value: text, kind: text, hashed: z.boolean(), name: text }),
  /** ISO instants, as written. */
  issuedOn: text,
  expiresOn: text,
  criteria: text,
  learningOutcomes: text,
  workload: text,
  level: text,
  assessment: text,
  participation: text,
  qualityAssurance: text,
  country: text,
  grade: text,
  evidence: z.array(z.string()),
  /** What it is aligned to: skills and frameworks. */
  alignments: z.array(z.string()),
  achievement: text,
  /** Mandatory EU elements that it states, of 11. */
  stated: count,
  missing: z.array(z.string()),
});

export const badgeReportSchema = z.object({
  /** Path as given, or name in the folder. */
  file: z.string(),
  sizeBytes: count,
  /** `json`, `jws`, `png`, `svg` … and how the credential was found: "credential found in the picture (iTXt)". */
  format: z.string(),
  carrier: z.string(),
  /** "2.0", "3.0", "CLR 2.0" */
  version: z.string(),
  /** The day it was checked for. */
  asOf: dateSchema,
  facts: badgeFactsSchema,
  verdicts: verdictsSchema,
  keys: z.array(badgeKeySchema),
  /** Technical proof, a line each: algorithm, canonical form, hashes, what was resolved from where. */
  proof: z.array(z.object({ label: z.string(), value: z.string() })),
  /** URLs and DIDs that a copy of would let more be checked, and of what kind it would have to be. */
  wanted: z.array(z.object({ url: z.string(), kind: z.enum(PINNED_KINDS), why: z.string() })),
  /** Structure that departs from the specification without being refused. */
  warnings: z.array(z.string()),
});
export type BadgeReport = z.infer<typeof badgeReportSchema>;

/** A file that could not be read as a badge: what is wrong, where, and what to do. */
const refusedSchema = z.object({
  file: z.string(),
  /** In a folder, and not looked into: its name says that it is no badge, or it is a link. */
  passedOver: z.boolean(),
  code: z.string(),
  message: z.string(),
  remedy: z.string(),
});

const matchSchema = z.object({
  /** The person of the workspace that the recipient is, by e-mail or hash. */
  personId: idSchema.nullable(),
  person: text,
  /** The catalogue entry it would be, by achievement, then by title and issuer; `sure` where it was so before. */
  credentialId: idSchema.nullable(),
  credential: text,
  sure: z.boolean(),
  issuerId: idSchema.nullable(),
  /** Already kept, as this badge. */
  badgeId: idSchema.nullable(),
  awardId: idSchema.nullable(),
});

/** A checked file of this session, waiting to be looked at or kept. */
export const checkedBadgeSchema = z.object({
  /** Names it in the procedures below until the program ends or it is dropped. */
  checkId: z.string(),
  report: badgeReportSchema,
  match: matchSchema,
  /** Whether it has a picture to show. */
  hasPicture: z.boolean(),
  /** An earlier file of this session with the very same content. */
  sameAs: text,
});
export type CheckedBadge = z.infer<typeof checkedBadgeSchema>;

export const keptBadgeSchema = z.object({
  id: idSchema,
  personId: idSchema,
  person: z.string(),
  fileName: z.string(),
  sizeBytes: count,
  version: z.string(),
  name: z.string(),
  issuer: text,
  issuedOn: dateSchema.nullable(),
  expiresOn: dateSchema.nullable(),
  checkedOn: dateSchema,
  awardId: idSchema.nullable(),
  credential: text,
  verdicts: verdictsSchema,
});
export type KeptBadge = z.infer<typeof keptBadgeSchema>;

const either = z.union([z.object({ checkId: z.string() }), z.object({ badgeId: idSchema })]);

export const pinnedDocumentSchema = z.object({
  id: idSchema,
  url: z.string(),
  kind: z.enum(PINNED_KINDS),
  issuerId: idSchema.nullable(),
  issuer: text,
  sizeBytes: count,
  sha256: z.string(),
  takenOn: dateSchema,
  ageDays: count,
  /** "131,072 entries, 1 set", "3 revoked", "Ed25519 key" */
  summary: z.string(),
});

export const badgesContract = {
  /**
   * Checks files and folders. Works without a workspace (`trust` then names files or folders of keys and documents;
   * recipients are not matched). Nothing is fetched. One result or refusal a file; a folder is read through.
   */
  check: procedure
    .input(
      z.object({
        paths: z.array(z.string().min(1)).min(1),
        /** As the files were called, where the paths are copies made by the host; one a path. */
        names: z.array(z.string()).optional(),
        trust: z.array(z.string().min(1)).default([]),
        /** Only what `trust` says: the pins of the open workspace are not looked at. */
        alone: z.boolean().default(false),
        asOf: dateSchema.optional(),
        /** Whose they should be: the recipient is compared with this person. */
        personId: idSchema.optional(),
      }),
    )
    .output(
      longWork(
        z.object({
          /** Names what was checked together. */
          batchId: z.string(),
          /** The first hundred, in the order of the files; `checked` gives all. */
          badges: z.array(checkedBadgeSchema),
          total: count,
          refused: z.array(refusedSchema),
          files: count,
          /** Files in folders of `trust` that cannot be used for it. */
          leftOut: z.array(z.object({ file: z.string(), message: z.string() })),
        }),
      ),
    ),
  /** One of those again: after a pin, for another person, on another day. A kept badge has no `checkId`; nothing of it is written. */
  recheck: procedure
    .input(z.object({ of: either, personId: idSchema.optional(), asOf: dateSchema.optional() }))
    .output(checkedBadgeSchema.extend({ checkId: z.string().nullable() })),
  /** All files of this session again, by the pins of now. */
  recheckChecked: procedure
    .input(z.object({ batchId: z.string().optional() }).default({}))
    .output(longWork(z.object({ checked: count, changed: count }))),
  /** Files checked in this session and not dropped: the latest batch first, each in the order of its files. */
  checked: procedure
    .input(windowSchema.extend({ batchId: z.string().optional() }).prefault({}))
    .output(z.object({ total: count, badges: z.array(checkedBadgeSchema) })),
  drop: procedure
    .input(z.object({ checkIds: z.array(z.string()) }))
    .output(z.object({ dropped: count })),
  /** The credential as it stands in the file, indented if JSON; of a JWS its header and payload too. */
  raw: procedure
    .input(z.object({ of: either }))
    .output(z.object({ text: z.string(), header: text, payload: text, truncated: z.boolean() })),
  /** The badge's picture as a data URL (png, svg, jpeg, webp; scripts never run); null: it has none, or only by URL. */
  picture: procedure.input(z.object({ of: either })).output(z.object({ dataUrl: text })),
  /** What keeping it as an award would change; nothing is written. */
  preview: procedure
    .input(
      z.object({
        of: either,
        personId: idSchema,
        /** Absent: an entry that is not in the catalogue yet, which would certify `skills`. */
        credentialId: idSchema.optional(),
        skills: z
          .array(z.object({ skillId: idSchema, level: levelValueSchema }))
          .max(200)
          .default([]),
        asOf: dateSchema.optional(),
      }),
    )
    .output(
      z.object({
        skills: z.array(
          z.object({
            skillId: idSchema,
            skill: z.string(),
            required: count.nullable(),
            before: levelValueSchema.nullable(),
            after: levelValueSchema.nullable(),
            metBefore: z.boolean(),
            metAfter: z.boolean(),
            /** Of the person's department: gap index of the skill, 0–1, and people who meet it. */
            indexBefore: z.number().nullable(),
            indexAfter: z.number().nullable(),
            peopleBefore: count,
            peopleAfter: count,
          }),
        ),
        warnings: z.array(z.string()),
      }),
    ),
  /**
   * Keeps the original bytes and the report with a person, and makes the award where `credential` is given: an entry of
   * the catalogue, or a new one made of what the badge says. One change; cancelled, nothing is kept.
   */
  keep: procedure
    .input(
      z.object({
        badges: z
          .array(
            z.object({
              /** A badge that is kept already gets its award; the person is then its own. */
              of: either,
              personId: idSchema,
              credential: z
                .union([
                  z.object({ id: idSchema }),
                  z.object({
                    create: z.literal(true),
                    skills: z
                      .array(z.object({ skillId: idSchema, level: levelValueSchema }))
                      .default([]),
                  }),
                ])
                .nullable()
                .default(null),
              award: awardFields.partial().default({}),
            }),
          )
          .min(1)
          .max(20_000),
      }),
    )
    .output(
      longWork(
        changedSchema.extend({
          /** One for each asked, in that order; of those that were kept before, as they were. */
          badgeIds: z.array(idSchema),
          /** Awards made by this; those that were there before and are proved by a badge now are none of them. */
          awardIds: z.array(idSchema),
          /** Kept before, of the same person. */
          present: count,
        }),
      ),
    ),
  list: procedure
    .input(
      windowSchema.extend({
        search: z.string().default(''),
        /** Among these. */
        ids: z.array(idSchema).optional(),
        personId: idSchema.optional(),
        /** Any verdict that is so. */
        verdict: z
          .object({ name: z.enum(VERDICTS), result: verdictSchema.shape.result })
          .optional(),
        withoutAward: z.boolean().default(false),
      }),
    )
    .output(z.object({ total: count, badges: z.array(keptBadgeSchema) })),
  get: procedure.input(z.object({ id: idSchema })).output(
    z.object({
      badge: keptBadgeSchema,
      report: badgeReportSchema,
      match: matchSchema,
      hasPicture: z.boolean(),
    }),
  ),
  /** The original file, byte for byte. */
  saveOriginal: procedure
    .input(z.object({ of: either, out: z.string().min(1) }))
    .output(z.object({ path: z.string() })),
  /** Checks kept badges again by the pins of now; reports that differ are written, as one change. */
  recheckKept: procedure
    .input(z.object({ ids: z.array(idSchema).optional(), asOf: dateSchema.optional() }))
    .output(longWork(changedSchema.extend({ checked: count }))),
  /** Awards made of them stay, without their badge. */
  remove: procedure.input(z.object({ ids: z.array(idSchema).min(1) })).output(changedSchema),

  pins: procedure.input(z.object({ asOf: dateSchema.optional() }).default({})).output(
    z.object({
      keys: z.array(
        z.object({
          id: idSchema,
          issuerId: idSchema,
          issuer: z.string(),
          fingerprint: z.string(),
          kind: z.string(),
          keyId: text,
          pinnedOn: dateSchema,
          note: text,
          /** Kept badges that were signed by it. */
          badges: count,
        }),
      ),
      documents: z.array(pinnedDocumentSchema),
    }),
  ),
  /**
   * Says that the key of a badge, or one given as a file (JWK, JWKS, PEM, OB 2.0 key, DID document), is this issuer's. Without an
   * issuer one is made of what the badge says. The issuer's identifier in the badge becomes one of theirs.
   */
  pinKey: procedure
    .input(
      z.object({
        from: z.union([
          z.object({ of: either, fingerprint: z.string() }),
          z.object({ path: z.string().min(1) }),
        ]),
        issuerId: idSchema.optional(),
        note: z.string().trim().max(2000).nullable().default(null),
      }),
    )
    .output(changedSchema.extend({ issuerId: idSchema })),
  /** Keeps a copy of what stands at a URL. Without `url` and `kind` they are taken from the document itself. A newer copy replaces. */
  pinDocument: procedure
    .input(
      z.object({
        path: z.string().min(1),
        url: z.string().trim().max(4000).optional(),
        kind: z.enum(PINNED_KINDS).optional(),
        issuerId: idSchema.nullable().optional(),
        /** When the copy was taken; default: today. */
        takenOn: dateSchema.optional(),
      }),
    )
    .output(changedSchema.extend({ document: pinnedDocumentSchema })),
  unpin: procedure
    .input(
      z.object({
        keyIds: z.array(idSchema).default([]),
        documentIds: z.array(idSchema).default([]),
      }),
    )
    .output(changedSchema),
};
