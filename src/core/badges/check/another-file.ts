import { Problem } from '#shared/errors.ts';

/** The file of the session holds something else by now. */
export const anotherFile = (name: string): Problem =>
  new Problem(
    'FILE_DAMAGED',
    `“${name}” is no longer the file that was checked: it was changed meanwhile.`,
    'Choose it again, so that it is checked as it is now.',
    { file: name },
  );
