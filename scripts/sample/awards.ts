import { addDays } from '../../src/shared/dates.ts';
import { CREDENTIALS, type SampleCredential } from './credentials.ts';
import type { Worker } from './people.ts';
import { seeded, type Random } from './random.ts';
import type { SampleProof, SampleRating } from './ratings.ts';
import { asksOf } from './requirements.ts';

/** A line of the training tracker: what became of somebody's learning. */
export interface SampleLearning {
  readonly worker: Worker;
  readonly credential: SampleCredential;
  readonly status: 'Completed' | 'In progress' | 'Failed' | 'Withdrawn';
  readonly started: string | null;
  readonly completed: string | null;
  /** The day on which it no longer counts. */
  readonly expires: string | null;
  readonly grade: string | null;
}

/** Ten more come with badges, which no tracker knows of: 600 in all. */
const AWARDS = 590;
const ATTEMPTS = 40;
const LAST_DAY = '2026-09-28';

/** The credential that proves a skill for which a role asks for one. */
const PROOF_OF: Readonly<Record<string, string>> = {
  'Internal audit': 'Lead auditor, medical devices',
  'Warehouse safety': 'Forklift and warehouse safety',
  'Electrical safety': 'Electrical safety, authorised person',
  'Cloud architecture': 'Cloud associate',
};
const STACKED: ReadonlySet<string> = new Set([
  'Industrial data professional',
  'Cloud professional',
  'Team lead passport',
]);

const byTitle = new Map(CREDENTIALS.map((one) => [one.title, one]));

function titled(title: string): SampleCredential {
  const found = byTitle.get(title);
  if (!found) throw new Error(`The catalogue has no “${title}”.`);
  return found;
}

/** The same day so many months later, or the last of that month. */
function later(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const to = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  return to.toISOString().slice(0, 10);
}

/**
 * Awards and what came to none: proofs that roles ask for, the yearly quiz, and what people chose in their own field.
 * @param proofs certificates among these become awards
 * @param rounds ratings by round, the latest last: nobody is awarded far more than they are rated to be able to
 */
export function learningOf(
  workers: readonly Worker[],
  proofs: readonly SampleProof[],
  rounds: readonly (readonly SampleRating[])[],
): SampleLearning[] {
  const random = seeded(31_415_926);
  const taken = new Set<string>();
  const lines: SampleLearning[] = [];
  const add = (worker: Worker, credential: SampleCredential, completed: string): boolean => {
    const key = `${worker.number} ${credential.title} ${completed.slice(0, 4)}`;
    if (taken.has(key) || !isThere(worker, completed) || completed > LAST_DAY) return false;
    taken.add(key);
    lines.push(awarded(random, worker, credential, completed));
    return true;
  };
  for (const { worker, skill, date, kind } of proofs)
    if (kind === 'Certificate') add(worker, titled(PROOF_OF[skill] ?? ''), date);
  const quiz = titled('Information security yearly');
  for (const worker of workers) {
    // Everybody within their first months, and each year around that day; some are late.
    const first = addDays('2024-10-06', random.between(0, 350));
    if (random.chance(0.2)) add(worker, quiz, first);
    if (random.chance(0.66)) add(worker, quiz, addDays(first, random.between(350, 368)));
  }
  const level = latestLevels(rounds);
  for (let tries = 0; lines.length < AWARDS && tries < 20_000; tries += 1) {
    const worker = random.pick(workers);
    const credential = inTheirField(random, worker);
    if (!credential) continue;
    const [first = ['', 0]] = skillsOf(credential);
    const known = level.get(`${worker.number} ${first[0]}`) ?? -1;
    if (first[1] > known + (random.chance(0.12) ? 1 : 0)) continue;
    add(worker, credential, addDays('2024-03-01', random.between(0, 920)));
  }
  const attempts = Array.from({ length: ATTEMPTS }, () => attempt(random, workers)).filter(
    (one) => one !== null,
  );
  return [...lines, ...attempts].toSorted((a, b) =>
    (a.completed ?? a.started ?? '') < (b.completed ?? b.started ?? '') ? -1 : 1,
  );
}

const isThere = (worker: Worker, date: string): boolean =>
  addDays(worker.hired, 60) <= date && (worker.left === null || worker.left >= date);

/** [skill, level] of what a credential certifies. */
const skillsOf = ({ skills }: SampleCredential): [string, number][] =>
  skills.split('; ').map((one) => [one.slice(0, -2), Number(one.slice(-1))]);

/** Something that certifies what the role asks for. */
function inTheirField(random: Random, worker: Worker): SampleCredential | null {
  const asked = new Set(asksOf(worker.role).map(({ skill }) => skill));
  const fitting = CREDENTIALS.filter(
    (one) => !STACKED.has(one.title) && skillsOf(one).some(([skill]) => asked.has(skill)),
  );
  return fitting.length === 0 ? null : random.pick(fitting);
}

function latestLevels(rounds: readonly (readonly SampleRating[])[]): Map<string, number> {
  const latest = new Map<string, number>();
  for (const { worker, skill, level } of rounds.flat())
    latest.set(`${worker.number} ${skill}`, level);
  return latest;
}

function awarded(
  random: Random,
  worker: Worker,
  credential: SampleCredential,
  completed: string,
): SampleLearning {
  const days = Math.round((credential.days ?? 10) * (0.7 + random.next() * 0.9));
  return {
    worker,
    credential,
    status: 'Completed',
    started: random.chance(0.8) ? addDays(completed, -days) : null,
    completed,
    expires: credential.months === undefined ? null : later(completed, credential.months),
    grade: random.chance(0.55) ? `${random.between(62, 98)} %` : null,
  };
}

function attempt(random: Random, workers: readonly Worker[]): SampleLearning | null {
  const worker = random.pick(workers);
  const credential = inTheirField(random, worker);
  if (!credential || worker.left !== null || !isThere(worker, '2026-03-01')) return null;
  const status = random.pick(['In progress', 'In progress', 'Failed', 'Withdrawn'] as const);
  const started = addDays('2026-05-04', random.between(0, 130));
  const ended = addDays(started, random.between(5, 20));
  return {
    worker,
    credential,
    status,
    started,
    completed: status === 'In progress' ? null : ended > LAST_DAY ? LAST_DAY : ended,
    expires: null,
    grade: status === 'Failed' ? `${random.between(24, 48)} %` : null,
  };
}
