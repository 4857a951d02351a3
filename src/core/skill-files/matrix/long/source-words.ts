import type { AssessmentSource } from '#shared/skills.ts';
import { phrases, plainKey } from '../words/phrases.ts';

const WORDS: readonly (readonly [AssessmentSource, RegExp])[] = [
  [
    'self',
    phrases(
      'self|self-*|self assessment|selbst*|auto*|autoevaluaci*|zelf*|samoocena|employee|own|自己*|本人|自评|本人評価|자기|ذاتي',
    ),
  ],
  [
    'manager',
    phrases(
      'manager*|supervisor*|lead|team lead|boss|leader|vorgesetzt*|führungskraft|responsable|chef*|jefe|gestor|leidinggevende|руководител*|上司|上長|经理|관리자|المدير',
    ),
  ],
  [
    'test',
    phrases(
      'test|exam*|quiz|assessment center|practical test|prüfung|examen|prueba|テスト|試験|考试|시험',
    ),
  ],
  [
    'credential',
    phrases(
      'certificate*|certification*|credential*|license*|licence*|zertifikat*|certificat*|certificad*|資格|認定|证书|자격증',
    ),
  ],
];

/** Where a rating comes from, by a word such as "Self" or "Manager review". */
export function sourceOfWords(text: string): AssessmentSource | null {
  const key = plainKey(text);
  if (key === '') return null;
  return WORDS.find(([, pattern]) => pattern.test(key))?.[0] ?? null;
}
