import { phrases, plainKey, remembered, wordsOf } from './phrases.ts';

/** Headers that say: here stand skills. */
export const SKILL_HEADER = phrases(
  'skill*|skillset|competenc*|competent*|capabilit*|proficienc*|area of expertise|expertise|knowledge|technology|technologies|tool|tools|task|tasks|operation|operations|process|processes|activity|activities|ability|abilities|workstation*|machine*|certification*|qualification*|topic*',
  'kompetenz*|fähigkeit*|fertigkeit*|qualifikation*|kenntnis*|tätigkeit*|aufgabe*|thema|themen',
  'compétence*|savoir-faire|savoir faire|aptitude*|habileté*|tâche*|habilidad*|competencia*|competência*|capacidad*|destreza*|conocimiento*|conhecimento*|competenz*|abilità|capacità|vaardighe*|competentie*|umiejętnoś*|kompetencj*|dovednost*|färdighet*|ferdighet*|kompetens*|taito|taidot|osaami*|beceri*|yetkinlik*|yetenek*|készség*|навык*|компетенц*|умени*|знани*|δεξιότητ*',
  'スキル|技能|能力|項目|技術|力量|知識|作業|工程|業務|기술|역량|스킬|직무|技术|专长|مهار|كفاء|כישור|מיומנו|kỹ năng|keterampilan|ทักษะ',
);

/** Headers that say: here stand people. */
export const PERSON_HEADER = phrases(
  'name|names|full name|employee*|people|person|persons|team member*|teammate*|member|members|staff|colleague*|resource|resources|operator|operators|associate*|worker*|individual*|who|consultant*|engineer name|learner*|student*',
  'mitarbeiter*|mitarbeitende*|beschäftigte*|personal|vorname|nachname|familienname|kollege*|kollegin*|nom|noms|prénom*|collaborateur*|salarié*|employé*|agent|agents|personne*|empleado*|nombre|nombres|apellido*|colaborador*|trabajador*|funcionário*|nome|nomi|cognome|dipendent*|addett*|collaborator*|medewerker*|naam|namen|voornaam|achternaam|pracownik*|imię|nazwisko|imię i nazwisko|zaměstnan*|jméno|namn|medarbetare|anställd*|navn|medarbejder*|ansatt*|henkilö*|nimi|työntekijä*|çalışan*|personel|ad soyad|isim|név|dolgozó*|сотрудник*|фио|имя|фамилия|работник*|όνομα|εργαζόμεν*',
  '氏名|名前|社員|メンバー|担当者|従業員|要員|作業者|スタッフ|이름|성명|사원|직원|팀원|姓名|员工|員工|成员|成員|人员|人員|الاسم|اسم|الموظف|موظف|שם|עובד|họ tên|nhân viên|nama|karyawan|ชื่อ|พนักงาน',
);

/** Headers of columns that group skills. Looked up before `SKILL_HEADER`: "Skill area" is a group. */
export const CATEGORY_HEADER = phrases(
  'category|categories|area|areas|domain|domains|group|groups|cluster|section|family|theme|skill type|skill type id|type|classification|discipline|pillar|dimension',
  'kategorie*|bereich*|kompetenzbereich|gruppe|gruppen|catégorie*|domaine*|famille|thème|categoría*|categoria*|área|ámbito|dominio|ambito|gebied|groep|kategori*|obszar|категори*|область|группа',
  'カテゴリ|分類|区分|ラベル|領域|大項目|中項目|类别|分类|領域|분류|구분|영역|الفئة|فئة|المجال',
);

export const DESCRIPTION_HEADER = phrases(
  'description|definition|details|detail|explanation|what it means|beschreibung|erläuterung|définition|descripti*|descripción|descrição|descrizione|omschrijving|opis|описание|説明|内容|定義|描述|说明|설명|الوصف',
);

export const NOTE_HEADER = phrases(
  'note|notes|comment|comments|remark|remarks|evidence|action|actions|training plan|development plan|bemerkung*|kommentar*|anmerkung*|notiz*|commentaire*|remarque*|observation*|observaci*|comentario*|comentário*|notas|nota|commenti|osservazion*|opmerking*|uwagi|примечани*|комментари*|備考|コメント|メモ|备注|備註|비고|ملاحظات|הערות',
);

export const CODE_HEADER = phrases(
  'id|ids|code|codes|no|nr|n°|num|number|ref|reference|kürzel|código|codice|番号|编号|번호|s no|sl no|sr no|serial|s/n|#|№|row|seq|index|lfd nr|pos',
);

export const ROLE_HEADER = phrases(
  'role|roles|job role|job|jobs|job title|job titles|position|positions|profile|job profile|rolle|rollen|funktion|stelle|stellen|poste|postes|fonction|métier|métiers|puesto|puestos|cargo|cargos|rol|roles|ruolo|ruoli|functie|stanowisko|役割|役職|職種|岗位|职位|직책|직무명|الوظيفة|должность',
);

/** Words of courses and their outcome: records of training, not ratings of skill. */
export const COURSE_WORDS = phrases(
  'course|courses|training|trainings|lesson|lessons|assignment*|quiz|quizzes|exam|exams|homework|module|modules|lecture*|class|curriculum|e-learning|elearning|webinar*|completion|completed|enrol*|attended|attendance|grade|grades|certificate|certificates|due|expires|expiry|overdue|induction',
  'kurs|kurse|schulung*|lehrgang|lehrgänge|unterweisung*|seminar*|prüfung*|formation|formations|cours|stage|examen|curso|cursos|capacitaci*|formación|formação|treinamento*|corso|corsi|formazione|cursus|opleiding*|training|szkoleni*|kurz|обучени*|курс*|研修|講座|受講|教育|培训|课程|교육|과정|دورة|تدريب',
);

/** What one of several columns (or rows) of a skill holds. */
export type Aspect =
  | 'level'
  | 'self'
  | 'manager'
  | 'target'
  | 'gap'
  | 'interest'
  | 'date'
  | 'validUntil'
  | 'note'
  | 'assessor'
  | 'weight';

const FILLERS =
  'level|levels|rating|ratings|score|scores|skill|skills|assessment|assessed|evaluation|value|the|of|for|by|by the|on|to|in|a|and|und|de|la|le|du|is|as|review|proficiency|competency|competence|stufe|niveau|nivel|livello|bewertung|einschätzung|évaluation|evaluación|evaluacion|レベル|評価|値|等级|수준|평가|wert|grad|note|status|stand|state|required|training|team|role|job|position|person|individual|employee|per|date|minimum|min|points|number|count|people|members|member|overall|total|average|stage|trained|kompetenz|kompetenzen|compétence|compétences|competencia|minimo|mindest|needed|necessary|qualified|all|my|your|est|réel|réelle';
const FILLER_WORDS = new Set(FILLERS.split('|').flatMap((word) => wordsOf(plainKey(word))));

const ASPECT_WORDS: readonly (readonly [Aspect, RegExp])[] = [
  [
    'validUntil',
    phrases(
      'valid until|valid to|valid till|expiry|expires|expires on|expiration|expiry date|expiration date|gültig bis|ablauf*|ablaufdatum|valable jusqu*|fin de validité|vencimiento|caducidad|validade|scadenza|geldig tot|ważne do|giltig till|有効期限|期限|有效期|만료일|valid',
    ),
  ],
  [
    'target',
    phrases(
      'target*|required|requirement*|require|needed|need|goal*|desired|expected|expectation*|minimum|min|threshold|benchmark|to be|to-be|tobe|should|should be|ideal|planned|future',
      'soll|ziel*|sollwert|sollstufe|sollniveau|erforderlich|benötigt|gefordert|anforderung*|objectif*|cible|cibles|requis*|attendu*|visé|objetivo*|requerid*|desead*|esperad*|meta|alvo|exigid*|necessári*|obiettivo|richiest*|attes*|doel|gewenst|vereist|cel|docelow*|wymagan*|mål|krav|hedef|gerekli|beklenen|цель|требу*|целев*',
      '目標|必要|要求|期待|目标|필요|목표|المطلوب|مطلوب|الهدف|הנדרש',
    ),
  ],
  [
    'gap',
    phrases(
      'gap|gaps|difference|delta|diff|variance|deficit|lücke*|abweichung|differenz|écart*|ecart*|brecha|diferencia|diferença|scostamento|kloof|luka|разрыв|差|ギャップ|差距|차이|الفجوة|δ|Δ',
    ),
  ],
  [
    'interest',
    phrases(
      'interest|interests|motivation|will|willingness|want to learn|wish*|like*|preference|desire|enjoyment|passion|interesse|lust|intérêt|envie|interés|interes|interessi|belangstelling|zainteresowan*|интерес|意欲|希望|関心|兴趣|관심|흥미|الاهتمام',
    ),
  ],
  [
    'weight',
    phrases(
      'weight|weighting|importance|priority|gewicht*|gewichtung|wichtigkeit|priorität|poids|pondération|importance|peso|importancia|prioridad|重要度|重み|权重|중요도|الأهمية',
    ),
  ],
  [
    'self',
    phrases(
      'self|self-*|selbst*|eigen*|eigenbewertung|auto|auto-évaluation|autoévaluation|auto-evaluation|autoevaluaci*|autoavalia*|autovalutazione|soi|zelf*|samoocena|själv*|egen|selv*|öz|самооцен*|employee|associate|mitarbeiter|mitarbeiterin|salarié|collaborateur|empleado|自己|本人|自評|自评|본인|자기|ذاتي|الموظف|עצמי',
    ),
  ],
  [
    'manager',
    phrases(
      'manager*|supervisor*|supervisor|lead|leads|leader|team lead|boss|superior|reviewer|evaluator|line manager|vorgesetzt*|führungskraft|fremd*|fremdbild|chef|responsable|hiérarchi*|n+1|jefe|supervisore|responsabile|gestor|leidinggevende|przełożon*|chefen|leder|yönetici|руководител*|上司|上長|评估人|经理|上级|他者|관리자|상사|المدير|מנהל',
    ),
  ],
  [
    'assessor',
    phrases(
      'assessor|assessed by|evaluated by|rated by|rater|signed by|bewertet von|beurteiler|évaluateur|évalué par|evaluador|評価者|評價人|평가자',
    ),
  ],
  [
    'date',
    phrases(
      'date|dates|assessed on|last assessed|last rated|rated on|last used|when|last updated|last update|last modified|updated|as of|datum|fecha|data|dato|pvm|tarih|дата|日付|評価日|年月日|日期|날짜|일자|التاريخ|תאריך',
    ),
  ],
  ['note', NOTE_HEADER],
  [
    'level',
    phrases(
      'current*|actual|actuals|now|today|present|as is|as-is|asis|level|levels|rating|ratings|score|proficiency|final|agreed|consensus|validated|result|skill|assessed|assessment|ist|istwert|ist-stufe|aktuell*|stufe|bewertung|einstufung|actuel*|réel*|niveau|actual|nivel|real|atual|attuale|livello|huidig*|obecn*|poziom|nuvarande|nåværende|nivå|mevcut|seviye|текущ*|факт*|уровень|現在|現状|実績|レベル|評価|当前|等级|현재|수준|الحالي|المستوى',
    ),
  ],
];

/** What a short header such as "Current", "Soll", "Self rating" says; null where it says something else as well. */
export const aspectOf = remembered(findAspect);

function findAspect(text: string): Aspect | null {
  const key = plainKey(text);
  if (key === '' || key.length > 40) return null;
  for (const [aspect, pattern] of ASPECT_WORDS) {
    const found = pattern.exec(key);
    if (!found) continue;
    const rest = `${key.slice(0, found.index)} ${key.slice(found.index + found[0].length)}`;
    const others = wordsOf(rest).filter(
      (word) => !FILLER_WORDS.has(word) && !/^\d+$/u.test(word) && !pattern.test(word),
    );
    if (others.length === 0) return aspect;
  }
  return null;
}

const TOTAL = phrases(
  'total*|subtotal*|grand total|sum|sums|average*|avg|avrg|mean|median|score|scores|points|percent*|%|count|counts|overall|max|min|minimum|maximum|rank|ranking|index|sub-total|coverage|bench strength|headcount|std dev|number of|no of|# of|how many|training need*|result|results|progress|team score|all|whole team|mode|variance',
  'summe*|gesamt*|durchschnitt*|mittelwert|schnitt|anzahl|punkte|punktzahl|erfüllungsgrad|quote|moyenne*|somme|nombre de|nb|taux|promedio*|suma|media|puntaje|puntuación|média|soma|pontuação|totale|somma|punteggio|gemiddelde|totaal|aantal|som|średnia|razem|suma|liczba|summa|medel*|snitt|gjennomsnitt|gennemsnit|antal|keskiarvo|yhteensä|ortalama|toplam|átlag|összesen|průměr|celkem|сумма|средн*|итог*|всего|балл*|σύνολο|μέσος',
  '合計|平均|総合|総計|総点|点数|人数|小計|全体|達成率|充足率|カバー率|合计|总分|总计|平均分|小计|평균|합계|총점|인원|المجموع|المتوسط|الاجمالي|סהכ|ממוצע',
);

const TOTAL_FILLERS = new Set([
  ...FILLER_WORDS,
  ...wordsOf(
    'of the per for in with at or above more than experts expert available able can do skilled competent qualified trained by skill skills column row line scoring matrix gesamt pro je par por para per persona personne employé und et y e チーム',
  ),
]);

/** Whether a label names a total, an average or a count rather than a skill or a person. */
export const isTotalLabel = remembered(findTotal);

function findTotal(text: string): boolean {
  const key = plainKey(text);
  const found = TOTAL.exec(key);
  if (!found || key.length > 60) return false;
  if (/^(?:number of|no\.? of|# of|count of|how many|anzahl|nombre de|aantal|% of)/u.test(key))
    return true;
  return wordsOf(key).every(
    (word) =>
      TOTAL_FILLERS.has(word) || TOTAL.test(word) || /^\d+$/u.test(word) || aspectOf(word) !== null,
  );
}

/** Whether a label names what is required rather than a person ("Required level", "Soll", "Target"). */
export const isTargetLabel = (text: string): boolean =>
  ['target', 'gap', 'weight', 'interest'].includes(aspectOf(text) ?? '');

/** Headings of legends, and names of sheets that hold one. */
export const LEGEND_HEADING = phrases(
  'legend|legends|key|scale|scales|rating scale|rating key|scoring|scoring key|skill level*|skills level*|levels|level definition*|proficiency level*|proficiency scale|competency level*|rating*|definitions|level guide|rubric|grading',
  'legende|bewertungsskala|bewertung|skala|schlüssel|stufen|bewertungsstufen|kompetenzstufen|niveaustufen|légende|échelle|niveaux|barème|cotation|leyenda|escala|clave|niveles|legenda|níveis|scala|livelli|schaal|niveaus|skala ocen|poziomy|skala|selite|asteikko|açıklama|ölçek|легенда|шкала|уровни',
  '凡例|レベル定義|評価基準|判定基準|基準|図例|图例|說明|等级说明|评分标准|범례|평가기준|دليل|مفتاح|مقياس|מקרא',
);
