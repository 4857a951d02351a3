import {
  CREDENTIAL_KIND_WORDS,
  PARTICIPATION_WORDS,
  STACKABILITY_WORDS,
  SUPERVISION_WORDS,
  type CredentialKind,
  type Participation,
  type Stackability,
  type Supervision,
} from '#shared/credentials.ts';
import { phrases, plainKey } from '../../matrix/words/phrases.ts';

type Words<T> = readonly (readonly [T, RegExp])[];

const KINDS: Words<CredentialKind> = [
  [
    'soft',
    phrases(
      'soft|soft skill*|leadership|management|people skills|communication|personal development|coaching|teamwork|presentation|negotiation|behaviou?ral|interpersonal|führung*|führungskräfte*|kommunikation|sozialkompetenz|persönlichkeit*|leadership|encadrement|communication|développement personnel|liderazgo|habilidades blandas|comunicación|liderança|comunicação|comportamental|comunicazione|gestione|leiderschap|przywództwo|liderlik|лидерств*|リーダーシップ|マネジメント|领导力|沟通|管理|리더십|소통',
    ),
  ],
  [
    'cross',
    phrases(
      'cross-disciplinary|cross disciplinary|interdisciplinary|cross-functional|transversal*|general|business|sustainability|language|languages|project management|übergreifend|fachübergreifend|interdisziplinär|allgemein*|sprache*|transverse*|transversal|langues|idiomas|trasversal*|lingue|横断|语言|语言类|융합',
    ),
  ],
  [
    'industry',
    phrases(
      'industry|industry certification*|professional certification*|vendor certification|certification|certificate|compliance|health and safety|health & safety|safety|regulatory|mandatory|statutory|licen[cs]e|licence|license|branche*|branchenzertifi*|zertifizierung|arbeitssicherheit|sicherheit|unterweisung|pflicht*|compliance|industriel*|sécurité|réglementaire|habilitation|sectorial|industria|seguridad|cumplimiento|certificación|segurança|indústria|certificação|sicurezza|industria|certificazione|veiligheid|bezpieczeństwo|業界|資格|安全|行业|认证|산업|자격증',
    ),
  ],
  [
    'technical',
    phrases(
      'technical|technology|tech|it|ict|software|data|data science|cloud|programming|coding|engineering|security|cybersecurity|cyber security|ai|machine learning|devops|development|computer science|information technology|technisch*|technik|informatik|edv|daten|programmierung|technique|informatique|données|technologie*|técnic*|tecnología|informática|datos|tecnologia|dados|tecnic*|informatica|dati|techniczn*|технич*|информатика|技術|IT|データ|技术|数据|기술|데이터',
    ),
  ],
];

const PARTICIPATIONS: Words<Participation> = [
  [
    'blended',
    phrases(
      'blended*|hybrid*|mixed|mixte|mixto|semipresencial|semi-presencial|misto|mista|mieszan*|kombiniert|bimodal|hybride|híbrido|ibrid*|混合|ブレンド|ハイブリッド|混合式|혼합|블렌디드|هجين|смешанн*',
    ),
  ],
  [
    'work-based',
    phrases(
      'work-based|work based|on the job|on-the-job|ojt|workplace|apprenticeship|arbeitsplatz*|am arbeitsplatz|praxis|en situation de travail|afest|alternance|en el puesto|no local de trabalho|sul lavoro|werkplek*|実務|OJT|在岗|현장실습',
    ),
  ],
  [
    'online',
    phrases(
      'online|on-line|e-learning|elearning|virtual|remote|self-paced|self paced|web|web-based|wbt|vilt|distance|mooc|digital|live online|webinar|selbstlernen|fernlehrgang|fernunterricht|à distance|distanciel|en ligne|foad|en línea|a distancia|virtual|online|à distância|ead|a distanza|fad|in linea|afstand|zdalnie|zdaln*|online kurs|オンライン|通信|eラーニング|遠隔|线上|在线|網上|远程|온라인|원격|이러닝|онлайн|дистанцион*|عن بعد|إلكتروني|מקוון',
    ),
  ],
  [
    'onsite',
    phrases(
      'onsite|on-site|on site|in person|in-person|face to face|face-to-face|f2f|classroom|ilt|instructor-led|instructor led|class room|campus|präsenz*|vor ort|inhouse|in-house|présentiel*|en salle|sur site|presencial|presenciales|en aula|aula|in presenza|in sede|klassikaal|op locatie|stacjonarn*|集合|対面|通学|面授|线下|面对面|课堂|집합|대면|오프라인|очн*|حضوري|פרונטלי',
    ),
  ],
];

const SUPERVISIONS: Words<Supervision> = [
  [
    'online-identity',
    phrases(
      'proctored online|online proctored|online proctoring|remote proctored|remotely proctored|supervised online*|online supervised|online identity|online-aufsicht|surveillance en ligne|supervisión en línea|supervisione online',
    ),
  ],
  [
    'onsite-identity',
    phrases(
      'proctored onsite|proctored on site|test centre|test center|proctored|invigilated|in person exam|supervised on site*|identity checked|identity verified|prüfungszentrum|vor ort mit identitätsprüfung|centre d*examen|centro de examen|centro esami',
    ),
  ],
  [
    'unsupervised',
    phrases(
      'unsupervised|not supervised|no supervision|none|no|unproctored|unbeaufsichtigt|ohne aufsicht|keine|sans surveillance|aucune|sin supervisión|ninguna|senza supervisione|nessuna',
    ),
  ],
  [
    'supervised',
    phrases(
      'supervised|yes|beaufsichtigt|unter aufsicht|surveillé*|supervisad*|supervisionad*|sorvegliat*',
    ),
  ],
];

const STACKABLE: Words<Stackability> = [
  [
    'stand-alone',
    phrases(
      'stand-alone|stand alone|standalone|no|not stackable|independent|eigenständig|nein|autonome|non|independiente|no apilable|autonomo',
    ),
  ],
  [
    'integrated',
    phrases('integrated|part of|integriert|teil von|intégré*|partie d*|integrad*|integrat*'),
  ],
  [
    'stackable',
    phrases(
      'stackable|counts towards|yes|cumulative|stapelbar|kumulierbar|ja|cumulable|oui|acumulable|sí|cumulabile',
    ),
  ],
];

/** @param shown the words in which the program itself writes the values: a list of its own is read as it was */
const find = <T extends string>(
  words: Words<T>,
  shown: Readonly<Record<T, string>>,
  text: string,
): T | null => {
  const key = plainKey(text.replaceAll('_', ' '));
  const own = words.find(([value]) => plainKey(shown[value]) === key);
  if (own) return own[0];
  const exact = words.find(([, pattern]) => pattern.exec(key)?.[0] === key);
  return (exact ?? words.find(([, pattern]) => pattern.test(key)))?.[0] ?? null;
};

/** Values of the lists of a credential, from the words that catalogues use; null: none that is known. */
export const readKind = (text: string): CredentialKind | null =>
  find(KINDS, CREDENTIAL_KIND_WORDS, text);
export const readParticipation = (text: string): Participation | null =>
  find(PARTICIPATIONS, PARTICIPATION_WORDS, text);
export const readSupervision = (text: string): Supervision | null =>
  find(SUPERVISIONS, SUPERVISION_WORDS, text);
export const readStackability = (text: string): Stackability | null =>
  find(STACKABLE, STACKABILITY_WORDS, text);

/** "EQF 5", "Level 6", "NQR 7", "none" → 0; null: not understood. */
export function readEqf(text: string): number | null {
  if (
    /^(?:none|no|no level|not levelled|n\/a|keins?|aucun|ninguno|nessuno|nenhum)$/iu.test(
      text.trim(),
    )
  )
    return 0;
  const numbers = text.match(/\d+/gu) ?? [];
  const [only] = numbers;
  return only !== undefined && numbers.length === 1 && Number(only) >= 1 && Number(only) <= 8
    ? Number(only)
    : null;
}
