import { addDays } from '../../src/shared/dates.ts';
import type { RoleName } from './company.ts';
import type { Worker } from './people.ts';
import { seeded, type Random } from './random.ts';
import { asksOf } from './requirements.ts';
import { SKILLS } from './skills.ts';

export interface SampleRating {
  readonly worker: Worker;
  readonly skill: string;
  readonly level: number;
  readonly date: string;
}

export interface SampleProof extends SampleRating {
  readonly kind: 'Test' | 'Certificate';
  readonly validUntil: string | null;
  readonly note: string;
}

/** The half-yearly rounds in which managers rate their people. */
export const ROUNDS = ['2024-11-15', '2025-05-16', '2025-11-14', '2026-05-15'] as const;

/** How far a department's people tend to be behind (positive) or ahead, in levels. */
const BEHIND: Readonly<Record<string, number>> = {
  'People & Culture': 0.75,
  'Supply Chain': 0.68,
  'Field Service': 0.48,
  'Quality & Compliance': 0.36,
  'Customer Support': 0.34,
  'Product Engineering': 0.28,
  'Platform Engineering': 0.3,
  'Data & Analytics': 0.22,
  Sales: 0.18,
  Finance: 0.02,
};

/** Skills that the company finds hard, in levels. */
const HARD: Readonly<Record<string, number>> = {
  Statistics: 1.1,
  Coaching: 0.9,
  'AI literacy': 1,
  'Machine learning': 0.8,
  Budgeting: 0.5,
  'Leading change': 0.5,
  'Customs and export': 0.4,
  'Risk management': 0.35,
  'Customer dialogue': -0.5,
  'Product knowledge': -0.4,
  'Root-cause analysis': 0.15,
};

const clamp = (level: number): number => Math.max(0, Math.min(5, level));

/** A bell around 0 with a spread of about one. */
const bell = (random: Random): number => random.next() + random.next() + random.next() - 1.5;

export interface SampleRatings {
  /** By round, in the order of `ROUNDS`. */
  readonly rounds: readonly (readonly SampleRating[])[];
  readonly self: readonly SampleRating[];
  readonly proofs: readonly SampleProof[];
}

/**
 * Two years of ratings: who was there in a round is mostly rated in what the role asks for, levels rise slowly, some
 * managers leave gaps, some people have only rated themselves, tests and certificates stand beside.
 */
export function ratingsOf(workers: readonly Worker[]): SampleRatings {
  const random = seeded(4_711_001);
  const rounds: SampleRating[][] = ROUNDS.map(() => []);
  const self: SampleRating[] = [];
  const proofs: SampleProof[] = [];

  for (const worker of workers) {
    const talent = bell(random) * 0.45 - (BEHIND[worker.department] ?? 0.2);
    const asked = asksOf(worker.role);
    const extras = extraSkills(random, worker.role);
    const neverRated = random.chance(0.03);
    for (const { skill, level: required, credential } of asked) {
      const first = required - 0.25 + talent - (HARD[skill] ?? 0) + bell(random) * 0.75;
      const growth = 0.1 + random.next() * 0.28;
      const skipped = neverRated || random.chance(0.06);
      const since = skill === 'AI literacy' || skill === 'Information security' ? 2 : 0;
      for (const [round, date] of ROUNDS.entries()) {
        if (skipped || round < since || !isThere(worker, date) || random.chance(0.18)) continue;
        const level = clamp(Math.round(first + growth * round));
        rounds[round]?.push({ worker, skill, level, date });
      }
      const now = clamp(Math.round(first + growth * 3));
      if (random.chance(skipped ? 0.55 : 0.2) && isThere(worker, '2026-03-02')) {
        const level = clamp(now + (random.chance(0.4) ? 1 : 0));
        self.push({ worker, skill, level, date: addDays('2026-03-02', random.between(0, 18)) });
      }
      if (credential && random.chance(0.82))
        proofs.push(certificate(random, worker, skill, required));
      else if (!skipped && random.chance(0.06)) proofs.push(test(random, worker, skill, now));
    }
    for (const skill of extras) {
      const level = random.between(1, 4);
      for (const [round, date] of ROUNDS.entries())
        if (isThere(worker, date) && random.chance(0.5)) {
          rounds[round]?.push({ worker, skill, level, date });
          break;
        }
    }
  }
  proofs.push(...cloudCertificates(workers));
  return { rounds, self, proofs: proofs.filter(({ worker, date }) => isThere(worker, date)) };
}

/** Some platform engineers hold a certificate that nobody asks them for; drawn apart, so that nothing else moves. */
function cloudCertificates(workers: readonly Worker[]): SampleProof[] {
  const random = seeded(8_021);
  return workers
    .filter(({ role }) => role === 'Platform engineer')
    .filter(() => random.chance(0.5))
    .map((worker) => ({
      ...certificate(random, worker, 'Cloud architecture', 3),
      note: 'AWS solutions architect, associate',
    }));
}

const isThere = (worker: Worker, date: string): boolean =>
  addDays(worker.hired, 60) <= date && (worker.left === null || worker.left >= date);

/** What people can do besides: some of it is what another team is looking for. */
function extraSkills(random: Random, role: RoleName): string[] {
  const asked = new Set(asksOf(role).map(({ skill }) => skill));
  const others = SKILLS.filter(({ name }) => !asked.has(name));
  return Array.from({ length: random.between(0, 3) }, () => random.pick(others).name).filter(
    (name, index, all) => all.indexOf(name) === index,
  );
}

function certificate(random: Random, worker: Worker, skill: string, level: number): SampleProof {
  const date = addDays('2024-10-10', random.between(0, 700));
  return {
    worker,
    skill,
    level,
    date,
    kind: 'Certificate',
    validUntil: addDays(date, 730),
    note: `${skill} certificate, assessed on site`,
  };
}

function test(random: Random, worker: Worker, skill: string, level: number): SampleProof {
  return {
    worker,
    skill,
    level,
    date: addDays('2025-01-15', random.between(0, 560)),
    kind: 'Test',
    validUntil: null,
    note: `${random.between(9, 20)} of 20 points`,
  };
}
