import { phrases, plainKey } from '../../matrix/words/phrases.ts';
import type { LearningOutcome } from '#shared/contract/skill-files.ts';

export interface OutcomeReading {
  /** Null: not understood. */
  readonly outcome: LearningOutcome | null;
  readonly why: string;
  readonly guessed: boolean;
}

/** Words by what they say, the more particular first: "not completed" before "completed". */
const WORDS: readonly (readonly [LearningOutcome, RegExp])[] = [
  [
    'left-out',
    phrases(
      'not started|not yet started|not attempted|never attempted|not enrolled|not assigned|not attended|unstarted|no show|no-show|absent|assigned|required|mandatory|planned|scheduled|booked|nominated|reserved|to do|todo|to be done|to be scheduled|upcoming|invited|requested|pending approval|waitlisted|waiting list|wait list|waitlist|available|recommended|optional|not applicable|n/a|na|not required|not needed|exempt|waived|unknown|none|tbd|tbc|draft|overdue|due|due soon|past due|needs training|new|rejected|denied|declined|revoked|deleted|hidden|unearned|not earned|archived|expected',
      'nicht begonnen|nicht gestartet|noch nicht begonnen|nicht teilgenommen|geplant|zugewiesen|vorgesehen|offen|ausstehend|überfällig|fällig|angemeldet|eingeladen|warteliste|entfällt|nicht erforderlich|nicht relevant|befreit|abgelehnt|widerrufen|neu|unbekannt|nicht bearbeitet',
      'non commencé*|pas commencé*|non débuté*|à faire|à planifier|à prévoir|prévu*|planifié*|programmé*|assigné*|en attente|en retard|invité*|non requis|non applicable|sans objet|dispensé*|refusé*|absent*|inscrit*|no iniciad*|sin iniciar|no empezad*|no comenzad*|por hacer|pendiente*|planificad*|programad*|asignad*|inscrit*|atrasad*|no aplica|no requerid*|exent*|rechazad*|não iniciad*|por iniciar|pendente*|planejad*|planead*|agendad*|atribuíd*|não aplicável|isent*|rejeitad*|non iniziat*|da iniziare|da fare|pianificat*|programmat*|assegnat*|in attesa|in ritardo|non richiest*|non applicabile|esonerat*|rifiutat*|iscritt*',
      'niet gestart|niet begonnen|gepland|toegewezen|te doen|achterstallig|niet van toepassing|vrijgesteld|nie rozpocz*|nierozpocz*|zaplanowan*|przypisan*|oczekuj*|nie dotyczy|zwolnion*|nezahájen*|plánován*|přiřazen*|ej påbörja*|inte påbörja*|planera*|tilldelad|ikke startet|ikke påbegyndt|ikke begynt|planlagt|tildelt|ei aloitettu|suunniteltu|başlamadı|başlanmadı|planlandı|atandı|bekliyor|nem kezd*|tervezett|не начат*|не приступ*|запланирован*|назначен*|ожида*|просрочен*|не требуется',
      '未受講|未開始|未着手|未実施|未修了予定|予定|申込済|申込中|対象外|免除|不要|割当済|未开始|未學習|未学习|未参加|计划|待定|已分配|已报名|逾期|不适用|免修|미시작|시작 전|시작전|미수강|미이수|예정|대기|배정|신청|해당없음|해당 없음|면제|لم يبدأ|لم تبدأ|مخطط|مجدول|غير مطلوب|לא התחיל|מתוכנן|chưa bắt đầu',
    ),
  ],
  [
    'failed',
    phrases(
      'fail|failed|failure|fails|not passed|did not pass|unsuccessful|unsatisfactory|not achieved|not competent|not yet competent|completed - failed|completed failed|completed unsuccessfully|not met|nicht bestanden|durchgefallen|nicht erfolgreich|ungenügend|échoué*|échec|non réussi*|non acquis*|ajourné*|non validé*|recalé*|suspenso*|suspendid*|reprobad*|no aprobad*|no superad*|fallid*|no apto|reprovad*|não aprovad*|não apto|respint*|non superat*|non idone*|bocciat*|fallit*|insufficiente|gezakt|niet geslaagd|onvoldoende|mislukt|niezdan*|nie zdan*|niezaliczon*|nie zaliczon*|neúspěšn*|nesplněn*|underkänd|ej godkänd|ikke bestået|ikke bestått|strøket|hylätty|başarısız|kaldı|sikertelen|nem felelt meg|megbukott|не сдан*|не пройден*|провал*|незачет|незачёт|неуд*|αποτυχία',
      '不合格|未合格|失敗|不及格|未通过|未通過|失败|불합격|미통과|실패|راسب|فشل|رسب|נכשל|trượt|không đạt',
    ),
  ],
  [
    'withdrawn',
    phrases(
      'withdrawn|withdrew|withdraw|dropped|dropped out|drop out|dropout|cancelled|canceled|cancelled by learner|abandoned|unenroll*|unenrol*|removed|terminated|deferred|discontinued|suspended|left|quit|zurückgezogen|abgebrochen|abgemeldet|storniert|ausgeschieden|abbruch|abandonné*|abandon|annulé*|désinscrit*|retiré*|désisté*|interrompu*|retirad*|cancelad*|abandonad*|anulad*|dado de baja|baja|desistid*|desistente|desistência|ritirat*|annullat*|abbandonat*|cancellat*|teruggetrokken|geannuleerd|afgebroken|gestopt|wycofan*|anulowan*|rezygnacja|zrušen*|avbruten|avregistrerad|avbrutt|trukket|annulleret|peruutettu|keskeytetty|iptal*|bıraktı|çekildi|visszavont|lemond*|megszak*|отменен*|отменён|отозван*|отчислен*|прекращен*|ακυρώθηκε',
      '中止|取消|キャンセル|辞退|中断|退会|退学|已退出|退出|撤回|取消|中途退出|취소|철회|중단|포기|탈퇴|ملغى|ملغي|منسحب|انسحب|בוטל|פרש|đã hủy',
    ),
  ],
  [
    'in-progress',
    phrases(
      'in progress|inprogress|in-progress|ongoing|started|underway|under way|incomplete|not complete|not completed|uncompleted|unfinished|active learner|currently enrolled|enrolled|registered|partially complete*|partial*|attempted|subscribed|studying|in training|begun|launched|opened|in review|submitted|awaiting result*|pending|pending result*|pending evaluation|not finished|viewed|incompl|incmpl',
      'in bearbeitung|in arbeit|begonnen|gestartet|laufend|läuft|nicht abgeschlossen|unvollständig|eingeschrieben|teilweise|en cours|commencé*|débuté*|incomplet*|non terminé*|inachevé*|non achevé*|partiel*|en progreso|en curso|en proceso|iniciad*|incomplet*|no completad*|no finalizad*|matriculad*|em andamento|em progresso|em curso|iniciad*|incompleto|não concluíd*|matriculad*|in corso|iniziat*|in svolgimento|non completat*|incomplet*|parziale|bezig|lopend|gestart|in uitvoering|niet voltooid|onvolledig|w toku|w trakcie|rozpoczęt*|nieukończ*|nie ukończ*|probíhá|zahájen*|nedokončen*|pågår|pågående|påbörjad|ej slutförd|i gang|igangværende|påbegyndt|ikke fullført|ikke gennemført|kesken|käynnissä|aloitettu|devam ediyor|sürüyor|başladı|tamamlanmadı|folyamatban|megkezd*|nem fejez*|в процессе|начат*|не завершен*|не завершён|не окончен*|проходит|σε εξέλιξη',
      '受講中|学習中|進行中|実施中|未修了|未完了|開始済|进行中|進行中|学习中|未完成|在学|已开始|진행중|진행 중|학습중|학습 중|수강중|수강 중|미완료|미수료|قيد التقدم|جاري|قيد التنفيذ|غير مكتمل|בתהליך|לא הושלם|đang học|đang tiến hành',
    ),
  ],
  [
    'expired',
    phrases(
      'expired|lapsed|out of date|no longer valid|invalid|completed - expired|abgelaufen|ungültig|verfallen|expiré*|périmé*|caduc|caduque|échu*|plus valable|vencid*|caducad*|expirad*|scadut*|non più valid*|verlopen|vervallen|wygas*|przeterminowan*|nieważn*|vypršel*|neplatn*|utgången|utgått|udløbet|utløpt|vanhentunut|süresi dol*|geçersiz|lejárt|érvénytelen|истек*|истёк*|недействит*|έληξε',
      '期限切れ|失効|過期|过期|已过期|失效|만료|만료됨|منتهي|منتهية|פג תוקף|hết hạn',
    ),
  ],
  [
    'awarded',
    phrases(
      'compl|cmpl|complete|completed|completes|completion|completed on time|completed successfully|successfully completed|completed - passed|completed late|pass|passed|passes|achieved|awarded|certified|recertified|done|finished|attended|attended - completed|present|valid|active|current|not expired|in date|good standing|in good standing|up to date|up-to-date|issued|earned|accepted|claimed|satisfactory|satisfied|met|success|successful|succeeded|graduated|competent|qualified|obtained|merit|distinction|credit|trained|yes|y|true|ok|okay|granted|conferred|equivalent|expiring|expiring soon|expires soon|renewed|verified|compliant|pass with distinction',
      'abgeschlossen|bestanden|erledigt|absolviert|gültig|aktiv|teilgenommen|erfolgreich|erfüllt|durchgeführt|vorhanden|ja|erworben|zertifiziert|ausgestellt|fertig|beendet|geschult|läuft bald ab',
      'terminé*|achevé*|réussi*|réalisé*|acquis*|validé*|obtenu*|fait|faite|effectué*|suivi*|valide*|valable|admis*|certifié*|complété*|complet|à jour|oui|formé*|habilité*|en vigueur|délivré*|clôturé*|completad*|completo|completa|aprobad*|finalizad*|terminad*|realizad*|superad*|vigente*|obtenid*|certificad*|apto|apta|sí|si|válid*|hecho|asistió|emitid*|al día|conseguid*|concluíd*|concluid*|aprovad*|concluída|feito|sim|apto|válido|emitid*|obtid*|completat*|superat*|conclus*|terminat*|svolt*|idone*|valid*|conseguit*|promoss*|sì|rilasciat*|fatto|frequentat*',
      'voltooid|geslaagd|behaald|afgerond|gehaald|geldig|gevolgd|voldaan|ja|ukończon*|zaliczon*|zdan*|zakończon*|ważn*|uzyskan*|tak|dokončen*|splněn*|absolvován*|úspěšn*|platn*|ano|slutförd|godkänd|avklarad|genomförd|klar|giltig|fullført|bestått|godkjent|gjennomført|gyldig|gennemført|bestået|godkendt|afsluttet|suoritettu|hyväksytty|valmis|voimassa|kyllä|tamamlandı|tamamladı|geçti|başarılı|geçerli|evet|elvégez*|teljesít*|megfelelt|sikeres|befejez*|érvényes|igen|завершен*|завершён*|пройден*|сдан*|сдал*|получен*|выдан*|действует|действителен|зачет|зачёт|окончен*|да|ολοκληρώθηκε|επιτυχ*',
      '完了|修了|合格|受講済|受講済み|取得済|取得済み|済|済み|終了|取得|有効|認定済|已完成|完成|通过|通過|合格|已通过|已取得|有效|是|已认证|已获得|완료|수료|이수|합격|통과|취득|유효|예|획득|مكتمل|مكتملة|ناجح|اجتاز|تم|أكمل|صالح|نعم|منجز|הושלם|עבר|בתוקף|כן|hoàn thành|đạt|đã hoàn thành',
    ),
  ],
];

const TICK = /^(?:x|✓|✔|✅|☑|☒|●|■|◯|○|◎|v|√|1)$/iu;
const CROSS =
  /^(?:✗|✘|❌|×|☐|□|0|-+|–|—|no|nein|non|não|n|nie|ne|nej|nei|ei|hayır|nem|нет|いいえ|否|아니오|false|لا|לא|không)$/iu;

const NEGATED =
  /^(?:not|isn't|is not|hasn't|has not|un(?:certified|qualified|trained|completed)|nicht|noch nicht|kein|keine(?=\s)|non|pas|no(?=\s)|sin|nao|niet|geen|nie|ne(?=\s)|neni|inte|ej|ikke|ei(?=\s)|degil|nem|не(?!\p{L})|нет(?!\p{L})|未|没有|沒有|미|ยังไม่|لم|غير|ليس|לא)(?![a-z])/u;

const OF: Readonly<Record<LearningOutcome, string>> = {
  awarded: 'says that it was completed',
  expired: 'says that it was completed and has expired',
  'in-progress': 'says that it is under way',
  failed: 'says that it was not passed',
  withdrawn: 'says that it was given up',
  'left-out': 'says that nothing has begun',
};

/** What a text that says how learning ended means. A tick means done. */
export function readOutcome(text: string): OutcomeReading {
  const key = plainKey(text.replaceAll('_', ' '))
    .replace(/[.!*]+$/u, '')
    .trim();
  if (TICK.test(key)) return { outcome: 'awarded', why: 'a tick', guessed: false };
  if (CROSS.test(key)) return { outcome: 'left-out', why: 'not ticked', guessed: false };
  for (const [outcome, pattern] of WORDS)
    if (pattern.exec(key)?.[0] === key) return { outcome, why: OF[outcome], guessed: false };
  // "Not certified", "nicht gültig", "non valide": the word alone would say the opposite.
  if (NEGATED.test(key))
    return { outcome: 'in-progress', why: 'says that it is not so', guessed: true };
  for (const [outcome, pattern] of WORDS)
    if (pattern.test(key))
      return { outcome, why: `${OF[outcome]}, by a part of it`, guessed: key.length > 40 };
  return { outcome: null, why: 'no word for an outcome that is known', guessed: false };
}

/** Whether a text says how learning ended, as a whole. */
export const saysOutcome = (text: string): boolean => {
  if (text.length > 40) return false;
  const key = plainKey(text.replaceAll('_', ' ')).trim();
  return (
    TICK.test(key) || CROSS.test(key) || WORDS.some(([, pattern]) => pattern.exec(key)?.[0] === key)
  );
};

/** Whether a text is a bare yes or no, of which the heading says what is meant. */
export const saysYesOrNo = (text: string): boolean =>
  /^(?:yes|no|y|n|true|false|1|0|ja|nein|oui|non|si|sí|sì|sim|não|nee|tak|nie|ano|ne|nej|nei|kyllä|ei|evet|hayır|igen|nem|да|нет|はい|いいえ|是|否|예|아니오|نعم|لا|כן|לא)$/iu.test(
    text.trim(),
  );
export const isYes = (text: string): boolean =>
  /^(?:yes|y|true|1|ja|oui|si|sí|sì|sim|tak|ano|kyllä|evet|igen|да|はい|是|예|نعم|כן)$/iu.test(
    text.trim(),
  );
