import { isWordOfLevel } from '../../levels/words.ts';
import { phrases, plainKey } from './phrases.ts';

const RANKS: readonly (readonly [number, RegExp])[] = [
  [
    0,
    phrases(
      "none|no|nil|zero|no knowledge|no experience|no skill*|not familiar|unfamiliar|cannot*|can not*|can't|unable|unskilled|not trained|untrained|not competent|no competence|unaware|not able|does not|inadequate|not started|not qualified|never|nothing|not yet trained|no training",
      'keine*|nicht vorhanden|nicht|kein|aucun*|néant|nul|non acquis|non formé|pas de|ne sait pas|ninguno|ninguna|nulo|sin conocimiento*|sin experiencia|no sabe|nenhum*|sem|nessun*|geen|brak|ingen|inga|ei lainkaan|yok|nincs|žádn*|нет|не умеет|отсутств*',
      'なし|無し|できない|不可|未経験|未習得|無|无|不会|없음|불가|لا يوجد|לא קיים',
    ),
  ],
  [
    5,
    phrases(
      'expert*|master*|trainer*|can train|train other*|team other*|trains other*|able to train|can teach|teach*|coach*|mentor*|guru|thought leader|leader|authority|champion|role model|excellent|outstanding|world class|native*|mother tongue|exceptional|distinguished',
      'experte*|experten*|expertin|meister|muttersprach*|kann schulen|kann ausbilden|maître|formateur*|excellence|excellent*|peut former|langue maternelle|experto*|experta|maestro|formador|excelente|nativ*|esperto|esperta|docente|ottimo|deskundig*|expertise|moedertaal|ekspert*|asiantuntija|uzman*|szakértő|эксперт*|наставник|может обучать',
      'エース|専門家|熟達|指導できる|教えられる|達人|专家|精通|能指导|전문가|교육가능|خبير|מומחה',
    ),
  ],
  [
    1,
    phrases(
      'with help|with support|with assistance|with supervision|with guidance|under supervision|supervised|under guidance|needs help|needs support|needs supervision|aware*|basic*|beginner*|novice|trainee*|foundation*|fundamental*|entry*|starter|learner|learning|in training|training|low|junior|apprentice|weak|poor|theory|theoretical|introductory|limited|minimal|elementary|some|little|a bit',
      'unter anleitung|mit hilfe|mit unterstützung|anfänger*|grundkenntnis*|grundlagen|grund*|einsteiger*|basiswissen|gering*|schwach|niedrig|in ausbildung|in einarbeitung|einarbeitung|débutant*|notions|base|bases|faible|élémentaire|en formation|sous supervision|avec aide|principiante*|básic*|basico|inicial|bajo|baja|con ayuda|iniciante|baixo|elementare|basso|beginner|beginnend|basis|laag|met hulp|początkujący|podstawow*|nybörjare|begynder|grundläggande|låg|aloittelija|perus*|başlangıç|temel|düşük|kezdő|alap*|začátečník|základní|нач*|базов*|низк*|с помощью',
      '初級|初心者|入門|助けがあれば|指導が必要|補助|基礎|見習い|教育中|初级|入门|基础|了解|초급|기초|初階|مبتدئ|أساسي|מתחיל|בסיסי',
    ),
  ],
  [
    4,
    phrases(
      'advanced|high|senior|strong|very good|experienced|extensive|fluent|deep|highly skilled|perform effectively|effectively|specialist|exceeds*|superior|accomplished',
      'sehr gut|erfahren|fortgeschritten*|hoch|versiert|verhandlungssicher|fließend|avancé*|maîtrise|très bon|élevé|courant|avanzado|avanzada|alto|alta|muy bueno|fluido|avançado|muito bom|fluente|avanzato|molto buono|gevorderd*|hoog|zaawansowan*|wysoki|avancerad|avanceret|avansert|hög|høj|edistynyt|ileri|yüksek|haladó|pokročil*|продвинут*|высок*|опытн*',
      '上級|得意|熟練|高|高级|熟练|고급|우수|進階|متقدم|מתקדם',
    ),
  ],
  [
    3,
    phrases(
      'intermediate|medium|average|moderate|competent|independent*|autonomous|proficient|good|solid|trained|qualified|capable|skilled|working|practitioner|can do|can perform|perform|performs|alone|unaided|without help|meets*|full|fully|adequate|satisfactory|certified|signed off|fair|developing|practical|yes|conversational|ok',
      'mittel|selbständig*|selbstständig*|gut|kompetent|eigenständig|ausgebildet|befriedigend|ja|intermédiaire|moyen*|autonome|confirmé*|bon|acquis|formé|oui|intermedio|medio|media|competente|bueno|sí|médio|bom|sim|autonomo|buono|discreto|gemiddeld|zelfstandig|goed|średni*|samodzieln*|dobr*|medel|mellan|god|bra|självständig|keskitaso|hyvä|orta|iyi|közép*|jó|střední|средн*|самостоятельн*|хорош*',
      '中級|一人でできる|独力|単独|できる|可|中|合格|中级|独立|良好|중급|가능|보통|中階|متوسط|جيد|בינוני|עצמאי',
    ),
  ],
];

/** 0 (none) to 5 (expert), by the words of a meaning; null where they say nothing of how good somebody is. */
export function rankOfWords(text: string): number | null {
  const key = plainKey(text);
  for (const [rank, pattern] of RANKS) if (pattern.test(key)) return rank;
  return null;
}

/** Whether the text is a level in words and nothing else: "Beginner", "sehr gut", "上級". */
export function isLevelWord(text: string): boolean {
  if (text.length > 30) return false;
  if (isWordOfLevel(text)) return true;
  const key = plainKey(text);
  if (key.split(' ').length > 4) return false;
  return RANKS.some(([, pattern]) => {
    const found = pattern.exec(key);
    return found !== null && found[0].length >= key.length * 0.6;
  });
}

/** How full symbols are, to put them in order where no legend does. */
const SYMBOLS: readonly string[] = [
  '×✕✗✘☓╳✖xX❌',
  '-–—−',
  '○◯〇⚪☐□▢◻',
  '◔▵▽',
  '◑◐',
  '◕▼▲△',
  '◎⦿◉',
  '●⬤■▣◼☑✓✔☒⚫✅',
  '☆',
  '★⭐✪🌟◆',
];
/** As schools in Japan mark: a triangle is less than a circle. */
const MARKS: readonly string[] = ['×✕✗✘☓╳✖xX❌', '-–—−・', '▲△', '○◯〇⚪', '◎⦿◉', '☆', '★⭐✪🌟◆●'];

const rankIn = (order: readonly string[], text: string): number | null => {
  const rank = order.findIndex((symbols) => [...symbols].includes(text));
  return rank < 0 ? null : rank;
};

export const symbolRank = (text: string): number | null => rankIn(SYMBOLS, text);

/** The ranks of symbols used together; null for what is none. */
export function symbolRanks(texts: readonly string[]): (number | null)[] {
  const order = texts.some((text) => /^[△▲◎]$/u.test(text)) ? MARKS : SYMBOLS;
  return texts.map((text) => rankIn(order, text));
}

const NOT_RATED = phrases(
  "n/a|na|n.a.|n/r|not applicable|not assessed|not rated|not evaluated|not relevant|not required|not needed|unknown|tbd|tba|pending|to be assessed|no opinion|not known|unrated|unassessed|don't know|wants to learn|want to learn|would like to learn|wants training|interested|interest|wish to learn|planned|plans to",
  'k.a.|k. a.|keine angabe|nicht relevant|nicht zutreffend|nicht bewertet|unbekannt|entfällt|möchte lernen|geplant|sans objet|s.o.|s/o|non applicable|non évalué|non concerné|inconnu|souhaite apprendre|no aplica|no evaluado|no procede|desconocido|não aplicável|não avaliado|non applicabile|n.v.t.|niet van toepassing|nie dotyczy|nd|ej aktuellt|ej tillämpligt|ikke relevant|uygulanamaz|не применимо|не оцен*|неизвестно',
  '対象外|該当なし|未評価|今後習得|習得したい|習得予定|学びたい|不明|未定|不适用|未评估|해당없음|미평가|لا ينطبق|לא רלוונטי',
);
/** Whether a text says that nobody was rated, rather than how well. */
export const saysNotRated = (text: string): boolean => NOT_RATED.test(plainKey(text));

const BLANK = phrases(
  'blank|blank cell|blanks|empty|empty cell|no mark|no entry|unmarked|left blank|leer|leere zelle|leeres feld|vide|case vide|cellule vide|vacío|vacía|en blanco|celda vacía|em branco|vazio|vuoto|vuota|cella vuota|leeg|lege cel|puste|puste pole|tom|tyhjä|boş|üres|prázdné|пусто|пустая|空欄|空白|無印|ブランク|記入なし|空|빈칸|공란|فارغ|ריק',
);
/** Whether a legend speaks of empty cells. */
export const saysBlank = (token: string): boolean => {
  const key = plainKey(token).replace(/^[("'[<]+|[)"'\]>]+$/gu, '');
  return key !== '' && key.length <= 20 && BLANK.exec(key)?.[0] === key;
};
