/** What an import takes at most; more is refused before anything is parsed. Sizes are in bytes. */
export const IMPORT_LIMITS = {
  /** A collection of 4,000 answers is about 4 MB; a parser holds some ten times that of it. */
  FILE_BYTES: 8_000_000,
  /** All files together: what fits the 300 MB that a check may take. */
  TOTAL_BYTES: 24_000_000,
  /** A file for each of 4,000 entries, and some beside them. */
  FILES: 5_000,
  /** What a pack of this size still starts and checks with in seconds. */
  ENTRIES: 10_000,
  /** Text shrinks to a fifth or, where it repeats itself, to a thirtieth; what shrinks further is made to harm. */
  ZIP_RATIO: 100,
  /** The names of files in an archive, as most file systems have them. */
  PATH_CHARACTERS: 255,
} as const;
