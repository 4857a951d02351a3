import type { ReaderHints } from '../../types.ts';
import { eastAsianName, isGivenName } from './given-names.ts';
import { phrases, plainKey, wordsOf } from './phrases.ts';

const SKILL = phrases(
  'management|communication*|leadership|teamwork|analysis|analytics|analytical|programming|development|design|testing|test|planning|negotiation|presentation*|problem solving|problem-solving|critical thinking|time management|customer service|customer*|sales|marketing|finance|accounting|budgeting|writing|reading|speaking|listening|coaching|mentoring|delegation|creativity|innovation|adaptability|collaboration|organization|planning|reporting|documentation|project|quality|safety|first aid|maintenance|welding|assembly|packing|packaging|picking|forklift|crane|machining|cnc|turning|milling|drilling|grinding|painting|soldering|inspection|calibration|setup|set-up|cleaning|loading|operation|handling|scanning|shipping|receiving|inventory|stock|logistics|purchasing|procurement|recruiting|recruitment|onboarding|payroll|compliance|audit*|risk*|security|cybersecurity|network*|cloud|database*|data|software|hardware|systems|architecture|agile|scrum|kanban|lean|six sigma|5s|kaizen|excel|word|powerpoint|outlook|office|sap|crm|erp|salesforce|jira|git|github|gitlab|docker|kubernetes|linux|windows|unix|aws|azure|gcp|sql|mysql|postgres*|oracle|mongodb|nosql|python|java|javascript|typescript|html*|css|php|ruby|perl|rust|golang|kotlin|swift|scala|c#|c++|.net|asp.net|node*|nodejs|react*|angular|vue*|django|spring|tableau|power bi|figma|photoshop|autocad|solidworks|matlab|machine learning|deep learning|statistics|modelling|modeling|ux|ui|seo|api|devops|ci/cd|english|german|french|spanish|chinese|italian|dutch|language*|strategy|strategic|thinking|skills|knowledge|engineering|research|training|teaching|care|nursing|medication|infusion|wound|phlebotomy|ventilation|catheter*|cpr|bls|acls|hygiene|infection|patient*|cooking|baking|grill|barista|cash|cashier|register|bar|kitchen|service|mobile|web|frontend|backend|iso*|gdp|gmp|haccp|osha|electrical|mechanical|hydraulic*|pneumatic*|plc|robot*|automation|3d|cad|cam|press|lathe|line|machine*|station|decision making|decision-making|influencing|conflict resolution|emotional intelligence|facilitation|stakeholder*|troubleshooting|debugging|repair|installation|delivery|driving|editing|public speaking|decision*|vision|ethics|knots',
  'kommunikation|führung|schweißen|montage|qualität*|sicherheit|erste hilfe|staplerfahren|stapler|wartung|bedienung|programmierung|verpackung|lager|einkauf|verkauf|buchhaltung|englisch|deutsch|französisch|arbeits*|projektmanagement|drehen|fräsen|bohren|löten|prüfen|montieren|reinigung|datenschutz|kundenservice|gestion|soudage|soudure|maintenance|qualité|sécurité|anglais|conduite|contrôle|réglage|emballage|montage|comptabilité|vente|communication|leadership|encadrement|soldadura|calidad|seguridad|mantenimiento|gestión|liderazgo|comunicación|ventas|inglés|trabajo en equipo|programación|solda|qualidade|segurança|manutenção|liderança|saldatura|qualità|sicurezza|manutenzione|lassen|kwaliteit|veiligheid|spawanie|jakość|сварка|качество|безопасность|английский|продажи',
  '管理|設計|開発|試験|検査|組立|溶接|塗装|操作|保守|分析|営業|接客|英語|加工|梱包|品質|安全|会話|交渉|企画|運用|構築|テスト|マネジメント|コミュニケーション|プログラ|リーダー|データ|システム|プロダクト|スプリント|ファシリテーション|管理能力|沟通|质量|焊接|编程|团队|领导|관리|개발|용접|품질|안전|영어|분석|التواصل|القيادة|اللحام|ניהול|ריתוך',
);

const ROLE = phrases(
  'junior|senior|jr|sr|mid-level|mid level|entry level|developer*|engineer*|manager*|analyst*|technician*|operator*|nurse*|director*|architect*|consultant*|specialist*|officer*|administrator*|coordinator*|assistant*|associate*|supervisor*|lead|team lead|head of|chief|intern|trainee|apprentice*|designer*|tester*|accountant*|clerk*|driver*|welder*|assembler*|machinist*|electrician*|mechanic*|planner*|buyer*|recruiter*|trainer*|teacher*|scientist*|executive|representative|agent|owner|master|principal|staff engineer|l[1-9]|level [1-9]|grade [1-9]|band [1-9]|ceo|cto|cfo|vp',
  'entwickler*|ingenieur*|leiter*|meister*|techniker*|schweißer*|monteur*|sachbearbeiter*|assistent*|fachkraft|hilfskraft|teamleiter*|schichtführer*|développeu*|ingénieur*|directeu*|technicien*|opérateu*|soudeu*|assistant*|chef de|responsable|desarrollador*|ingenier*|técnico*|operari*|jefe|gerente|analista|supervisor*|sviluppator*|tecnico|operatore|ontwikkelaar*|monteur|inżynier|kierownik|инженер|оператор|менеджер|разработчик|техник|エンジニア|課長|部長|主任|係長|リーダー職|担当職|工程师|经理|主管|엔지니어|과장|부장|대리|사원급',
);

/** Nothing is called by a longer text; one of a million letters takes long to look through. */
const LONGEST = 1000;

/** Groups of people, months and places, which tables of figures are headed with. */
const GROUP =
  /^(?:team|dept\.?|department|group|shift|crew|squad|division|section|line|site|plant|region|branch|office|abteilung|schicht|bereich|équipe|equipe|equipo|week|month|year|quarter|q[1-4])\b(?!\s+(?:lead|leader))/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|herr|frau|hr|fr|m|mme|mlle|sr|sra|srta|dott|ing)\.?\s+/iu;

export const isEmail = (text: string): boolean =>
  /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>()]{2,}$/u.test(text);

/** How much a text is like the name of a person: 1 surely, 0 no telling, −1 surely something else. */
export function personLikeness(text: string, hints: ReaderHints): number {
  if (text.length > LONGEST) return -0.6;
  const key = plainKey(text);
  if (hints.people.has(key) || hints.emails.has(key) || hints.numbers.has(key)) return 1;
  if (hints.skills.has(key) || hints.roles.has(key)) return -1;
  if (isEmail(text)) return 1;
  if (GROUP.test(key)) return -0.8;
  if (EAST_ASIAN.test(text)) {
    const name = eastAsianName(text);
    return name >= 0.5 ? name : SKILL.test(key) || [...text].length > 7 ? -0.8 : name;
  }
  const name = text.replace(TITLE, '').replace(/\s*[([（][^)\]）]*[)\]）]$/u, '');
  const titled = TITLE.test(text);
  const words = name.split(/[\s,]+/u).filter((word) => word !== '');
  const keys = words.map((word) => plainKey(word).replace(/\.$/u, ''));
  if (words.length > 5 || /[\d#+&/():;=_]/u.test(name)) return -0.6;
  if (words.length === 1 && keys[0] !== undefined && isGivenName(keys[0])) return 0.8;
  const given = keys.some((word) => isGivenName(word) || word.split('-').some(isGivenName));
  const own = plainKey(name);
  if (SKILL.test(own) && !(given && /,/u.test(name))) return given ? 0 : -0.9;
  if (ROLE.test(own)) return given ? 0.4 : -0.6;
  if (given || (titled && words.length <= 3)) return 0.9;
  if (words.length < 2)
    return /^\p{Lu}{2,3}$/u.test(name) ? -0.05 : /^\p{Ll}/u.test(name) ? -0.3 : -0.05;
  const capital = words.filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word)).length;
  if (/^[^,]+,\s*[^,]+$/u.test(name) && capital >= 2) return 0.7;
  if (/^\p{Lu}\.?\s|\s\p{Lu}\.?$/u.test(name) && capital === words.length) return 0.7;
  return capital >= words.length - 1 && words.length <= 4 ? 0.4 : -0.5;
}

/** 0–1: how much a text is like the name of a skill. */
export function skillLikeness(text: string, hints: ReaderHints): number {
  const key = plainKey(text.slice(0, LONGEST));
  if (hints.skills.has(key)) return 1;
  if (hints.people.has(key) || hints.roles.has(key) || isEmail(text)) return 0;
  if (SKILL.test(key)) return 0.9;
  if (EAST_ASIAN.test(text)) return eastAsianName(text) >= 0.5 ? 0 : 0.6;
  if (/[#+&/]|\d/u.test(text) && /\p{L}/u.test(text)) return 0.6;
  return wordsOf(key).length > 4 ? 0.6 : 0.35;
}

/** Whether a text is the name of a role: "Senior Developer (L3)". */
export const isRoleLike = (text: string, hints: ReaderHints): boolean => {
  const key = plainKey(text);
  return (
    hints.roles.has(key) || (!hints.people.has(key) && !hints.skills.has(key) && ROLE.test(key))
  );
};
