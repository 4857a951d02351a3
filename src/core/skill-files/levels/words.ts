import { foldKey } from '#core/people/index.ts';

/** How far up a word stands: `none` is no ability, 0 the lowest there is of one, 1 the highest. */
export type Standing = 'none' | number;

const WORDS: readonly (readonly [Standing, string])[] = [
  [
    'none',
    `none|no|no knowledge|no experience|no skill|not able|cannot|can not|can not perform|unable|nil|zero|not familiar|
     no awareness|untrained|not trained|not competent|false|nein|keine|keine kenntnisse|kann nicht|non|aucun|aucune|non acquis|
     ninguno|ninguna|nessuno|nessuna|geen|nee|nenhum|nenhuma|brak|nie|не знает|нет|できない|不可|未経験|なし|无|無|不会|없음|불가|لا يوجد|لا|
     not met|not achieved|not qualified|not yet competent|not started|fail|failed|unqualified|🔴|
     nicht geschult|ungeschult|non forme|non formee|no formado|no formada|sin formar|sin formacion|nao treinado|nao treinada|non formato|
     niet opgeleid|nieprzeszkolony|egitimsiz|egitim almadi|не обучен|未受講|不合格|未培训|미교육`,
  ],
  [
    0,
    `beginner|basic|basics|basic awareness|basic knowledge|novice|awareness|aware|junior|foundation|foundational|entry|
     entry level|entry-level|trainee|learner|in training|fundamental|fundamentals|limited|low|anfanger|anfangerin|einsteiger|
     grundkenntnisse|grundlagen|basiskenntnisse|niedrig|debutant|debutante|notions|base|principiante|basico|basica|inicial|bajo|
     di base|beginnend|basis|iniciante|podstawowy|poczatkujacy|niski|初級|初心者|初级|入門|入门|초급|초보|مبتدئ|начальный|базовый|новичок|
     in progress|started|angelernt|in einarbeitung|in ausbildung|en formation|en formacion|em treinamento|em formacao|in formazione|in opleiding|
     w trakcie|w trakcie szkolenia|egitimde|egitim aliyor|обучается|教育中|受講中|培训中|교육중|low|下|低|小|差|하`,
  ],
  [
    0.25,
    `elementary|developing|with guidance|with help|with support|supervised|under supervision|assisted|advanced beginner|
     perform with help|unter anleitung|mit unterstutzung|con ayuda|avec aide|avec assistance|met begeleiding|con aiuto|z pomoca`,
  ],
  [
    0.5,
    `intermediate|competent|independent|practitioner|working knowledge|working|medium|mid|mid level|mid-level|moderate|
     moderate experience|average|able|capable|can do|perform|qualified|fortgeschritten|mittel|selbstandig|selbststandig|intermediaire|
     moyen|autonome|acquis|intermedio|intermedia|medio|media|medios|intermediario|gevorderd|gemiddeld|sredniozaawansowany|sredni|中級|中级|
     중급|متوسط|средний|уверенный|
     met|meets|meets expectations|achieved|pass|passed|trained|certified|geschult|ausgebildet|forme|formee|formado|formada|treinado|treinada|
     formato|opgeleid|przeszkolony|przeszkolona|egitimli|обучен|合格|受講済|已培训|교육완료|🟡|🟠|
     中|可|良|보통|중`,
  ],
  [
    0.75,
    `advanced|proficient|skilled|experienced|senior|high|strong|perform effectively|erfahren|sehr gut|hoch|avance|avancee|confirme|
     confirmee|avanzado|avanzada|alto|avancado|avancada|avanzato|zaawansowany|vergevorderd|上級|高级|고급|متقدم|продвинутый`,
  ],
  [
    1,
    `expert|master|mastery|trainer|coach|specialist|authority|teacher|guru|ace|can teach|can train others|can train|very high|
     trainer level|experte|expertin|meister|maitre|experte|experta|experto|maestro|esperto|esperta|ekspert|especialista|specialista|
     エース|エキスパート|達人|专家|전문가|خبير|эксперт|мастер|
     formateur|formatrice|formador|formadora|instrutor|instrutora|instructor|instruktor|ausbilder|ausbilderin|trainerin|formatore|egitmen|szkoleniowiec|🟢|上|高|大|优|優|상`,
  ],
];

const standing = new Map<string, Standing>();
for (const [at, list] of WORDS) for (const word of list.split('|')) standing.set(foldKey(word), at);

/** Of traffic lights. Where nothing else says so, a colour is not a level but a colour. */
const COLOURS: readonly (readonly [Standing, string])[] = [
  ['none', 'red|rot|rouge|rojo|vermelho|rosso|rood|czerwony|赤|红'],
  [0.5, 'amber|yellow|orange|gelb|jaune|amarillo|amarelo|giallo|geel|zolty|黄'],
  [1, 'green|grun|vert|verde|groen|zielony|緑|绿'],
];
const colours = new Map(
  COLOURS.flatMap(([at, list]) => list.split('|').map((word) => [foldKey(word), at] as const)),
);

const wordKey = (text: string): string => foldKey(text).replace(/[.!]+$/u, '');

/** Where a word for a level stands, in the languages of the files people bring; undefined: not known. */
export const standingOf = (text: string): Standing | undefined =>
  standing.get(wordKey(text)) ?? colours.get(wordKey(text));

/** Whether a word names a level and hardly anything else. */
export const isWordOfLevel = (text: string): boolean => standing.has(wordKey(text));

const UNRATED = new Set(
  `n/a|na|n.a.|n.a|not applicable|not assessed|not rated|unrated|not evaluated|unknown|tbd|tba|?|??|-|--|–|—|−|/|.|・|·|…|ー|k.a.|ka|
   keine angabe|entfallt|nicht bewertet|nicht relevant|non evalue|non applicable|nc|s/o|sans objet|no aplica|no evaluado|non applicabile|
   nvt|n.v.t.|nie dotyczy|未評価|対象外|未评估|不适用|해당없음|해당 없음|لا ينطبق|нет данных|want to learn|wants to learn|to learn|interested|interest|
   learning goal|今後習得したい|習得したい`
    .split('|')
    .map(foldKey),
);

/** Whether the text says that nobody was rated here: "n/a", "-", "want to learn". */
export const saysUnrated = (text: string): boolean => UNRATED.has(foldKey(text));

const YES = new Set(
  'yes|y|ja|j|oui|si|sim|tak|true|да|はい|有|是|예|نعم|ok|have|has|required|erforderlich|requis'
    .split('|')
    .map(foldKey),
);

/** Whether the text says no more than that somebody can do it: "yes", "TRUE". */
export const saysYes = (text: string): boolean => YES.has(foldKey(text));
