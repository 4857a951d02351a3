import { saysEmpty, wordKey } from '../mapping/value-words.ts';
import { NO_MANAGER_WORDS } from '../words/statuses.ts';

const words = new Set(NO_MANAGER_WORDS.split('|').map(wordKey));

/** Whether a text in a column of managers means that there is nobody above: "NO_MANAGER", "none". */
export const saysNoManager = (text: string): boolean => words.has(wordKey(text)) || saysEmpty(text);
