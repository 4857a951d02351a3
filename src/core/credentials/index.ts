export { credentialsHandlers } from './catalogue/handlers.ts';
export { stacksHandlers } from './stacks/handlers.ts';
export { awardsHandlers } from './awards/handlers.ts';
export { developmentHandlers } from './development/handlers.ts';
export { expiryOf, validOn } from './awards/rules.ts';
export { writeAttempts } from './awards/write-attempts.ts';
export { writeAwards } from './awards/write-awards.ts';
export { credentialNames, rememberTitle } from './catalogue/names.ts';
export { createCredential, updateCredential } from './catalogue/write-credential.ts';
export { dropOrphanFiles, fileContent, storeFile } from './files/files.ts';
export { findIssuer, findOrCreateIssuer } from './issuers/write-issuer.ts';
export {
  priceBook,
  priceOn,
  pricesOn,
  setPrice,
  type PriceBook,
  type Priced,
} from './prices/index.ts';
export { begunStacks } from './stacks/of-person.ts';
export type * from './types.ts';
export { saveStack } from './stacks/save.ts';
