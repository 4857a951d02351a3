import { addDays, dayNumber } from '../../src/shared/dates.ts';
import { DEPARTMENTS, NAMES, OFFICES, ROLES, type OfficeKey, type RoleName } from './company.ts';
import { seeded, type Random } from './random.ts';

/** A worker as the HR system of the sample company would know one. */
export interface Worker {
  readonly number: string;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly department: string;
  readonly team: string;
  readonly role: RoleName;
  readonly office: OfficeKey;
  readonly costCentre: string;
  readonly managerNumber: string | null;
  readonly hired: string;
  readonly left: string | null;
  readonly leaveOfAbsence: boolean;
  readonly contract: 'Permanent' | 'Fixed term' | 'Apprentice';
  readonly fte: number;
  readonly pay: number;
}

const COMPANY_DAY = '2026-09-30';

interface Post {
  department: string;
  team: string;
  role: RoleName;
  office: OfficeKey;
  costCentre: string;
  manager: string | null;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .toLowerCase();
}

/** Hands out names that stay unique, with e-mails and rising employee numbers. */
function registry(random: Random) {
  const taken = new Set<string>();
  let last = 3999;
  return (): { number: string; first: string; last: string; email: string } => {
    for (;;) {
      const first = random.pick(NAMES.first);
      const family = random.pick(NAMES.last);
      const email = `${plain(first)}.${plain(family)}@northfield.example`;
      if (taken.has(email)) continue;
      taken.add(email);
      last += random.between(1, 3);
      return { number: String(last).padStart(6, '0'), first, last: family, email };
    }
  };
}

function payOf(
  random: Random,
  role: RoleName,
  office: OfficeKey,
  years: number,
  fte: number,
): number {
  const [low, high] = ROLES[role];
  const experience = Math.min(1, years / 12) * 0.7 + random.next() * 0.3;
  const full = (low + (high - low) * experience) * OFFICES[office].payFactor;
  return Math.round((full * fte) / 50) * 50;
}

function hireDate(random: Random, role: RoleName): string {
  const senior = role === 'Managing director' || role === 'Department head' || role === 'Team lead';
  const years = senior ? 4 + random.next() * 17 : random.next() ** 1.6 * 16;
  const day = addDays('2026-06-15', -Math.round(years * 365.25));
  // People start on the first or the fifteenth, as payroll likes it.
  return `${day.slice(0, 8)}${random.chance(0.7) ? '01' : '15'}`;
}

/** Everybody who works at the company on 30 September 2026, and who left in the two years before. */
export function workers(): Worker[] {
  const random = seeded(20_260_930);
  const named = registry(random);
  const all: Worker[] = [];

  const hire = (
    post: Post,
    hired = hireDate(random, post.role),
    left: string | null = null,
  ): Worker => {
    const who = named();
    const lead = post.role === 'Managing director' || post.role === 'Department head';
    const fte = lead || random.chance(0.86) ? 1 : random.pick([0.8, 0.8, 0.6, 0.5]);
    const years = (dayNumber(COMPANY_DAY) - dayNumber(hired)) / 365.25;
    const young = years < 2 && !lead;
    const worker: Worker = {
      ...who,
      department: post.department,
      team: post.team,
      role: post.role,
      office: post.office,
      costCentre: post.costCentre,
      managerNumber: post.manager,
      hired,
      left,
      leaveOfAbsence: left === null && !lead && random.chance(0.02),
      contract:
        young && random.chance(0.2)
          ? random.chance(0.4)
            ? 'Apprentice'
            : 'Fixed term'
          : 'Permanent',
      fte,
      pay: payOf(random, post.role, post.office, years, fte),
    };
    all.push(worker);
    return worker;
  };

  const director = hire({
    department: 'Executive Office',
    team: 'Executive Office',
    role: 'Managing director',
    office: 'austin',
    costCentre: '1000 EX',
    manager: null,
  });
  for (const department of DEPARTMENTS) {
    const base = { department: department.name, costCentre: department.costCentre };
    const head = hire({
      ...base,
      team: department.name,
      role: 'Department head',
      office: department.headOffice,
      manager: director.number,
    });
    for (const team of department.teams) {
      const here = { ...base, team: team.name, office: team.office };
      const lead = hire({ ...here, role: 'Team lead', manager: head.number });
      for (const [role, count] of team.staff) {
        for (let n = 0; n < count; n += 1) hire({ ...here, role, manager: lead.number });
      }
      const [role] = team.staff[0] ?? ['Support specialist' as const];
      const leavers = random.between(1, 3);
      for (let n = 0; n < leavers; n += 1) {
        const left = addDays('2024-10-31', random.between(0, 600));
        hire(
          { ...here, role, manager: lead.number },
          addDays(left, -random.between(300, 2600)),
          left,
        );
      }
    }
  }
  return numberedByHire(withRecentMoves(all));
}

/** Eleven of the leavers leave, and seven of the newest join, in the quarter between the two rosters. */
function withRecentMoves(all: readonly Worker[]): Worker[] {
  const leavers = all.filter((worker) => worker.left !== null).slice(0, 11);
  const joiners = all
    .filter((worker) => worker.left === null && worker.managerNumber !== null)
    .toSorted((a, b) => b.hired.localeCompare(a.hired))
    .slice(0, 7);
  return all.map((worker) => {
    const leaving = leavers.indexOf(worker);
    if (leaving >= 0)
      return { ...worker, left: addDays('2026-07-03', leaving * 7 + (leaving % 3)) };
    const joining = joiners.indexOf(worker);
    if (joining >= 0)
      return { ...worker, hired: joining < 4 ? '2026-08-03' : '2026-09-01', fte: 1 };
    return worker;
  });
}

/** Numbers were given in the order of the organisation; an HR system gives them in the order of hiring. */
function numberedByHire(all: readonly Worker[]): Worker[] {
  const numbers = all.map((worker) => worker.number);
  const byHire = all.toSorted(
    (a, b) => a.hired.localeCompare(b.hired) || a.number.localeCompare(b.number),
  );
  const renumbered = new Map(
    byHire.map((worker, index) => [worker.number, numbers[index] ?? worker.number]),
  );
  return byHire.map((worker) => ({
    ...worker,
    number: renumbered.get(worker.number) ?? worker.number,
    managerNumber:
      worker.managerNumber === null ? null : (renumbered.get(worker.managerNumber) ?? null),
  }));
}
