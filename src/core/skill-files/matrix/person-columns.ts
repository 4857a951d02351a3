import { knownHeader } from '#core/roster/index.ts';
import { plainKey, remembered } from './words/phrases.ts';

/** What a column says of a person; `other`: something no rating needs (age, phone, availability …). */
export type PersonField =
  'name' | 'firstName' | 'lastName' | 'number' | 'email' | 'department' | 'team' | 'role' | 'other';

const FIELDS: Readonly<Record<string, PersonField>> = {
  name: 'name',
  firstName: 'firstName',
  lastName: 'lastName',
  employeeNumber: 'number',
  email: 'email',
  department: 'department',
  team: 'team',
  role: 'role',
};

/** Words that HR exports use for other things and that are skills, or headings of skills, here. */
const NOT_HERE =
  /^(?:languages?|education|training|trainings|qualifications?|certifications?|skills?|project|description|organi[sz]ation|remote work|business travel|driving licen[cs]e|english|item|service|services|product|security|process|planning|management|leadership|communication|customer service|sales|marketing|finance|it|hr|engineering|quality|production|maintenance|operations|logistics|legal|research|design)$/u;

const OWN: readonly (readonly [PersonField, RegExp])[] = [
  [
    'other',
    /^(?:availability|available|shift|schicht|photo|no|nr|#|s\.?\/?no\.?|sl\.? ?no\.?|sr\.? ?no\.?|status|years? .*experience|experience( \(?years?\)?)?|years?|tenure|seniority|career stage|fte|hours|pay ?grade|hire ?date|start ?date|joined|date joined|date of joining|manager|supervisor|line manager|reports to|team lead|location|site|plant|city|country|birthday|age|gender|sex|phone|mobile|勤務地|拠点|入社日|入社年|シフト|経験年数|年齢|性別)$/u,
  ],
  [
    'name',
    /^(?:employee|employees|employee name.*|team members?|members?|person|people|staff( member| name)?|operator( name)?s?|associates?|resource( name)?s?|colleagues?|who|consultants?|workers?|name of .*|.*name \/ skills?|names?|name and surname|surname and name|nom et prenom|nom prenom|nom & prenom|nom,? prenom|nombre y apellidos?|nombre completo|apellidos y nombres?|nome e cognome|cognome e nome|imie i nazwisko|nazwisko i imie|mitarbeiter(in|\/in|\*in|:in|\/innen|innen|name)?|mitarbeitende.?|фио|ф\.и\.о\.|メンバー名?|担当者名?|作業者名?|要員名?|氏 名|ad soyad|adı soyadı|collaborateur.?|salarie.?|agent.?|empleado.?|colaborador(es)?|trabajador(es)?|dipendent[ei]|addett[oi]|medewerkers?|pracowni[ck]y?)$/u,
  ],
  [
    'number',
    /^(?:badge|badge (no|number|id|#)|clock (no|number)|payroll (no|number)|matricule|personalnummer|pers\.?-?nr\.?|ma-nr\.?|staff (id|no|number))$/u,
  ],
  [
    'role',
    /^(?:job|job title|job profile|position|title|function|designation|current role|role|roles|occupation|poste|fonction|puesto|cargo|rolle|funktion|役職|職種)$/u,
  ],
  [
    'department',
    /^(?:dept\.?|department|division|business unit|bu|abteilung|service|departement|departamento|reparto|afdeling|dzial|部署|所属|部門)$/u,
  ],
  ['team', /^(?:team|team name|squad|crew|cell|work ?group|equipe|チーム)$/u],
];

/** What the header of a column says of a person, or null where it is none of a person's fields. */
export const personField = remembered(fieldOfHeader);

function fieldOfHeader(header: string): PersonField | null {
  const text = header.replace(/[:：*]+$/u, '').trim();
  if (text === '' || text.length > 60) return null;
  const key = plainKey(text);
  for (const [field, pattern] of OWN) if (pattern.test(key)) return field;
  if (NOT_HERE.test(key)) return null;
  const best = knownHeader(text);
  if (!best || best.score < 0.6) return null;
  return FIELDS[best.meaning] ?? 'other';
}
