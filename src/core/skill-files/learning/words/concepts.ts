import { phrases } from '../../matrix/words/phrases.ts';

/** What the words of a heading speak of, in many languages; a heading is told by which of these come together. */
export const CONCEPTS = {
  manager: phrases(
    'manager*|supervisor*|vorgesetzt*|instructor*|trainer|trainers|author|authors|teacher*|tutor*|dozent*|referent*|formateur*|animateur*|responsable|instructor*|docente*|formador*|formatore|assessor|approver|approved by|assigned by|created by|entered by|上司|講師|讲师|강사|관리자|преподаватель',
  ),
  course: phrases(
    'course*|training*|certification*|certificate*|certificates|credential*|micro-credential*|microcredential*|badge|badges|qualification*|programme|programmes|program|programs|module*|class|e-learning|elearning|learning item|learning object|learning activity|learning content|learning plan|content|lesson*|curriculum|workshop*|webinar*|licen?e*|license*|achievement*|item title|video|videos|learning asset|activity name|subject',
    'kurs|kurse|kurs*|schulung*|lehrgang*|seminar*|weiterbildung*|fortbildung*|zertifi*|lernangebot*|lerninhalt*|unterweisung*|befähigung*|qualifikation*|training*|maßnahme',
    'formation|formations|cours|stage|stages|certification*|certificat*|attestation*|habilitation*|module*|diplôme*|parcours|curso*|capacitaci*|formaci*|certificad*|certificaci*|titulaci*|acreditaci*|treinamento*|formaç*|certificaç*|capacitaç*|corso|corsi|formazione|certificazion*|attestat*|abilitazion*|cursus*|opleiding*|certificaat|certificering*|szkoleni*|kurz|kurzy|školení|kursus|utbildning*|kursnamn|certifikat*|opplæring|koulutu*|kurssi*|eğitim*|sertifika*|képzés*|tanfolyam*|курс*|обучени*|сертификат*|тренинг*|програм*|σεμινάριο|μάθημα',
    'コース|研修|講座|資格|認定|修了証|教育|受講|课程|課程|培训|培訓|认证|認證|证书|證書|과정|교육|자격증|자격|강좌|수료증|دورة|الدورة|تدريب|شهادة|الشهادة|קורס|הכשרה|הדרכה|khóa học',
  ),
  title: phrases(
    'title|titles|name|titel|bezeichnung|thema|intitulé|libellé|nom|título|titre|nombre|titolo|nome|tytuł|nazwa|naziv|název|namn|navn|nimi|adı|ad|cím|название|наименование',
    '名称|名|タイトル|科目|명|이름|제목|اسم|عنوان|שם',
  ),
  provider: phrases(
    'provider*|issuer*|issuing|issued by|awarded by|awarding*|vendor*|supplier*|university|universities|partner|partners|school|institution*|institute|organisation|organization|organisation name|accrediting body|certifying body|certification body|offered by|training company|academy|publisher|training organisation',
    'anbieter*|aussteller|herausgeber|träger|bildungsträger|hersteller|veranstalter|ausstellende*|organisme*|prestataire*|fournisseur*|délivré par|éditeur|certificateur|établissement|université|école|proveedor*|emisor|entidad|otorgad*|organismo|universidad*|institución|fornecedor*|emissor|instituição|universidade|prestador|fornitore|ente|enti|erogatore|emittente|università|aanbieder*|uitgever|opleider|leverancier|dostawca|organizator|wystawca|poskytovatel|leverantör|utfärdare|udbyder|udsteder|tilbyder|utsteder|sağlayıcı|kurum|szolgáltató|провайдер|организатор|учебный центр|издатель|πάροχος',
    '提供元|提供者|発行元|発行者|発行機関|認定団体|認定機関|主催|実施機関|ベンダー|大学|颁发机构|颁发者|提供商|发证机构|培训机构|供应商|제공|발급기관|제공업체|기관|대학|الجهة|جهة|المزود|ספק|מוסד',
  ),
  platform: phrases(
    'platform|platforms|learning platform|lms|delivered on|hosted on|marketplace|plattform|lernplattform|plateforme|plataforma|piattaforma|platforma|platforme|プラットフォーム|平台|플랫폼|платформа|المنصة',
  ),
  date: phrases(
    '*datum|date|dates|day|on|at|time|timestamp|when|datetime|datum|am|tag|le|fecha|fechas|día|data|el|em|dato|den|datę|pvm|tarihi|tarih|dátum|дата|дату|ημερομηνία',
    '日|日付|日時|期日|年月日|日期|时间|時間点|날짜|일자|일시|일|تاريخ|תאריך|ngày',
  ),
  done: phrases(
    'complet*|finish*|pass|passed|award*|issue|issued|issue date|earned|obtain*|achiev*|attend*|taken|certified|granted|acquired|received|conferred|delivered|graduat*|marked complete*|last trained|trained on|last done|date done|last completed|end|ended|close*|accept*',
    'abgeschlossen*|abschluss*|abschließ*|erworben*|ausgestellt*|ausstellung*|bestanden*|teilgenommen|teilnahme*|erledigt*|durchgeführt*|beendet|ende|erlangt*|absolviert*|erteilt*|verliehen*|fertigstellung*|schulungsdatum|kursdatum',
    'achev*|achèvement|réalis*|obten*|obtention|obtenu*|termin*|fin|délivr*|émis*|émission|complét*|réussi*|validé*|clôture|finaliza*|finalización|complet*|termin*|emisión|emitid*|expedi*|obtenci*|realizaci*|conclus*|conclus*|conclu*|conclusão|emissão|realização|término|completament*|completat*|conseguiment*|conseguit*|rilascio|rilasciat*|superat*|fine|voltooi*|voltooid*|afgerond*|behaald*|uitgifte|ukończ*|zakończ*|zdobyt*|wydani*|dokonč*|slutför*|avslut*|utfärdat*|gennemført|fullført*|utstedt|suoritet*|suoritus*|tamamlan*|bitiş|elvégz*|befejez*|kiállítás*|завершен*|окончани*|прохожден*|выдач*|выдан*|получен*|ολοκλήρωσ*|έκδοσ*',
    '完了|修了|合格|取得|終了|発行|受講日|研修日|実施日|受験日|完成|结束|通过|获得|颁发|发证|取得|培训日期|완료|수료|취득|이수|합격|발급|종료|교육일|إكمال|اكتمال|انتهاء الدورة|إصدار|السيامة|השלמה|סיום|hoàn thành',
  ),
  start: phrases(
    'start|started|starts|begin|began|begun|enrol*|enroll*|registr*|registered|assigned|assign*|commenc*|launched|joined course|invited|added|opened|first access*',
    '*beginn|beginn*|start*|begonnen*|eingeschrieben*|einschreib*|anmeld*|angemeldet*|zugewiesen*|zuweisung*|gestartet*|début|inscri*|commenc*|démarrage|assignation|affect*|inicio|inscri*|matrícula|matricula*|asigna*|comienzo|início|inscriç*|atribui*|iscri*|iscrizione|inizio|assegna*|avvio|ingeschreven|inschrijv*|aanmeld*|toegewezen|rozpocz*|zapis*|zahájení|påbörja*|registrer*|tilmeld*|påmeld*|aloit*|ilmoittau*|başla*|kayıt|kezd*|beiratkoz*|начал*|запис*|зачислен*|назначен*|έναρξη|εγγραφή',
    '開始|登録|申込|受講開始|割り当て|入学|开始|注册|报名|分配|시작|등록|수강 시작|배정|البدء|بدء|التسجيل|התחלה|הרשמה|bắt đầu|đăng ký',
  ),
  expire: phrases(
    'expir*|expiry|valid until|valid to|valid till|valid thru|valid through|good until|renewal due|renewal date|renew by|renew*|recertif*|re-certif*|recertification|retrain*|refresher*|next due|next training|next refresher|due for renewal|lapse*|validity end|end of validity|until|current until|certified until',
    'ablauf*|läuft ab|abläuft|gültig bis|gültigkeit bis|gültigkeitsende|bis|verfall*|fällig*|wiederholung*|nächste schulung|nächste unterweisung|auffrischung*|rezertifizierung*|giltig bis|expir*|échéance*|valable jusqu*|valide jusqu*|fin de validité|date de validité|recyclage*|renouvell*|péremption|vencimiento*|vence*|caduc*|válido hasta|vigente hasta|vigencia hasta|renovaci*|próxima*|expiraci*|expira*|validade até|válido até|vencimento|renovaç*|reciclagem|scaden*|scade|valido fino*|validità fino|rinnov*|aggiornamento|geldig tot|vervald*|verloop*|verval*|vernieuw*|ważn* do|wygaś*|wygasa|data ważności|termin ważności|platn* do|konec platnosti|giltig* till|utgår|utgång*|gyldig til|udløb*|utløp*|voimassa|vanhen*|geçerlilik bitiş|son geçerlilik|yenileme|érvényes*|lejár*|истека*|действ* до|действителен до|срок действия|годен до|λήξη|ισχύει έως',
    '有効期限|期限|失効|更新日|更新期限|次回|有効期間満了|到期|过期|有效期至|失效|复训|下次|만료|만료일|갱신|유효기한|유효기간 종료|انتهاء الصلاحية|صالح حتى|تاريخ الانتهاء|תוקף|פקיעה|hết hạn',
  ),
  valid: phrases(
    'valid|validity|valid for|validity period|valid period|certificate life|shelf life|frequency|interval|renewal cycle|renewal period|cycle|recurrence|refresh period|refresh cycle|refresh interval|lifetime',
    'gültigkeit|gültig|gültigkeitsdauer|gültig für|gültigkeitszeitraum|intervall|turnus|validité|durée de validité|périodicité|fréquence|vigencia|validez|periodo de validez|periodicidad|validade|período de validade|prazo de validade|periodicidade|validità|durata validità|periodicità|geldigheid*|geldig|ważność|okres ważności|platnost|giltighet*|gyldighed*|gyldighet*|voimassaolo*|geçerlilik*|érvényesség*|срок действия|период|διάρκεια ισχύος',
    '有効期間|有効年数|有効月数|周期|有效期|有效期限|有效年限|유효기간|유효 기간|مدة الصلاحية|الصلاحية|תוקף',
  ),
  hours: phrases(
    'hour|hours|hrs|hr|h|workload|learning time|study time|effort|contact hours|duration|length|seat time|credit hours|cpd|cpe|cpe credits|pdu|pdus|minutes|mins|min|time spent|estimated time|total time|time in course|notional*',
    'stunden|std|stundenzahl|dauer|kursdauer|schulungsdauer|umfang|arbeitsaufwand|lernzeit|lernaufwand|minuten|zeitaufwand|unterrichtsstunden|unterrichtseinheiten|heure|heures|durée|volume horaire|charge de travail|horas|duración|carga horaria|carga horária|duração|ore|durata|uren|duur|studielast|tijdsduur|godzin*|czas trwania|liczba godzin|hodin*|délka|timmar|timer|varaktighet|varighed|varighet|kesto|tunnit|saat|süre|óra|időtartam|час*|часов|длительность|продолжительность|объем|ώρες|διάρκεια',
    '時間|所要時間|学習時間|受講時間|時間数|学时|课时|时长|小时|學時|시간|학습시간|소요시간|ساعات|المدة|עות|שעות|משך|giờ|thời lượng',
  ),
  spent: phrases(
    'viewed|watched|consumed|spent|actual|learning hours|learner hours|hours learned|time on task|used|gesehen|angesehen|verbracht|geleistet|konsumiert|visionn*|regard*|passé|consomm*|vist*|consumid*|dedicad*|assistid*|consumat*|trascors*|bekeken|besteed|視聴|消費|観看|观看|시청|total learning time|video consumed|videominuten|video*|minutes video',
  ),
  days: phrases(
    'days|duration days|tage|anzahl tage|jours|días|dias|giorni|dagen|dni|päivät|gün|дней|дни|日数|天数|일수',
  ),
  ects: phrases('ects|ects credits|ects points|ects punkte|credit points|leistungspunkte|lp'),
  eqf: phrases(
    'eqf|eqf level|nqf|nqf level|dqr|dqr niveau|dqf|cec|niveau cec|rncp|niveau rncp|mec|nivel mec|meces|qeq|nivel qeq|rqf|rqf level|nlqf|qf level|eqr|eqr niveau|eqf niveau|framework level|qualification level|kvalifikaatio*',
  ),
  price: phrases(
    'price|prices|list price|cost|costs|fee|fees|tuition|rate|amount|net price|unit price|exam fee|course fee|cost per person|price per person|price per seat|msrp|rrp|retail price|spend|investment',
    'preis*|kosten|gebühr*|kursgebühr*|teilnahmegebühr*|entgelt|listenpreis|betrag|netto|prix|tarif*|coût*|montant|frais|precio*|coste*|costo|costos|tarifa*|importe|tasa|preço*|custo*|valor|taxa|prezzo|prezzi|costo|costi|tariffa|quota|importo|prijs|prijzen|kosten|tarief|bedrag|cena|koszt|opłata|ceny|pris|kostnad|avgift|hinta|maksu|fiyat|ücret|ár|díj|цена|стоимость|τιμή|κόστος',
    '価格|料金|受講料|費用|金額|定価|受験料|价格|费用|学费|金额|가격|비용|수강료|금액|응시료|السعر|التكلفة|الرسوم|מחיר|עלות|giá|chi phí',
  ),
  paid: phrases(
    'paid|amount paid|actual cost|invoice*|invoiced|spent on|cost incurred|bezahlt|gezahlt|payé|pagado|pago|pagato|betaald|zapłacono|支払|已付|실제',
  ),
  currency: phrases(
    'currency|ccy|curr|währung|devise|monnaie|moneda|divisa|moeda|valuta|waluta|měna|valuutta|para birimi|pénznem|валюта|通貨|币种|货币|통화|العملة|מטבע',
  ),
  score: phrases(
    'grade|grades|score|scores|mark|marks|point|points|percentage|final grade|course grade|quiz score|exam score|test score|gpa|course total|note|noten|punkte|punktzahl|ergebnis|bewertung|prüfungsergebnis|notes|résultat*|score|nota|notas|calificaci*|puntuaci*|puntaje|resultado|pontuaç*|nota final|voto|voti|punteggio|esito|cijfer|resultaat|punten|ocena|wynik|známka|výsledek|betyg|resultat|karakter|arvosana|tulos|not|puan|eredmény|osztályzat|pontszám|оценка|балл*|результат|βαθμός',
    '点数|得点|成績|スコア|評点|评分|成绩|分数|得分|점수|성적|결과|الدرجة|النتيجة|ציון',
  ),
  progress: phrases(
    'progress|percent|percentage complete*|completion percentage|completion rate|completion ratio|marked completed|fortschritt*|abgeschlossen in|avancement|progression|progreso|avance|progresso|andamento|voortgang|postęp|průběh|framsteg|fremgang|fremskridt|edistymi*|ilerleme|haladás|прогресс|πρόοδος',
    '進捗|進捗率|受講率|完了率|进度|完成率|진도|진도율|진행률|التقدم|התקדמות|tiến độ',
  ),
  status: phrases(
    'status|state|outcome|completion status|training status|course status|result status|pass/fail|pass fail|passed?|result|disposition|stand|zustand|état|statut|situation|estado|situación|situação|stato|stan|stav|tila|durum|durumu|állapot|статус|состояние|κατάσταση',
    'ステータス|状態|状況|修了状況|受講状況|合否|状态|狀態|结果|상태|이수여부|수료여부|합격여부|الحالة|סטטוס|trạng thái',
  ),
  certificate: phrases(
    'certificate|certificates|cert|credential|badge|licence|license|diploma|zertifikat*|urkunde|bescheinigung|certificat|attestation|certificado|certificaat|certificato|attestato|certyfikat*|świadectwo|osvědčení|certifikat|todistus|sertifika|tanúsítvány|сертификат*|удостоверени*|документ|証明書|修了証|証書|认证|证书|證書|수료증|인증서|자격증|شهادة|الشهادة|תעודה',
  ),
  number: phrases(
    'number|no|nr|num|id|ids|code|codes|identifier|reference|ref|serial|#|key|slug|sku|nummer|kennung|kürzel|numéro|n|n°|identifiant|référence|número|código|identificador|numero|codice|numer|kod|číslo|numero|tunnus|numara|szám|azonosító|номер|код|αριθμός|κωδικός',
    '番号|コード|编号|編號|代码|号|번호|코드|رقم|رمز|מספר|קוד|mã',
  ),
  link: phrases(
    'url|link|links|href|web|website|webpage|web page|weblink|landing page|webseite|lien|site|enlace|sitio|ligação|página|collegamento|sito|odkaz|länk|lenke|linkki|bağlantı|ссылка|σύνδεσμος|リンク|链接|網址|링크|رابط|קישור',
  ),
  kind: phrases(
    'type|kind|category|categories|class|classification|domain|area|topic|course type|credential type|art|typ|kategorie|bereich|themenbereich|type|catégorie|domaine|tipo|categoría|área|categoria|ambito|soort|categorie|rodzaj|kategoria|druh|kategori|tyyppi|luokka|tür|kategória|тип|категория|вид|κατηγορία',
    '種別|種類|区分|分類|カテゴリ|カテゴリー|类型|类别|分类|유형|종류|구분|분류|카테고리|النوع|الفئة|סוג|קטגוריה',
  ),
  skill: phrases(
    'skill|skills|certifies|skills certified|competenc*|capabilit*|skill tags|kompetenz*|fähigkeit*|fertigkeit*|kenntnis*|compétence*|habilidad*|competencia*|competência*|competenz*|abilità|vaardighe*|competentie*|umiejętnoś*|kompetencj*|dovednost*|färdighet*|kompetens*|ferdighet*|osaami*|taido*|beceri*|yetkinlik*|készség*|навык*|компетенц*|δεξιότητ*',
    'スキル|技能|能力|기술|역량|스킬|مهار|כישור|מיומנו|kỹ năng',
  ),
  level: phrases(
    'level|levels|proficiency|stufe|niveau|nivel|nível|livello|poziom|úroveň|nivå|taso|seviye|szint|уровень|επίπεδο|レベル|等级|级别|수준|등급|레벨|المستوى|רמה',
  ),
  prerequisite: phrases(
    'prerequisite*|pre-requisite*|pre requisite*|entry requirement*|requirement*|requires|required before|admission*|voraussetzung*|zugangsvoraussetzung*|vorkenntnisse|prérequis|pré-requis|conditions d*accès|requisito*|prerrequisito*|pré-requisito*|prerequisit*|requisiti*|vereiste*|voorkennis|toelatingseis*|wymagania|předpoklad*|förkunskap*|forudsætning*|forkunnskap*|esitiedot|ön koşul*|önkoşul*|előfeltétel*|требовани*|предварительн*|προαπαιτούμεν*',
    '前提条件|受講要件|受験資格|前提|先修|先决条件|前置|선수과목|선수 과목|수강요건|응시자격|المتطلبات|דרישות',
  ),
  outcome: phrases(
    'learning outcome*|learning objective*|outcomes|objective*|learning goals|what you will learn|what you learn|lernergebnis*|lernziel*|kursziel*|acquis|acquis d*apprentissage|objectif*|objetivo*|resultados de aprendizaje|resultados de aprendizagem|obiettiv*|risultati di apprendimento|leerdoel*|leeruitkomst*|efekty|cele|cíle|výsledky učení|lärandemål|mål|læringsudbytte|læringsutbytte|oppimistavoit*|öğrenme çıktıları|kazanım*|tanulási eredmény*|результаты обучения|цели|μαθησιακά αποτελέσματα',
    '学習目標|学習成果|到達目標|学习目标|学习成果|학습목표|학습성과|أهداف|مخرجات|מטרות',
  ),
  assessment: phrases(
    'assessment|assessments|type of assessment|assessment type|assessment method|exam|examination|exam format|exam type|evaluation method|prüfung|prüfungsform|prüfungsart|leistungsnachweis|bewertungsart|évaluation|examen|mode d*évaluation|evaluación|examen|avaliação|exame|valutazione|esame|beoordeling*|toets|toetsvorm|egzamin|forma zaliczenia|hodnocení|zkouška|bedömning|examination|vurdering|eksamen|arviointi|koe|değerlendirme|sınav|értékelés|vizsga|экзамен|аттестация|оценивание|форма контроля|αξιολόγηση',
    '評価方法|試験|試験形式|考核方式|考试|评估|평가|평가방법|시험|التقييم|الامتحان|הערכה|בחינה',
  ),
  participation: phrases(
    'participation|form of participation|mode|mode of delivery|delivery|delivery mode|delivery method|delivery type|format|modality|attendance mode|learning mode|method|online offline|durchführung*|durchführungsform|lernform|teilnahmeform|form|lernformat|modalité*|mode|modalidad*|modalità|forma|vorm|lesvorm|tryb|forma nauczania|deltagande|deltagelse*|form|osallistumi*|toteutus*|biçim|yöntem|forma|форма|формат|τρόπος',
    '形式|受講形態|実施形態|方式|形态|授课方式|培训方式|방식|수강방식|교육방식|형태|طريقة|صيغة|אופן',
  ),
  language: phrases(
    'language|languages|sprache|kurssprache|unterrichtssprache|langue|langues|idioma|idiomas|língua|lingua|taal|voertaal|język|jazyk|språk|sprog|kieli|dil|dili|nyelv|язык|γλώσσα|言語|语言|語言|언어|اللغة|שפה',
  ),
  country: phrases(
    'country|region|country of issuer|country region|land|pays|país|paese|kraj|země|maa|ülke|ország|страна|χώρα|国|国家|지역|국가|البلد|الدولة|מדינה',
  ),
  quality: phrases(
    'quality|quality assurance|qa|accreditation|accredited|accredited by|qualitätssicherung|akkreditierung|qualität|assurance qualité|accréditation|qualité|garantía de calidad|aseguramiento de la calidad|acreditación|calidad|garantia da qualidade|acreditação|assicurazione qualità|assicurazione della qualità|accreditamento|kwaliteit*|accreditatie|jakość|akredytacja|zajištění kvality|akreditace|kvalitet*|ackreditering|akkreditering|laadunvarmistus|kalite*|akreditasyon|minőség*|akkreditáció|качеств*|аккредитаци*|διασφάλιση ποιότητας',
    '品質保証|質保証|认可|质量保证|품질보증|인증기관|ضمان الجودة|הבטחת איכות',
  ),
  supervision: phrases(
    'supervision|identity|identity check|identity verification|proctor*|proctoring|proctored|invigilat*|aufsicht*|identitätsprüfung|surveillance|vérification d*identité|supervisión|verificación de identidad|supervisão|supervisione|toezicht|nadzór|dozor|övervakning|overvågning|valvonta|gözetim|felügyelet',
  ),
  stackable: phrases(
    'stackable|stackability|stack|stapelbar*|stapelbarkeit|kumulierbar*|cumulable|empilable|apilable|acumulable|empilhável|cumulabile|stapelbaarheid|integration',
  ),
  description: phrases(
    'description|summary|overview|about|details|abstract|beschreibung|kursbeschreibung|inhalt|inhalte|description|descriptif|contenu|descripción|contenido*|descrição|conteúdo|descrizione|contenuti|omschrijving|inhoud|opis|popis|beskrivning|beskrivelse|kuvaus|açıklama|leírás|описание|содержание|περιγραφή|説明|概要|内容|描述|简介|설명|개요|내용|الوصف|תיאור',
  ),
  note: phrases(
    'note to|notes|comment|comments|remark|remarks|bemerkung*|kommentar*|anmerkung*|commentaire*|remarque*|observation*|observaci*|comentario*|comentário*|osservazion*|opmerking*|uwagi|poznámka|anteckning*|kommentti|huomautus|açıklamalar|megjegyzés|примечани*|комментари*|備考|コメント|备注|備註|비고|ملاحظات|הערות',
  ),
  alias: phrases(
    'other titles|other names|aliases|alias|also known as|aka|former title|former name|short title|abbreviation|acronym|short name|abkürzung|kurzbezeichnung|kurztitel|synonyme|abréviation|sigle|abreviatura|siglas|sigla|acronimo|afkorting|skrót|zkratka|förkortning|forkortelse|略称|別名|简称|약칭',
  ),
  withdrawn: phrases(
    'removed|removed from program|withdrawn|unenrolled|unenrollment|dropped|dropped out|cancelled|canceled|deactivated|left program|abgemeldet|retiré|désinscrit|retirado|ritirato|verwijderd|archived enrolment',
  ),
  activity: phrases(
    'last activity|last course activity*|last access*|last viewed|last login|last seen|last accessed|last modified|latest activity*|latest program activity*|latest * activity*|first activity*|last visited*|last visit*|last update*|last downloaded*|letzte aktivität|zuletzt|letzter zugriff|dernière activité|dernier accès|última actividad|último acceso|última atividade|último acesso|ultima attività|ultimo accesso|laatste activiteit|最終|上次|最后|마지막|최근',
  ),
  due: phrases(
    'due|due date|deadline|target date|required by|planned|scheduled|plan|geplant*|fällig am|soll|prévu*|planifi*|échéance de réalisation|previst*|planificad*|gepland*|planowan*|plánovan*|予定|计划|예정|required|mandatory|pflicht|obligatoire|obligatori*|verplicht',
  ),
  learner: phrases(
    'learner*|user|users|participant*|student*|trainee*|attendee*|candidate*|recipient*|earner|employee|employees|holder|member*|delegate*|assignee|teilnehmer*|teilnehmende*|lernende*|benutzer*|nutzer*|mitarbeiter*|schüler|apprenant*|participant*|stagiaire*|utilisateur*|salarié*|collaborateur*|alumno*|participante*|usuario*|empleado*|aluno*|usuário*|utilizador*|colaborador*|corsist*|discent*|partecipant*|utent*|dipendent*|deelnemer*|gebruiker*|cursist*|medewerker*|uczestnik*|użytkownik*|pracownik*|účastník*|uživatel*|deltagare*|användare*|deltager*|bruker*|bruger*|osallistuja*|käyttäjä*|katılımcı*|kullanıcı*|résztvevő*|felhasználó*|слушател*|участник*|пользовател*|сотрудник*',
    '受講者|受講生|ユーザー|社員|従業員|学習者|取得者|学员|用户|员工|学习者|수강생|사용자|학습자|직원|المتدرب|المتعلم|المستخدم|لومد|לומד|משתמש|עובד|học viên',
  ),
  email: phrases(
    'email|e-mail|mail|mail address|email address|correo|courriel|adresse mail|e-mailadresse|e-mail-adresse|posta elettronica|e-posta|epost|e-post|sähköposti|почта|メール|メールアドレス|邮箱|電郵|电子邮件|이메일|메일|البريد|דואר|דואל',
  ),
  first: phrases(
    'first|given|forename|vorname|prénom|primer|nombre de pila|primeiro|voornaam|imię|jméno|förnamn|fornavn|etunimi|keresztnév|имя',
  ),
  last: phrases(
    'last name|surname|family|nachname|familienname|zuname|nom de famille|apellido*|sobrenome|último nome|cognome|achternaam|nazwisko|příjmení|efternamn|etternavn|efternavn|sukunimi|soyad*|vezetéknév|фамилия',
  ),
} as const;
export type Concept = keyof typeof CONCEPTS;
