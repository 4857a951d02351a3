import { CELL, type SheetGrid } from '../types.ts';

/** What a value looks like, whether the file typed it or it came as text. */
export type Shape = 'empty' | 'number' | 'date' | 'email' | 'flag' | 'text';

const NUMBER = /^[-+(]?\s*(?:[$€£¥]|[A-Z]{3}\s)?\s*\d[\d.,'\s]*%?\s*(?:[$€£¥]|[A-Z]{3})?\)?$/;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?.*)?$/;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function shapeOfText(raw: string): Shape {
  const text = raw.trim();
  if (text === '') return 'empty';
  if (text.length > 60) return 'text';
  if (DATE.test(text)) return 'date';
  if (NUMBER.test(text)) return 'number';
  if (EMAIL.test(text)) return 'email';
  return 'text';
}

export function shapeAt(sheet: SheetGrid, row: number, column: number): Shape {
  switch (sheet.kind(row, column)) {
    case CELL.empty:
      return 'empty';
    case CELL.number:
      return 'number';
    case CELL.date:
      return 'date';
    case CELL.boolean:
      return 'flag';
    default:
      return shapeOfText(sheet.text(row, column));
  }
}

/** A cell's text on one line, without spaces around. */
export const cleanText = (sheet: SheetGrid, row: number, column: number): string =>
  sheet.text(row, column).replaceAll(/\s+/g, ' ').trim();
