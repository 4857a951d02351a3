import type { Words } from './entry.ts';

/** A sentence whose figures and names stand out. */
export const Sentence = ({ words }: { readonly words: Words }) => (
  <>
    {words.map((part) =>
      typeof part === 'string' ? part : <b key={part.strong}>{part.strong}</b>,
    )}
  </>
);
