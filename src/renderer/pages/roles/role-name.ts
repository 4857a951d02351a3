const folded = (name: string): string =>
  name.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase();

/** Whether people of the roster who have the one name would not have the other: case and spaces do not count. */
export const isOtherName = (before: string, now: string): boolean => folded(before) !== folded(now);
