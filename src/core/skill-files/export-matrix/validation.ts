import type { Level } from '#shared/skills.ts';
import { columnLetters, escapeXml } from '#core/workbook/index.ts';

/** Excel takes no longer texts. */
const LONGEST_ERROR = 225;
const LONGEST_PROMPT = 255;

/** "0 None · 1 Aware · …", cut at a level so that it fits. */
function levelWords(levels: readonly Level[], begin: string, longest: number): string {
  let words = begin;
  for (const [at, { value, name }] of levels.entries()) {
    const next = `${words}${at === 0 ? '' : ' · '}${value} ${name}`;
    if (next.length > longest - 2) return `${words} …`;
    words = next;
  }
  return words;
}

const attribute = (name: string, text: string): string => ` ${name}="${escapeXml(text)}"`;

/** Only levels of the scale may be entered in the area, and only a day where the day of rating is asked. */
export function validations(levels: readonly Level[], area: string, dateCell: string): string {
  const list = levels.map(({ value }) => value).join(',');
  return `<dataValidations count="2"><dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorStyle="stop"${attribute(
    'errorTitle',
    'Not a level',
  )}${attribute('error', levelWords(levels, 'Enter one of these, or leave it empty: ', LONGEST_ERROR))}${attribute(
    'promptTitle',
    'Level',
  )}${attribute('prompt', levelWords(levels, '', LONGEST_PROMPT))} sqref="${area}"><formula1>"${list}"</formula1></dataValidation><dataValidation type="date" operator="greaterThan" allowBlank="1" showErrorMessage="1"${attribute(
    'errorTitle',
    'Not a date',
  )}${attribute('error', 'Enter the day on which these levels were rated, or leave it empty.')} sqref="${dateCell}"><formula1>36526</formula1></dataValidation></dataValidations>`;
}

/** The area from one cell to another, 0-based columns and 1-based rows. */
export const areaOf = (left: number, top: number, right: number, bottom: number): string =>
  `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
