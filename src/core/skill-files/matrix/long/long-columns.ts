import { isRoleLike, personLikeness, skillLikeness } from '../words/likeness.ts';
import type { ReaderHints } from '../../types.ts';
import { levelness } from '../level-text.ts';
import { personField, type PersonField } from '../person-columns.ts';
import { shownAt, textAt, type Table } from '../table.ts';
import { aspectOf, CATEGORY_HEADER, COURSE_WORDS, isTotalLabel } from '../words/headers.ts';
import { phrases, plainKey, wordsOf } from '../words/phrases.ts';

/** What a column of a list of ratings holds. */
export type LongField =
  | PersonField
  | 'skill'
  | 'category'
  | 'level'
  | 'self'
  | 'manager'
  | 'target'
  | 'date'
  | 'validUntil'
  | 'source'
  | 'assessor'
  | 'note'
  | 'course'
  | 'requirement';

export interface LongColumns {
  readonly header: number;
  readonly fields: ReadonlyMap<number, LongField>;
}

const SKILL = phrases(
  'skill|skills|skill name|skill title|skill id|competency|competence|competency name|capability|skill/competency|skill_name|skill/attribute|technology|kompetenz|fähigkeit|fertigkeit|qualifikation|skill bezeichnung|kompetenzname|compétence|compétences|habilidad|competencia|competência|habilidade|competenza|vaardigheid|competentie|umiejętność|kompetencja|kompetens|färdighet|osaaminen|yetkinlik|beceri|навык|компетенция|スキル|スキル名|技能|能力|力量|項目|기술|역량|스킬|技能名称|المهارة|مهارة|מיומנות',
);
const LEVEL = phrases(
  'level|skill level|rating|proficiency|proficiency level|score|skill score|skill rating|competency level|competence level|current level|current rating|rating value|assessment|assessment result|mastery|expertise level|level name|level id|final rating|grade|actual level|actual|stufe|niveau|level (0-5)|bewertung|ausprägung|kompetenzniveau|kompetenzstufe|einstufung|kenntnisstand|note|évaluation|niveau de maîtrise|maîtrise|nivel|nivel de competencia|calificación|evaluación|puntuación|nível|avaliação|livello|valutazione|poziom|ocena|nivå|taso|seviye|уровень|оценка|レベル|評価|等級|習熟度|スキルレベル|수준|등급|레벨|水平|等级|熟练度|المستوى|التقييم|רמה',
);
const SOURCE = phrases(
  "source|assessment type|rating type|rated as|assessment source|type of assessment|evaluation type|quelle|bewertungsart|source d'évaluation|fuente|評価区分|来源|출처",
);
const ASSESSOR = phrases(
  'assessor|assessed by|evaluated by|evaluator|rated by|rater|reviewer|reviewed by|approver|approved by|verified by|validated by|bewertet von|beurteiler|bewerter|évaluateur|évalué par|evaluador|evaluado por|valutatore|評価者|评估人|평가자',
);
const COURSE = phrases(
  'course|courses|course name|course title|training course|training|training name|training title|module|class|lesson|formation|formations|kurs|schulung|curso|corso|opleiding|研修|課程|course id|program|enrollment*|certificate url',
);
const REQUIREMENT = phrases(
  'required level|required|importance|min level|minimum level|target role|role requirement|soll-level',
);
const COURSE_EXTRAS = phrases(
  'completion*|completed|enrol*|overall progress|course grade|hours|duration|durée*|pass/fail|passed|attempts|expiry status|due date|provider|prestataire|university|trainer name',
);

/** The header of a list in which each row is one rating, and what its columns hold; null where there is none. */
export function longColumns(
  table: Table,
  hints: ReaderHints,
  headerRow?: number,
): LongColumns | null {
  let best: { columns: LongColumns; score: number } | null = null;
  for (let row = 0; row < Math.min(table.rows - 1, 30); row++) {
    if (headerRow !== undefined && table.rowAt[row] !== headerRow) continue;
    const fields = fieldsOf(table, row);
    const kinds = new Set(fields.values());
    const person = ['name', 'firstName', 'lastName', 'number', 'email'].some((field) =>
      kinds.has(field as LongField),
    );
    const level = kinds.has('level') || kinds.has('self') || kinds.has('manager');
    if (!level || !kinds.has('skill')) continue;
    const score = (person ? 2 : 0) + kinds.size * 0.1;
    if (!best || score > best.score) best = { columns: { header: row, fields }, score };
  }
  return best && checked(table, best.columns, hints) ? best.columns : null;
}

function fieldsOf(table: Table, row: number): Map<number, LongField> {
  const fields = new Map<number, LongField>();
  const taken = new Set<LongField>();
  for (let column = 0; column < table.columns; column++) {
    const head = shownAt(table, row, column);
    if (head === '' || head.length > 60) continue;
    const field = longField(head);
    if (field === null) continue;
    if (taken.has(field) && field !== 'category' && field !== 'other') continue;
    taken.add(field);
    fields.set(column, field);
  }
  return fields;
}

/** "employee_id:id" → "employee id". */
const headKey = (head: string): string =>
  plainKey(
    head
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .replace(/[_./:*]+/gu, ' ')
      .replace(/\s*[([（].*$/u, ''),
  )
    .trim()
    // "Skills/Skill Level" of Odoo, "Average of Level" of a pivot table.
    .replace(/^skills (?=skill)/u, '')
    .replace(
      /^(?:average|sum|max|min|maximum|minimum|first|last|latest|mittelwert|summe) (?:of|von) /u,
      '',
    );

function longField(head: string): LongField | null {
  const key = headKey(head);
  if (key === '') return null;
  const odoo = /^(employee|skill type|skill level|skill)(?: id)+(?: id)?$/u.exec(key);
  if (odoo) {
    const fields = {
      employee: 'name',
      skill: 'skill',
      'skill type': 'category',
      'skill level': 'level',
    } as const;
    const colon = /:id$|\/id$/u.test(head);
    if (colon || odoo[1] !== 'employee') return fields[odoo[1] as keyof typeof fields];
  }
  const whole = (pattern: RegExp): boolean => pattern.exec(key)?.[0] === key;
  if (whole(COURSE)) return 'course';
  if (whole(ASSESSOR)) return 'assessor';
  if (whole(SOURCE)) return 'source';
  if (whole(REQUIREMENT)) return 'target';
  if (whole(SKILL)) return 'skill';
  const aspect = aspectOf(head) ?? aspectOf(key);
  if (aspect === 'validUntil' || aspect === 'target' || aspect === 'note') {
    return aspect === 'note' && whole(LEVEL) && key !== 'note' ? 'level' : aspect;
  }
  if (whole(LEVEL)) return 'level';
  if (
    /date$|^date|datum|fecha|日$|日付|日期|날짜/u.test(key) &&
    !/hire|birth|join|start|eintritt|入社|生年/u.test(key)
  )
    return 'date';
  if (CATEGORY_HEADER.test(key) && wordsOf(key).length <= 3) return 'category';
  const person = personField(head) ?? personField(key);
  if (person !== null && person !== 'other') return person;
  if (aspect === 'self' || aspect === 'manager') {
    return /rating|score|level|assess|bewert|einschatz|niveau|nivel|evaluation|evaluacion|avalia|ocena|評価/u.test(
      key,
    )
      ? aspect
      : (person ?? null);
  }
  if (aspect === 'date') return 'date';
  if (aspect === 'level') return 'level';
  if (COURSE_EXTRAS.test(key)) return 'course';
  if (/^\S+(?: \S+)? (?:skill|competency|competence)$/u.test(key)) return 'skill';
  if (/^(?:skill|competency|competence)\b.*\b(?:name|title)$/u.test(key)) return 'skill';
  if (/\b(?:skill|competency|proficiency)\b.*\b(?:level|rating|score|value)\b/u.test(key))
    return 'level';
  return person;
}

/** Whether what stands below agrees: levels under the level, more than one skill, no second column of levels for people. */
function checked(table: Table, { header, fields }: LongColumns, hints: ReaderHints): boolean {
  const columnOf = (field: LongField): number | undefined =>
    [...fields].find(([, other]) => other === field)?.[0];
  const skill = columnOf('skill');
  const level = columnOf('level') ?? columnOf('self') ?? columnOf('manager');
  if (skill === undefined || level === undefined) return false;
  let rows = 0;
  let levels = 0;
  let numbers = 0;
  for (let row = header + 1; row < Math.min(table.rows, header + 300); row++) {
    const name = textAt(table, row, skill);
    const text = textAt(table, row, level);
    if (name === '' || text === '') continue;
    rows++;
    if (levelness(text) > 0 || text.length <= 40) levels++;
    if (levelness(name) === 2) numbers++;
  }
  if (rows === 0 || levels < rows * 0.5 || numbers > rows * 0.3) return false;
  return !hasCrossColumns(table, header, fields, hints);
}

/** Columns of levels that are named after people or skills make it a matrix, not a list. */
function hasCrossColumns(
  table: Table,
  header: number,
  fields: ReadonlyMap<number, LongField>,
  hints: ReaderHints,
): boolean {
  let cross = 0;
  for (let column = 0; column < table.columns; column++) {
    if (fields.has(column)) continue;
    const head = shownAt(table, header, column);
    if (
      head === '' ||
      aspectOf(head) !== null ||
      isTotalLabel(head) ||
      COURSE_WORDS.test(plainKey(head))
    )
      continue;
    let filled = 0;
    let levels = 0;
    for (let row = header + 1; row < Math.min(table.rows, header + 60); row++) {
      const text = textAt(table, row, column);
      if (text === '') continue;
      filled++;
      if (levelness(text) === 2) levels++;
    }
    if (filled === 0 || levels < filled * 0.6) continue;
    if (personLikeness(head, hints) >= 0.4 || skillLikeness(head, hints) >= 0.9) cross += 1;
    else if (!isRoleLike(head, hints)) cross += 0.34;
  }
  return cross >= 1.5;
}
