/** Bounds on what is read as a badge. Generous for real badges (a few kilobytes, a picture of a megabyte or two), tight for attacks. */
export const BADGE_LIMITS = {
  /** A file, with its picture, in bytes. */
  fileBytes: 25 * 1024 * 1024,
  /** A credential, in bytes of its text: baked, compressed or alone. */
  credentialBytes: 2 * 1024 * 1024,
  /** Objects and lists inside one another in a credential. */
  jsonDepth: 64,
  /** Values of a credential: objects, lists, texts, numbers. */
  jsonValues: 100_000,
  pngChunks: 100_000,
  svgDepth: 256,
  /** Tags and attributes together. */
  svgParts: 500_000,
  svgAttributes: 256,
} as const;
