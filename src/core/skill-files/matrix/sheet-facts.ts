import type { SheetGrid, TableFile } from '#core/tables/index.ts';
import { dayInName, readDay } from './dates.ts';
import { textAt, type Table } from './table.ts';
import { phrases, plainKey } from './words/phrases.ts';

/** What the cells around a table and the name of its sheet say of all its ratings. */
export interface TitleFacts {
  readonly date: string | null;
  /** Where the date stands, in words. */
  readonly dateFrom: string | null;
  readonly department: string | null;
  readonly team: string | null;
  /** The one person whose sheet this is. */
  readonly person: string | null;
  readonly personEmail: string | null;
  readonly role: string | null;
  readonly assessor: string | null;
  readonly scale: { readonly low: number; readonly high: number } | null;
  readonly titles: readonly string[];
}

const ROWS = 15;
const DATE = phrases(
  'date|as of|as at|rated on|assessed on|reviewed on|evaluated on|date of rating|date of assessment|rating date|assessment date|review date|updated|last updated|last update|last revised|revised|period|month|effective date|evaluation date|datum|stand|stichtag|bewertet am|beurteilt am|évalué le|evaluado el|valutato il|beoordeeld op|erstellt am|aktualisiert|date de mise à jour|mise à jour|fecha|actualizado|data|aggiornato|bijgewerkt|stan na|дата|日付|作成日|更新日|評価日|実施日|日期|날짜|작성일|التاريخ|תאריך',
);
const DEPARTMENT = phrases(
  'department|dept|division|business unit|abteilung|service|département|departamento|reparto|afdeling|dział|отдел|部署|部門|部门|부서|القسم',
);
const TEAM = phrases(
  'team|squad|crew|équipe|equipo|equipe|squadra|zespół|チーム|班|团队|팀|الفريق',
);
const PERSON = phrases(
  'name|employee|employee name|full name|staff name|staff member|team member|operator|mitarbeiter|mitarbeiterin|nom|nom et prénom|collaborateur|empleado|nombre|nome|dipendente|medewerker|naam|氏名|名前|社員名|姓名|员工|이름|성명|الاسم',
);
const ROLE = phrases(
  'role|job title|position|job|title|function|rolle|funktion|poste|fonction|puesto|cargo|ruolo|役職|職種|岗位|직책',
);
const ASSESSOR = phrases(
  'assessor|rated by|assessed by|reviewed by|evaluated by|evaluator|reviewer|manager|supervisor|line manager|vorgesetzter|bewertet von|évaluateur|responsable|evaluador|評価者|上司|评估人|평가자',
);

export function titleFacts(table: Table, grid: SheetGrid, file: TableFile): TitleFacts {
  const found = new Map<string, string>();
  const titles: string[] = [];
  let scale: TitleFacts['scale'] = null;
  let date: string | null = null;
  let dateFrom: string | null = null;
  for (let row = 0; row < Math.min(ROWS, table.rows); row++) {
    for (let column = 0; column < Math.min(table.columns, 40); column++) {
      const text = textAt(table, row, column);
      if (text === '' || text.length > 200) continue;
      if (row < 6 && text.length > 3) titles.push(text);
      scale ??= scaleIn(text);
      const pair = /^([^:：=]{2,30})[:：=]\s*(.*)$/su.exec(text);
      const key = plainKey((pair?.[1] ?? text).replace(/[:：]\s*$/u, ''));
      const beside = (pair?.[2] ?? '').trim();
      const marked = pair !== null;
      const value = beside === '' ? nextText(table, row, column) : beside;
      if (value === '') {
        if (date === null && row < 4 && !marked) [date, dateFrom] = titleDate(text);
        continue;
      }
      if (DATE.exec(key)?.[0] === key && readDay(value) !== null && (marked || row < 8)) {
        date = readDay(value);
        dateFrom = `“${key}” at the top`;
      }
      if (!marked) {
        if (date === null && row < 4) [date, dateFrom] = titleDate(text);
        continue;
      }
      for (const [field, pattern] of [
        ['department', DEPARTMENT],
        ['team', TEAM],
        ['person', PERSON],
        ['role', ROLE],
        ['assessor', ASSESSOR],
      ] as const) {
        if (pattern.exec(key)?.[0] === key && !found.has(field)) found.set(field, value);
      }
      if (/^e-?mail$/u.test(key) && value.includes('@')) found.set('email', value);
    }
  }
  if (date === null) {
    date = dayInName(grid.name);
    if (date !== null) dateFrom = `the name of the sheet, “${grid.name}”`;
  }
  const [only] = file.sheets;
  if (date === null && only === grid && file.sheets.length === 1) date = null;
  return {
    date,
    dateFrom,
    department: found.get('department') ?? null,
    team: found.get('team') ?? null,
    person: found.get('person') ?? null,
    personEmail: found.get('email') ?? null,
    role: found.get('role') ?? null,
    assessor: found.get('assessor') ?? null,
    scale,
    titles,
  };
}

/** "Skills matrix – March 2024". */
function titleDate(text: string): [string | null, string | null] {
  if (text.length < 5 || text.length > 80 || !/\d{4}/u.test(text) || !/\p{L}/u.test(text))
    return [null, null];
  const date = dayInName(text);
  return [date, date === null ? null : `the title, “${text}”`];
}

function nextText(table: Table, row: number, column: number): string {
  for (let c = column + 1; c < Math.min(table.columns, column + 4); c++) {
    const text = textAt(table, row, c);
    if (text !== '') return /[:：]\s*$/u.test(text) ? '' : text;
  }
  return '';
}

/** "Rate from 1 to 5", "(0–4)", "Scale: 1-10", "note /5". */
function scaleIn(text: string): { low: number; high: number } | null {
  const range =
    /(?:scale|rate|rating|score|level|skala|bewertung|stufen?|échelle|niveaux?|escala|niveles?|scala|評価|レベル|等级)\D{0,25}(\d{1,2})\s*(?:-|–|—|to|bis|à|a|bis zu|until|~|〜|～)\s*(\d{1,3})(?!\d|[./-]\d)/iu.exec(
      text,
    ) ?? /[([（]\s*(\d{1,2})\s*(?:-|–|—|to|~|〜|～)\s*(\d{1,2})\s*[)\]）]/u.exec(text);
  if (!range) return null;
  const [low, high] = [Number(range[1]), Number(range[2])];
  return low < high && high <= 100 && low <= 1 ? { low, high } : null;
}
