import type { RoleName } from './company.ts';
import { workers, type Worker } from './people.ts';

const JUNE = '2026-06-30';

/** What was different in June of the nineteen people whose record changed in the summer. */
function asInJune(worker: Worker, index: number): Worker {
  if (index < 7) return { ...worker, pay: Math.round((worker.pay * 0.965) / 50) * 50 };
  if (index < 12) return { ...worker, fte: worker.fte === 1 ? 0.8 : 1 };
  if (index < 15) return { ...worker, contract: 'Fixed term' };
  return { ...worker, team: worker.department };
}

/** Promoted over the summer: the role they had before. */
const EARLIER_ROLE: Partial<Record<RoleName, RoleName>> = {
  'Senior quality engineer': 'Quality engineer',
};

/** The rosters of 30 June and 30 September 2026: 11 leave, 7 join, 19 change in between. */
export function rosters(): { june: Worker[]; september: Worker[] } {
  const all = workers().map((worker, index) =>
    // A few records are incomplete, as records are.
    index % 61 === 60 ? { ...worker, email: '' } : worker,
  );
  const steady = all.filter(
    (worker) => worker.left === null && worker.hired <= JUNE && worker.managerNumber !== null,
  );
  const changed = steady.filter((_, index) => index % 12 === 5).slice(0, 17);
  const promoted = steady
    .filter((worker) => EARLIER_ROLE[worker.role] && !changed.includes(worker))
    .slice(0, 2);
  const june = all
    .filter((worker) => worker.hired <= JUNE)
    .map((worker): Worker => {
      const then = {
        ...worker,
        left: worker.left !== null && worker.left > JUNE ? null : worker.left,
      };
      const index = changed.indexOf(worker);
      if (index >= 0) return asInJune(then, index);
      return promoted.includes(worker)
        ? { ...then, role: EARLIER_ROLE[worker.role] ?? worker.role }
        : then;
    });
  return { june, september: all };
}
