import type { SheetReader } from '../types.ts';
import { readLongTable } from './long-table.ts';
import { readPublished } from './publishers.ts';
import { readRoleGrid } from './role-grid.ts';

/**
 * Reads what roles require: a row for each requirement, roles across or down by skills, or what O*NET and ESCO say of
 * occupations. The published files score lower than as libraries of skills, which they are as well.
 */
export const readRequirementSheet: SheetReader = (grid, sheet, file, hints, choice) => {
  if (grid.rowCount < 2) return null;
  const published = readPublished(grid, sheet, file, hints, choice);
  if (published !== null) return published;
  const shape = choice?.shape;
  if (shape === 'long') return readLongTable(grid, sheet, file, hints, choice);
  const across = readRoleGrid(grid, sheet, file, hints, choice);
  if (shape === 'roles-across' || shape === 'roles-down') return across;
  const long = readLongTable(grid, sheet, file, hints, choice);
  return across !== null && across.score > (long?.score ?? 0) ? across : long;
};
