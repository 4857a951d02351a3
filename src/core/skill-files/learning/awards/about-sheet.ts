import type { SheetGrid } from '#core/tables/index.ts';
import { isPlainSheetName } from '../../headings/about-skills.ts';
import { textAt, type Table } from '../../matrix/table.ts';
import { phrases, plainKey } from '../../matrix/words/phrases.ts';
import { courseOfSheet, labelledCourse, titlesAbove } from '../sheet.ts';
import { dayIn } from '../values/days.ts';

/** What is said above a list of people about the course that all of them took. */
export interface AboutSheet {
  /** '': not said. */
  readonly course: string;
  /** Whether a label says that it is one: "Course: Fire warden". */
  readonly isLabelled: boolean;
  /** Its day, as written. */
  readonly day: string | null;
  /** Column in which people sign or are ticked; −1: none. */
  readonly presence: number;
}

const DAY =
  /^(?:date|date of (?:course|training|completion)|course date|training date|held on|datum|kursdatum|schulungsdatum|date de (?:la )?formation|fecha|data|data corso|dato|日付|実施日|受講日|培训日期|日期|교육일)\s*[:：]\s*(.*)$/iu;
const PRESENCE = phrases(
  'signature|signed|sign|initials|present|presence|attended|attendance|unterschrift|anwesend|anwesenheit|signature du stagiaire|émargement|présent|présence|firma|asistencia|asistió|assinatura|presença|presenza|handtekening|aanwezig|podpis|obecność|署名|サイン|出席|签名|签到|서명|출석|التوقيع|الحضور',
);

export function aboutSheet(
  table: Table,
  grid: SheetGrid,
  header: number,
  headers: readonly string[],
): AboutSheet {
  const above = titlesAbove(table, header);
  return {
    course: courseOfSheet(table, grid, header, isPlainSheetName(grid)),
    isLabelled: labelledCourse(above) !== null,
    day: dayAbove(above),
    presence: headers.findIndex((text) => {
      const key = plainKey(text);
      return key !== '' && PRESENCE.exec(key)?.[0] === key;
    }),
  };
}

/** Whether a list in which people sign has no sign of this one, and of others it has. */
export const isAbsent = (
  table: Table,
  header: number,
  presence: number,
): ((row: number) => boolean) => {
  let signed = 0;
  if (presence >= 0)
    for (let row = header + 1; row < table.rows; row++)
      if (textAt(table, row, presence) !== '') signed++;
  return (row) => signed > 0 && textAt(table, row, presence) === '';
};

function dayAbove(above: readonly string[]): string | null {
  for (const [at, text] of above.entries()) {
    const label = DAY.exec(text);
    if (!label) continue;
    const written = label[1]?.trim() || above[at + 1] || '';
    if (dayIn(written, false) !== null || dayIn(written, true) !== null) return written;
  }
  return null;
}
