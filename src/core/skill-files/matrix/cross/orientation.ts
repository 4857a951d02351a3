import type { ReaderHints } from '../../types.ts';
import { personField } from '../person-columns.ts';
import { shownAt, textAt, type Table } from '../table.ts';
import {
  CATEGORY_HEADER,
  DESCRIPTION_HEADER,
  isTotalLabel,
  PERSON_HEADER,
  ROLE_HEADER,
  SKILL_HEADER,
} from '../words/headers.ts';
import { isRoleLike, personLikeness, skillLikeness } from '../words/likeness.ts';
import { plainKey } from '../words/phrases.ts';
import type { Frame } from './frame.ts';

export interface Orientation {
  readonly peopleDown: boolean;
  /** −1 to 1: how much the one axis is like people. */
  readonly people: number;
  /** 0–1: how much the other is like skills. */
  readonly skills: number;
  /** 0–1: share of names of roles on the axis of people. */
  readonly roles: number;
  /** Whether a header word says so ("Name", "Employee"). */
  readonly named: boolean;
}

const LOOKED_AT = 200;

/** Which of the two axes holds people. */
export function orientationOf(
  table: Table,
  frame: Frame,
  hints: ReaderHints,
  chosen: boolean | null,
): Orientation {
  const rowTexts = new Set<string>();
  for (let row = frame.firstRow; row < table.rows && rowTexts.size < LOOKED_AT; row++) {
    const text = shownAt(table, row, frame.label);
    if (text !== '' && text.length < 60 && !isTotalLabel(text)) rowTexts.add(text);
  }
  const columnTexts = new Set<string>();
  for (const column of frame.levelColumns.slice(0, LOOKED_AT)) {
    const text = shownAt(table, frame.header, column);
    if (text !== '' && personField(text) === null && !isTotalLabel(text)) columnTexts.add(text);
  }
  const rows = axis([...rowTexts], hints);
  const columns = axis([...columnTexts], hints);
  const heads = headEvidence(table, frame);
  const down =
    chosen ??
    1.3 * (rows.people - columns.people) + 0.4 * (columns.skills - rows.skills) + heads.down >= 0;
  const [people, skills] = down ? [rows, columns] : [columns, rows];
  const named = down ? heads.down >= 0.8 : heads.down <= -0.8;
  const headRoles = down ? heads.rolesDown : heads.rolesAcross;
  return {
    peopleDown: down,
    people: Math.min(1, people.people),
    skills: skills.skills,
    roles: headRoles ? 1 : people.roles,
    named,
  };
}

function axis(
  texts: readonly string[],
  hints: ReaderHints,
): { people: number; skills: number; roles: number } {
  if (texts.length === 0) return { people: 0, skills: 0, roles: 0 };
  let people = 0;
  let skills = 0;
  let roles = 0;
  for (const text of texts) {
    const likeness = personLikeness(text, hints);
    people += likeness;
    skills += skillLikeness(text, hints);
    if (likeness < 0.4 && isRoleLike(text, hints)) roles++;
  }
  return {
    people: people / texts.length,
    skills: skills / texts.length,
    roles: roles / texts.length,
  };
}

/** What the words beside and above the axes say: positive, people go down; negative, across. */
function headEvidence(
  table: Table,
  frame: Frame,
): { down: number; rolesDown: boolean; rolesAcross: boolean } {
  let down = 0;
  const corner = plainKey(shownAt(table, frame.header, frame.label));
  const category = CATEGORY_HEADER.test(corner);
  const skill = SKILL_HEADER.test(corner);
  const person = PERSON_HEADER.test(corner);
  if (person && !skill) down += 1.2;
  else if (skill && !person) down -= 1.2;
  else if (/^(?:skill|competenc|kompetenz|compétence)\S*\s+name/u.test(corner)) down -= 1.2;
  else if (category) down -= 0.6;
  const taken = new Set(frame.levelColumns);
  for (let column = 0; column < table.columns; column++) {
    if (taken.has(column) || column === frame.label) continue;
    const head = shownAt(table, frame.header, column);
    const key = plainKey(head);
    if (key === '') continue;
    const field = personField(head);
    if (field !== null && field !== 'other') down += field === 'role' ? 0.2 : 0.6;
    else if (CATEGORY_HEADER.test(key) || DESCRIPTION_HEADER.test(key)) down -= 0.5;
    else if (SKILL_HEADER.test(key)) down -= 0.5;
  }
  const [first = 0] = frame.levelColumns;
  for (let row = Math.max(0, frame.header - 2); row < frame.header; row++) {
    for (let column = 0; column <= first; column++) {
      const key = plainKey(textAt(table, row, column));
      if (key === '' || key.length > 30 || (column < first && row < frame.header - 1)) continue;
      const people = PERSON_HEADER.test(key) && !SKILL_HEADER.test(key);
      const skills =
        SKILL_HEADER.test(key) &&
        !PERSON_HEADER.test(key) &&
        !/matrix|matriz|map|マップ/u.test(key);
      if (column === first) down += people ? -0.8 : skills ? 0.8 : 0;
    }
  }
  for (let row = Math.max(0, frame.header - 2); row < frame.firstRow; row++) {
    if (row === frame.header) continue;
    const field = personField(textAt(table, row, frame.label));
    if (field !== null && field !== 'other' && textAt(table, row, first) !== '') down -= 0.8;
  }
  return {
    down,
    rolesDown: ROLE_HEADER.test(corner) && !person,
    rolesAcross: [...taken]
      .slice(0, 1)
      .some((column) => ROLE_HEADER.test(plainKey(shownAt(table, frame.header - 1, column)))),
  };
}
