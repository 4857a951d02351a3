import { columnLetters, escapeXml } from '#core/workbook/index.ts';

export const REQUIRED_LEVELS = 'RequiredLevels';
export const REQUIRED_SKILLS = 'RequiredSkills';

interface ConditionalLooks {
  when(look: {
    readonly fill?: string;
    readonly color?: string;
    readonly bold?: boolean;
    readonly format?: string;
  }): number;
}

export interface HighlightPlace {
  /** "G9:AB40". */
  readonly area: string;
  /** 0-based column and 1-based row of its first cell. */
  readonly left: number;
  readonly top: number;
  /** 0-based column of the number of each person's role. */
  readonly roleColumn: number;
  /** 1-based row of the ids of skills. */
  readonly idRow: number;
}

/**
 * Shows what is required beside what was rated, "2 (3)", and marks what is below. It looks the requirement up by the
 * role's number and the skill's id, so that it stays right however rows are sorted and columns moved.
 * @param required the levels that any role requires, each once
 */
export function highlights(
  looks: ConditionalLooks,
  required: readonly number[],
  { area, left, top, roleColumn, idRow }: HighlightPlace,
): string {
  const cell = `${columnLetters(left)}${top}`;
  const role = `$${columnLetters(roleColumn)}${top}`;
  const id = `${columnLetters(left)}$${idRow}`;
  const asked = `IF(${role}="",0,IFERROR(INDEX(${REQUIRED_LEVELS},${role},MATCH(${id},${REQUIRED_SKILLS},0)),0))`;
  let priority = 0;
  const rule = (formula: string, look: Parameters<ConditionalLooks['when']>[0]): string => {
    priority += 1;
    return `<cfRule type="expression" dxfId="${looks.when(look)}" priority="${priority}" stopIfTrue="1"><formula>${escapeXml(formula)}</formula></cfRule>`;
  };
  const rules = required.flatMap((level) => {
    const format = `0" (${level})"`;
    return [
      rule(`AND(ISNUMBER(${cell}),${cell}<${level},${asked}=${level})`, {
        fill: 'FBE3D0',
        color: '8A3A0B',
        bold: true,
        format,
      }),
      rule(`AND(ISNUMBER(${cell}),${asked}=${level})`, { fill: 'E8F0F7', format }),
    ];
  });
  rules.push(rule(`AND(ISBLANK(${cell}),${asked}>0)`, { fill: 'E8F0F7' }));
  return `<conditionalFormatting sqref="${area}">${rules.join('')}</conditionalFormatting>`;
}
