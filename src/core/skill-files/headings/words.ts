/** What a column of a library of skills or of a table of requirements holds. */
export type Heading =
  | 'skill'
  | 'category'
  | 'group'
  | 'description'
  | 'months'
  | 'tags'
  | 'aliases'
  | 'id'
  | 'role'
  | 'family'
  | 'level'
  | 'importance'
  | 'credential'
  | 'validFrom'
  /** Speaks against both: columns of people, of ratings, of courses. */
  | 'person'
  | 'rating'
  | 'course';

/**
 * Phrases by meaning, separated by `|`. A number after a colon is how sure a phrase is of its meaning in per cent where
 * that is not near certain. Looked up whole, without case, accents and punctuation.
 */
export const HEADING_WORDS: Readonly<Record<Heading, readonly string[]>> = {
  skill: [
    'sub competency:97|subcompetency:97|sub skill:97|subskill:97|skill set:60|skillset:60|skill|skills|skill name|skill title|skills list|name of skill|competency|competence|competencies|competences|competency name|competence name|capability|capabilities|skill attribute|skill competency|skill or competency|skills competencies|skill task:80|ability|abilities|knowledge:80|knowledge area:70|technology:75|tool:60|tools:60|qualification:70|element name|preferred label|preferred term|topic:55|behaviour:60|attribute:60|task:55|activity:55|short name:60|name:50|title:45|label:45|item:40',
    'fähigkeit|fähigkeiten|kompetenz|kompetenzen|fertigkeit|fertigkeiten|skillbezeichnung|kompetenzname|kenntnis|kenntnisse|qualifikation:75|bezeichnung:50|tätigkeit:55|compétence|compétences|savoir faire|nom de la compétence|aptitude|intitulé:50|libellé:50|nom:45|competencia|competencias|habilidad|habilidades|destreza|capacidad:75|nombre:45|competência|competências|habilidade|nome:45|competenza|competenze|abilità|vaardigheid|vaardigheden|competentie|competenties|naam:45|umiejętność|umiejętności|kompetencja|kompetencje|nazwa:45|färdighet|färdigheter|kompetens|kompetence|ferdighet|namn:45|taito|osaaminen|beceri|yetkinlik|készség|kompetencia|dovednost|навык|навыки|компетенция|компетенции|название:45|δεξιότητα',
    'スキル|スキル名|スキル項目|技能|能力|技能名|項目:45|技能名称|能力项|技能项|技术:60|기술|역량|스킬|역량명|스킬명|مهارة|المهارة|المهارات|כישור|מיומנות',
  ],
  category: [
    'category|categories|skill category|competency category|competence category|skill type|type:80|area|areas|competency area|competence area|skill area|skill class|domain|skill domain|class:60|discipline:70|pillar:70|cluster:75|skill cluster|theme:65|dimension:65|section:70|classification:80|main category|topic area',
    'kategorie|kompetenzkategorie|skill kategorie|bereich|kompetenzbereich|kompetenzfeld|themenfeld|fachgebiet|art:55|oberbegriff|catégorie|domaine|domaine de compétences|famille de compétences|type de compétence|categoría|área|ámbito|tipo:55|categoria|ambito|categorie|gebied|kategoria|obszar|kategori|område|luokka|alue|kategória|категория|область|группа:60|κατηγορία',
    'カテゴリ|カテゴリー|分類|区分|領域|大分類|大項目|类别|分类|领域|类型|분류|구분|영역|카테고리|الفئة|المجال|קטגוריה',
  ],
  group: [
    'competency:45|competence:45|skill:40|group|groups|skill group|subcategory|sub category|subgroup|sub group|skill family|subarea|sub area|subdomain|parent|parent skill|parent group|broader term|broader concept|commodity title:80|path:60',
    'gruppe|untergruppe|unterkategorie|kompetenzgruppe|skillgruppe|groupe|sous catégorie|sous domaine|sous groupe|grupo|subcategoría|subgrupo|subcategoria|gruppo|sottocategoria|groep|subcategorie|grupa|podkategoria|grupp|gruppe|подкатегория|подгруппа',
    'グループ|中分類|小分類|中項目|子类|小类|组|그룹|중분류|المجموعة',
  ],
  description: [
    'description|descriptions|skill description|competency description|overall description|definition|definitions|detail|details|explanation|meaning|what it means|scope note|summary:70',
    'beschreibung|definition|erläuterung|erklärung|définition|détail|descripción|definición|descrição|definição|descrizione|definizione|omschrijving|beschrijving|definitie|opis|definicja|beskrivning|beskrivelse|kuvaus|açıklama|tanım|leírás|popis|описание|определение|περιγραφή',
    '説明|内容|定義|概要|描述|说明|定义|설명|정의|الوصف|التعريف|תיאור',
  ],
  months: [
    'currency|currency months|currency in months|valid for|valid for months|validity|validity months|validity in months|validity period|validity period months|months|months valid|renewal|renewal months|renew every months|reassess after|reassess after months|review interval|review interval months|review cycle months|shelf life|shelf life months|expires after|expires after months|refresh months',
    'gültigkeit|gültigkeit monate|gültigkeit in monaten|gültigkeitsdauer|gültig für|gültig für monate|monate|auffrischung monate|validité|validité mois|durée de validité|durée de validité mois|mois|validez|validez meses|vigencia|vigencia meses|meses|validade|validade meses|validità|validità mesi|mesi|geldigheid|geldigheid maanden|maanden|ważność|ważność miesiące|giltighet|giltighet månader|gyldighed|срок действия|срок действия мес',
    '有効期間|有効期間 月|有効月数|有效期|有效期 月|有效月数|유효기간|유효기간 개월|مدة الصلاحية',
  ],
  tags: [
    'tag|tags|labels|keyword|keywords|flags:60|markers:50',
    'schlagwort|schlagwörter|stichwort|stichwörter|étiquette|étiquettes|mots clés|mot clé|etiqueta|etiquetas|palabras clave|palavras chave|etichette|parole chiave|trefwoorden|tagi|etykiety|słowa kluczowe|taggar|nyckelord|nøgleord|avainsanat|etiketler|теги|ключевые слова',
    'タグ|キーワード|标签|關鍵字|关键词|태그|키워드|الوسوم',
  ],
  aliases: [
    'alias|aliases|also known as|aka|a k a|synonym|synonyms|other name|other names|alternative name|alternative names|alternative label|alternative labels|alt label|alt labels|alternate names|abbreviation:60|acronym:60',
    'synonyme|auch bekannt als|andere namen|weitere bezeichnungen|alternativbezeichnung|abkürzung:60|synonymes|autres noms|autre nom|aussi appelé|sinónimo|sinónimos|otros nombres|también conocido como|sinônimos|outros nomes|sinonimi|altri nomi|synoniemen|andere namen|ook bekend als|synonimy|inne nazwy|synonymer|andra namn|også kendt som|eş anlamlılar|синоним|синонимы|другие названия',
    '別名|同義語|别名|同义词|동의어|별칭|مرادفات',
  ],
  id: [
    'id|ids|skill id|competency id|code|skill code|sfia code|id number|idnumber|uri|concept uri|esco uri|identifier|unique id|reference|ref|key|external id|no|nr|number|num|s no|sl no|sr no',
    'nummer|kennung|kürzel|identifiant|numéro|código|identificador|codice|numero|kod|identyfikator|номер|код|番号|コード|编号|代码|번호|코드|الرمز|رقم',
  ],
  role: [
    'role|roles|job role|job roles|role name|role title|job|job title|jobs|position|positions|position title|position name|profile|job profile|role profile|occupation|occupation title|occupation label|designation|function:70|title:40',
    'rolle|rollen|rollenname|stelle|stellen|stellenbezeichnung|funktion|stellenprofil|berufsbild|beruf|planstelle|jobtitel|jobprofil|rôle|rôles|poste|postes|intitulé du poste|fonction|métier|métiers|emploi|profil|profil de poste|puesto|puestos|puesto de trabajo|rol|cargo|perfil|función|ocupación|função|papel|ocupação|ruolo|ruoli|mansione|posizione|profilo|rol|rollen|functie|functies|functietitel|rola|stanowisko|roll|roller|befattning|tjänst|yrkesroll|stilling|rolle|rooli|tehtävä|tehtävänimike|pozisyon|görev|unvan|munkakör|szerepkör|pozice|role|роль|должность|позиция|профессия|ρόλος|θέση',
    '役割|役職|職種|職務|職位|ポジション|ロール|角色|岗位|职位|职务|역할|직무|직책|직위|포지션|الدور|الوظيفة|المسمى الوظيفي|תפקיד',
  ],
  family: [
    'role family|job family|family|families|role group|job group|job family group|career family|parent role|job cluster|role cluster',
    'rollenfamilie|jobfamilie|stellenfamilie|berufsfamilie|funktionsgruppe|berufsgruppe|famille|famille de métiers|famille professionnelle|famille de postes|familia|familia de puestos|familia profesional|família|família de cargos|famiglia|famiglia professionale|functiefamilie|functiegroep|rodzina stanowisk|rollfamilj|yrkesfamilj|семейство|семейство должностей',
    '職群|職種群|职族|职系|岗位族|직군|عائلة الوظائف',
  ],
  level: [
    'required level|level required|required|requirement|requirements:70|required proficiency|required proficiency level|required score|required rating|target|target level|target proficiency|target score|minimum|min|min level|minimum level|minimum proficiency|minimum score|expected|expected level|expected proficiency|needed|needed level|level needed|desired level|goal|proficiency|proficiency level|proficiency required|level|skill level|competency level|competence level|to be:60|should be:60|benchmark:60|standard:50',
    'soll|sollstufe|soll stufe|soll level|soll niveau|sollniveau|sollwert|ziel|zielniveau|zielstufe|ziel level|mindeststufe|mindestniveau|mindestlevel|erforderlich|erforderliche stufe|erforderliches niveau|anforderung|anforderungsniveau|stufe|niveau|niveau requis|niveau cible|niveau attendu|niveau exigé|niveau minimum|requis|attendu|cible|nivel|nivel requerido|nivel objetivo|nivel mínimo|nivel esperado|requerido|nível|nível exigido|nível requerido|nível esperado|exigido|livello|livello richiesto|livello atteso|richiesto|vereist niveau|vereist|gewenst niveau|doelniveau|poziom|wymagany poziom|poziom docelowy|wymagany|nivå|krävd nivå|målnivå|krav|kravniveau|krævet niveau|påkrevd nivå|taso|vaadittu taso|tavoitetaso|seviye|gerekli seviye|hedef seviye|szint|elvárt szint|úroveň|požadovaná úroveň|уровень|требуемый уровень|целевой уровень|минимальный уровень|επίπεδο',
    '要求レベル|必要レベル|目標レベル|レベル|目標|要求|必須レベル|要求水平|要求等级|目标等级|目标水平|等级|级别|요구수준|필요수준|목표수준|수준|레벨|المستوى المطلوب|المستوى|רמה נדרשת|רמה',
  ],
  importance: [
    'importance|importance level|weight|weighting|priority|criticality|critical|is critical|critical skill|relevance|mandatory|must have|must have nice to have|essential|essential optional|relation type|core:60',
    'wichtigkeit|bedeutung|gewicht|gewichtung|priorität|kritisch|kritikalität|relevanz|pflicht|muss kann|poids|pondération|priorité|criticité|critique|obligatoire|importancia|peso|ponderación|prioridad|criticidad|crítico|crítica|obligatorio|importância|prioridade|importanza|priorità|criticità|belang|prioriteit|weging|verplicht|waga|ważność|priorytet|krytyczność|vikt|prioritet|viktighet|vægt|tärkeys|önem|öncelik|ağırlık|fontosság|súly|důležitost|важность|вес|приоритет|критичность|σημασία',
    '重要度|重み|優先度|必須|必須 任意|优先级|重要性|权重|关键|중요도|가중치|우선순위|필수|الأهمية|الأولوية|חשיבות',
  ],
  credential: [
    'credential|credential needed|credential required|needs credential|valid credential|certificate|certificate needed|certificate required|certification|certification needed|certification required|requires certification|needs certificate|certified|licence|license|licence required|license required|licence needed',
    'zertifikat|zertifikat nötig|zertifikat erforderlich|zertifizierung|zertifizierung erforderlich|nachweis|nachweis erforderlich|nachweis nötig|certificat|certificat requis|certification requise|habilitation|habilitation requise|certificado|certificado requerido|certificación|certificación requerida|certificação|certificação exigida|certificato|certificato richiesto|certificazione|certificazione richiesta|certificaat|certificaat vereist|certificaat nodig|certyfikat|certyfikat wymagany|certifikat|certifikat krävs|certifikat krævet|sertifikat|sertifikaatti|sertifika|sertifika gerekli|сертификат|нужен сертификат',
    '資格|資格要|必要資格|認定|证书|需要证书|认证|자격증|자격 필요|자격증 필요|شهادة|الشهادة مطلوبة|תעודה',
  ],
  validFrom: [
    'valid from|from:70|effective|effective from|effective date|in force from|in force since|applies from|since:70|valid since|start date:60|version date:60',
    'gültig ab|gültig von|gültig seit|ab datum|wirksam ab|in kraft ab|valable dès|valable à partir du|à partir de|à partir du|date d effet|en vigueur depuis|vigente desde|válido desde|desde|fecha de vigencia|vigente a partir de|válido a partir de|in vigore dal|valido dal|decorrenza|geldig vanaf|vanaf|ingangsdatum|ważne od|obowiązuje od|giltig från|gäller från|gyldig fra|voimassa alkaen|geçerlilik başlangıcı|действует с|дата начала',
    '適用開始日|有効開始日|適用日|生效日期|生效日|시행일|적용일|ساري من',
  ],
  person: [
    'employee|employees|employee name|employee id|employee number|employee no|emp id|person|person name|staff|staff name|staff member|team member|member|full name|first name|last name|surname|email|e mail|email address|manager:80|hire date|department:60|user|user name|login|learner|student',
    'mitarbeiter|mitarbeiterin|mitarbeitername|mitarbeitende|personalnummer|personal nr|vorname|nachname|vorgesetzter|collaborateur|salarié|employé|matricule|prénom|nom et prénom|agent|empleado|trabajador|apellido|apellidos|nombre y apellidos|correo|colaborador|funcionário|e mail|dipendente|cognome|matricola|medewerker|voornaam|achternaam|personeelsnummer|pracownik|imię|nazwisko|imię i nazwisko|anställd|medarbetare|medarbejder|ansatt|työntekijä|çalışan|personel|ad soyad|dolgozó|zaměstnanec|сотрудник|фио|табельный номер',
    '氏名|社員|社員名|社員番号|従業員|员工|员工姓名|姓名|工号|사원|성명|직원|사번|الموظف|اسم الموظف|עובד|שם העובד',
  ],
  rating: [
    'rating|rated level|current level|current|current rating|actual|actual level|self rating|self assessment|manager rating|assessment|assessment date|assessed on|assessed by|assessor|score|result|date of assessment|evidence:60|gap|rated on|last assessed|achieved',
    'ist|ist stufe|istwert|bewertung|selbsteinschätzung|fremdeinschätzung|bewertet am|niveau actuel|évaluation|auto évaluation|évalué le|actuel|nivel actual|evaluación|autoevaluación|actual|avaliação|autoavaliação|nível atual|valutazione|autovalutazione|livello attuale|huidig niveau|beoordeling|ocena|samoocena|betyg|nuvarande nivå|оценка|текущий уровень|現在|現在のレベル|評価|自己評価|当前等级|评分|자기평가|현재수준|التقييم',
  ],
  course: [
    'course|course title|course name|course id|training|training name|training title|learning path|module|lesson|session|enrolled|date enrolled|completed|completion date|date completed|progress|duration|grade|provider|price|status:60|instructor|trainer',
    'kurs|kurstitel|schulung|lehrgang|seminar|abschlussdatum|dauer|formation|cours|stage|durée|curso|formación|capacitación|duración|formação|treinamento|corso|formazione|durata|cursus|opleiding|training|szkolenie|kurs|koulutus|eğitim|képzés|kurz|курс|обучение|研修|講座|课程|培训|교육|과정|دورة',
  ],
};
