import { foldKey } from '#core/people/index.ts';
import type { ReadingProblem, RequirementEntry, SheetReading, SheetShape } from '../types.ts';

export interface RequirementsFound {
  readonly sheet: number;
  readonly score: number;
  readonly shape: SheetShape;
  readonly entries: readonly RequirementEntry[];
  readonly headerRow: number | null;
  readonly looksLike?: string | null;
  readonly parts?: SheetReading['parts'];
  readonly scale?: SheetReading['scale'];
  readonly notes?: readonly string[];
  readonly problems?: readonly ReadingProblem[];
}

/** A sheet understood as what roles require; null where it requires nothing. Of repeated rows the last counts. */
export function requirementsReading(found: RequirementsFound): SheetReading | null {
  const unique = new Map<string, RequirementEntry>();
  const keys = new Map<string, string>();
  const keyOf = (text: string): string => {
    const known = keys.get(text) ?? foldKey(text);
    keys.set(text, known);
    return known;
  };
  const problems = [...(found.problems ?? [])];
  for (const entry of found.entries) {
    const key = `${keyOf(entry.role)}\n${keyOf(entry.skill)}\n${entry.validFrom ?? ''}`;
    const known = unique.get(key);
    if (known && known.level !== entry.level) problems.push(twice(entry, known));
    unique.set(key, entry);
  }
  const requirements = [...unique.values()];
  if (requirements.length === 0) return null;
  const roles = new Set(requirements.map(({ role }) => keyOf(role))).size;
  const skills = new Set(requirements.map(({ skill }) => keyOf(skill))).size;
  const where = {
    'roles-across': `${roles} roles across, ${skills} skills down`,
    'roles-down': `${roles} roles down, ${skills} skills across`,
  };
  return {
    sheet: found.sheet,
    kind: 'requirements',
    score: found.score,
    shape: found.shape,
    reason: `${
      found.shape === 'roles-across' || found.shape === 'roles-down'
        ? where[found.shape]
        : `A row for each of ${requirements.length} requirements: ${roles === 1 ? '1 role' : `${roles} roles`}, ${skills} skills`
    }`,
    headerRow: found.headerRow,
    date: null,
    looksLike: found.looksLike ?? null,
    legend: [],
    scale: found.scale ?? null,
    ratings: [],
    skills: [],
    requirements,
    credentials: [],
    awards: [],
    columns: [],
    parts: found.parts ?? new Map(),
    notes: found.notes ?? [],
    problems,
  };
}

const twice = (entry: RequirementEntry, known: RequirementEntry): ReadingProblem => ({
  severity: 'warning',
  code: 'requirement-twice',
  at: entry.at,
  value: entry.level,
  message: `${entry.role} requires ${entry.skill} twice, with different levels (also in row ${known.at.row}); the last one counts.`,
});
