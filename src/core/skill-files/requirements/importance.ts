import type { Importance } from '#shared/skills.ts';
import { headingKey } from '../headings/meaning.ts';

const CRITICAL =
  /^(?:3|critical|crit|must|must have|mandatory|essential|vital|key|core|high|very high|top|required|yes|y|x|true|p1|a|kritisch|muss|pflicht|zwingend|hoch|sehr hoch|sehr wichtig|ja|critique|essentiel|essentielle|indispensable|obligatoire|eleve|elevee|haute|oui|critico|critica|esencial|imprescindible|obligatorio|obligatoria|alta|alto|si|essencial|obrigatorio|obrigatoria|sim|essenziale|obbligatorio|kritiek|verplicht|hoog|krytyczna|krytyczny|wysoka|wysoki|tak|hog|hoj|avgorande|kritik|zorunlu|yuksek|critical skill|критично|критический|обязательно|высокая|да|必須|最重要|高|大|关键|必备|필수|높음|상|ضروري)$/u;
const IMPORTANT =
  /^(?:2|important|medium|med|moderate|should|should have|significant|mid|p2|b|wichtig|mittel|soll|importante?s?|moyenne?|media|medio|belangrijk|gemiddeld|wazna|wazny|srednia|sredni|viktig|vigtig|medel|orta|onemli|важно|средняя|重要|中|重要な|중요|보통|중|مهم)$/u;
const NORMAL =
  /^(?:1|normal|low|very low|minor|nice|nice to have|could|could have|optional|desirable|preferred|no|n|false|p3|c|niedrig|gering|kann|optional|wunschenswert|nein|faible|basse|facultatif|facultative|optionnel|souhaite|non|normale|baja|bajo|opcional|deseable|baixa|desejavel|nao|bassa|facoltativo|laag|wenselijk|nee|niska|niski|opcjonalna|nie|lag|lav|onskvard|dusuk|istege bagli|низкая|желательно|нет|任意|低|小|歓迎|可选|一般|선택|낮음|하|عادي)$/u;

/**
 * How much a requirement weighs, by the words of one column. Numbers go by what the column holds: 1–3 as they are, 1–5
 * and 1–10 in three parts, the highest critical.
 * @param texts all texts of the column
 */
export function importanceReader(texts: readonly string[]): (text: string) => Importance | null {
  let highest = 0;
  for (const text of texts) {
    const number = numberIn(text);
    if (number !== null && number > highest) highest = number;
  }
  return (text) => {
    const number = numberIn(text);
    if (number !== null && (highest > 3 || !Number.isInteger(number))) {
      return ofNumber(number, highest);
    }
    return ofWords(text);
  };
}

/** 1–3 by a word; null where it says nothing of importance. */
export function ofWords(text: string): Importance | null {
  const key = headingKey(text);
  if (CRITICAL.test(key) || /^[✓✔☑●★]$/u.test(text.trim())) return 3;
  if (IMPORTANT.test(key)) return 2;
  return NORMAL.test(key) || /^[-–—✗✘○]$/u.test(text.trim()) ? 1 : null;
}

function ofNumber(number: number, highest: number): Importance | null {
  if (number < 0 || highest > 10) return null;
  const share = number / (highest > 5 ? 10 : highest > 3 ? 5 : 3);
  return share > 0.7 ? 3 : share >= 0.5 ? 2 : 1;
}

const numberIn = (text: string): number | null =>
  /^\d{1,3}(?:[.,]\d+)?$/u.test(text.trim()) ? Number(text.trim().replace(',', '.')) : null;

const NO =
  /^(?:|0|no|n|false|none|nein|keine?s?|non|aucune?|ningun[oa]?|nao|nenhum|nessun[oa]?|nee|geen|nie|brak|nej|ingen|ei|hayir|yok|not needed|not required|optional|n a|na|нет|なし|不要|无|否|아니오|불필요|없음|لا)$/u;

/** Whether a cell says that a credential is needed: yes, a mark, or the name of one. */
export const needsCredential = (text: string): boolean =>
  /^[✓✔☑✅●★○◯]$/u.test(text.trim()) || !NO.test(headingKey(text));
