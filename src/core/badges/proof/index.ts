export { addressKey, hashOf, recipientVerdict } from './recipient.ts';
export type { ComparedPerson, HashAlgorithm } from './recipient.ts';
export { keyFrom, recogniseDocument } from './recognise.ts';
export type { RecognisedDocument } from './recognise.ts';
export { trustFrom } from './trust.ts';
export { verifyBadge } from './verify.ts';
export { KeyRefused } from './keys.ts';
export type { StatedKey } from './key-documents.ts';
export type { TrustFile } from './trust.ts';
