import type { PersonStatus } from '#shared/person-fields.ts';

/** Words of a status column, in twelve languages; compared without case, accents and blanks. */
export const STATUS_WORDS: Readonly<Record<PersonStatus, string>> = {
  active:
    'active|a|act|current|employed|in service|working|present|existing|live|on roll|on board|onboard|hired|permanent active|regular active|active employee|in probation|probation|on probation|aktiv|beschäftigt|angestellt|im dienst|tätig|probezeit|actif|active|en poste|en activité|présent|en fonction|activo|activa|alta|en alta|vigente|en activo|laborando|trabajando|contratado|ativo|ativa|em atividade|ativo a|trabalhando|em exercício|attivo|attiva|in forza|in servizio|in essere|actief|in dienst|werkzaam|aktywny|aktywna|zatrudniony|zatrudniona|pracuje|czynny|在籍|在籍中|在職|在職中|勤務中|現職|有効|就業中|在职|在職|在岗|在崗|正式|试用|試用|试用期|在职中|재직|재직중|근무중|재직 중|정상|활성|근무|نشط|نشطه|فعال|على رأس العمل|على راس العمل|يعمل|مستمر|قائم على العمل|نشيط|موظف حالي|مداوم',
  'on-leave':
    'on leave|leave|loa|leave of absence|paid leave|unpaid leave|parental leave|maternity leave|maternity|paternity leave|sabbatical|sick leave|long term sick|suspended|inactive leave|furlough|furloughed|medical leave|military leave|leave with pay|leave without pay|garden leave|l|beurlaubt|elternzeit|mutterschutz|in elternzeit|freigestellt|sonderurlaub|krank|langzeitkrank|ruhend|en congé|congé|congé maternité|congé parental|arrêt maladie|suspendu|en disponibilité|congé sans solde|de licencia|licencia|en licencia|excedencia|permiso|baja médica|baja temporal|baja por maternidad|incapacidad|suspendido|de licença|afastado|afastada|licença|em licença|licença maternidade|licença médica|férias|suspenso|in congedo|congedo|aspettativa|in aspettativa|maternità|malattia|sospeso|met verlof|verlof|zwangerschapsverlof|ouderschapsverlof|ziek|langdurig ziek|non actief|urlop|na urlopie|urlop macierzyński|urlop wychowawczy|urlop bezpłatny|zawieszony|zwolnienie lekarskie|休職|休職中|育休|育児休業|産休|産休中|育休中|休業|休業中|介護休業|休暇中|休假|休假中|产假|產假|停薪留职|留職停薪|病假|长期病假|휴직|휴직중|휴직 중|육아휴직|출산휴가|병가|휴가|정직|في إجازة|إجازة|اجازة|في اجازة|إجازة أمومة|إجازة بدون راتب|موقوف|إجازة مرضية',
  left: 'left|leaver|leavers|terminations|former employees|terminated|inactive|resigned|retired|dismissed|exited|former|ex employee|ex|separated|t|term|deceased|ended|quit|fired|laid off|redundant|offboarded|no longer employed|voluntarily terminated|involuntarily terminated|terminated for cause|voluntary termination|involuntary termination|not active|non active|departed|released|contract ended|withdrawn|i|discharged|ausgeschieden|ausgetreten|inaktiv|gekündigt|ehemalig|ehemalige|ehemaliger|verrentet|pensioniert|im ruhestand|rente|beendet|verstorben|inactif|inactive|parti|partie|sorti|sortie|démissionné|licencié|licenciée|retraité|retraitée|démissionnaire|ancien|terminé|décédé|inactivo|inactiva|baja|de baja|cesado|cesada|jubilado|jubilada|egresado|renunció|despedido|despedida|retirado|retirada|desvinculado|terminado|finalizado|inativo|inativa|desligado|desligada|demitido|demitida|aposentado|aposentada|rescindido|exonerado|inattivo|inattiva|cessato|cessata|dimesso|dimissionario|licenziato|licenziata|pensionato|pensionata|uscito|inactief|uit dienst|vertrokken|ontslagen|gepensioneerd|met pensioen|ex medewerker|nieaktywny|nieaktywna|zwolniony|zwolniona|były|była|odszedł|odeszła|emeryt|zakończony|nieczynny|nie pracuje|退職|退職済|退職済み|退社|離職|定年退職|退職者|無効|离职|離職|已离职|已離職|退休|解聘|辞职|辭職|开除|離任|퇴사|퇴직|퇴사자|퇴직자|퇴사함|해고|정년퇴직|비활성|غير نشط|مستقيل|متقاعد|منتهي الخدمة|مفصول|ترك العمل|انتهت خدمته|غادر|استقالة|منتهية خدماته|مستقيله|متوفي',
};

/** Yes and no, for columns such as "Is active". */
export const YES_WORDS =
  'yes|y|true|1|x|ja|j|oui|o|sí|si|s|sim|tak|t|はい|有|是|예|네|نعم|wahr|vrai|verdadero|verdadeiro|vero|waar|prawda';
export const NO_WORDS =
  'no|n|false|0|nein|non|não|nao|nee|nie|いいえ|無|否|아니요|아니오|لا|falsch|faux|falso|onwaar|fałsz';

/** Headers of yes/no columns in which *yes* means that the person is gone. */
export const YES_MEANS_LEFT =
  'inactive|is inactive|terminated|is terminated|termd|attrition|left company|has left|leaver|ausgeschieden|inaktiv|inactif|inactivo|inativo|inattivo|inactief|nieaktywny|退職区分|퇴직여부|퇴사여부';

/** Texts that stand for an empty cell in any column but the name. */
export const EMPTY_WORDS =
  '-|--|---|–|—|.|..|...|?|n/a|#n/a|n.a.|n.a|null|(null)|nil|none|(none)|nan|(blank)|blank|(leer)|leer|unbekannt|k.a.|k. a.|keine angabe|sin dato|s/d|n/d|nd|n.d.|nvt|n.v.t.|brak|なし|無し|無|无|暂无|없음|해당없음|لا يوجد|not available|not applicable|unknown|tbd|tba|#null!|undefined|non renseigné|sans|ninguno|nessuno|geen|keine|keiner';

/** Texts of a manager column that mean: there is nobody above. */
export const NO_MANAGER_WORDS =
  'no_manager|no manager|nomanager|none|top|0|self|board|board of directors|n/a|kein|keine|keiner|vorstand|aucun|ninguno|sin jefe|nenhum|nessuno|geen|brak|なし|无|無|없음|لا يوجد';
