import { isIsoDate } from '#shared/dates.ts';
import type { ReadHandle } from '../types.ts';
import { errorFinding, warningFinding, type Check, type Finding } from './registry.ts';

/** People looked at between two breaths. */
const CHUNK = 1000;
/** Findings of a kind that are told; more say nothing new. */
const TOLD = 10;

interface PersonRow {
  id: number;
  managerId: number | null;
  hireDate: string | null;
  leavingDate: string | null;
  custom: string;
  salary: number | null;
  name: string;
}

async function* people(db: ReadHandle, breathe: () => Promise<void>): AsyncGenerator<PersonRow> {
  let after = 0;
  for (;;) {
    const rows = db.all<PersonRow>(
      `SELECT id, name, manager_id AS managerId, hire_date AS hireDate, leaving_date AS leavingDate, custom, salary
       FROM person WHERE id > ? ORDER BY id LIMIT ?`,
      [after, CHUNK],
    );
    if (rows.length === 0) return;
    yield* rows;
    after = rows.at(-1)?.id ?? after;
    await breathe();
  }
}

const isTexts = (json: string): boolean => {
  const parsed: unknown = JSON.parse(json);
  return (
    typeof parsed === 'object' &&
    parsed !== null &&
    !Array.isArray(parsed) &&
    Object.values(parsed).every((value) => typeof value === 'string')
  );
};

function findingsOf(person: PersonRow): Finding[] {
  const who = `Person ${person.id}`;
  const findings: Finding[] = [];
  for (const [field, date] of [
    ['hire date', person.hireDate],
    ['leaving date', person.leavingDate],
  ] as const) {
    if (date !== null && !isIsoDate(date)) {
      findings.push(errorFinding('date', `${who} has a ${field} that is no day of the calendar.`));
    }
  }
  if (person.name.trim() === '') findings.push(errorFinding('name', `${who} has no name.`));
  if (person.salary !== null && person.salary < 0) {
    findings.push(errorFinding('salary', `${who} has a salary below zero.`));
  }
  if (!isTexts(person.custom)) {
    findings.push(errorFinding('custom', `${who} has custom fields that are not texts.`));
  }
  if (person.hireDate && person.leavingDate && person.leavingDate < person.hireDate) {
    findings.push(warningFinding('leaving-before-hire', `${who} left before being hired.`));
  }
  return findings;
}

/** One id of each loop in the reporting line. */
function loops(managers: ReadonlyMap<number, number>): number[] {
  const state = new Map<number, number>();
  const found: number[] = [];
  for (const start of managers.keys()) {
    let id: number | undefined = start;
    while (id !== undefined && !state.has(id)) {
      state.set(id, start);
      id = managers.get(id);
    }
    if (id !== undefined && state.get(id) === start) found.push(id);
  }
  return found;
}

export const peopleCheck: Check = {
  name: 'People: dates, amounts, custom fields and the reporting line',
  run: async (db, breathe) => {
    const findings = new Map<string, Finding[]>();
    const managers = new Map<number, number>();
    for await (const person of people(db, breathe)) {
      if (person.managerId !== null) managers.set(person.id, person.managerId);
      for (const finding of findingsOf(person)) {
        const same = findings.get(finding.code) ?? [];
        if (same.length < TOLD) findings.set(finding.code, [...same, finding]);
      }
    }
    const circles = loops(managers).slice(0, TOLD);
    return [
      ...[...findings.values()].flat(),
      ...circles.map((id) =>
        warningFinding('manager-loop', `Person ${id} reports, through others, to themselves.`),
      ),
    ];
  },
};
