const SECOND = 1000;

/** What checking may cost. A genuine badge takes a few milliseconds; a file made to do harm ends at the first it meets. */
export const CHECK_LIMITS = {
  /** Wall-clock time for one file, from handing it to a thread to having its report. */
  milliseconds: 10 * SECOND,
  /** Until a thread has loaded its code, on a machine that is busy. */
  startMilliseconds: 60 * SECOND,
  /** Heap of a thread: the largest file that is read, as text, and what it is parsed into. */
  heapMegabytes: 384,
  /** Threads side by side; more would only wait for the disk. */
  threads: 4,
  /** An idle thread is ended after so long. */
  idleMilliseconds: 20 * SECOND,
  /** Folders within folders, and files in all, that are looked at. */
  folderDepth: 8,
  files: 20_000,
  /** Trials of hashing somebody's address with the salt of one badge, over all files checked together: some seconds of work. */
  hashes: 20_000_000,
  /** Text that is shown of a credential. */
  rawCharacters: 500_000,
  /** A picture is shown up to this size. */
  pictureBytes: 4 * 1024 * 1024,
} as const;
