import { counted } from '#shared/counted.ts';
import type { Comparing } from '../../session/compare-ratings.ts';
import type { Dated } from './day-of-issue.ts';

/** Counts what becomes of the entries, to be told. */
export class Tally {
  readonly #attempts = new Map<string, number>();
  readonly #reasons = new Map<string, number>();
  #byGrade = 0;
  #unsaid = 0;
  #byExpiry = 0;
  #ended = 0;

  attempt(outcome: string, byGrade: boolean): void {
    this.#attempts.set(outcome, (this.#attempts.get(outcome) ?? 0) + 1);
    if (byGrade && outcome === 'in-progress') this.#byGrade++;
  }

  leftOut(reason: string): void {
    this.#reasons.set(reason, (this.#reasons.get(reason) ?? 0) + 1);
  }

  day({ isSaid, from, isEndGuessed }: Pick<Dated, 'isSaid' | 'from' | 'isEndGuessed'>): void {
    if (!isSaid) this.#unsaid++;
    if (from === 'expiry') this.#byExpiry++;
    if (isEndGuessed) this.#ended++;
  }

  tell({ notes, settings }: Comparing): void {
    const words = {
      'in-progress': 'under way',
      failed: 'failed',
      withdrawn: 'given up',
    } as Readonly<Record<string, string>>;
    if (this.#attempts.size > 0)
      notes.push(
        `Not awards, but kept as attempts: ${[...this.#attempts].map(([outcome, count]) => `${count} ${words[outcome] ?? outcome}`).join(', ')}.`,
      );
    for (const [reason, count] of [...this.#reasons].slice(0, 6))
      notes.push(`${counted(count, 'entry stays', 'entries stay')} out: ${reason}`);
    if (this.#byGrade > 0)
      notes.push(
        `${counted(this.#byGrade, 'entry has', 'entries have')} only a grade, which does not say whether it was passed. Set the grade that passes, to make awards of them.`,
      );
    if (this.#byExpiry > 0)
      notes.push(
        `${counted(this.#byExpiry, 'award gives', 'awards give')} only the day of expiry: its day of issue follows from the validity of the credential.`,
      );
    if (this.#unsaid - this.#byExpiry > 0)
      notes.push(
        `${counted(this.#unsaid - this.#byExpiry, 'award gives', 'awards give')} no day of issue: ${settings.date} is taken, or the day before it expires where that is earlier.`,
      );
    if (this.#ended > 0)
      notes.push(
        `${counted(this.#ended, 'award', 'awards')} that ${this.#ended === 1 ? 'has' : 'have'} expired without a day: ${settings.date} is taken for it.`,
      );
  }
}
