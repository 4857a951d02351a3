import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';

export type Comparison = InferContractRouterOutputs<Contract>['roles']['compare'];
export type CompareRow = Comparison['rows'][number];
type Side = CompareRow['a'];

const asked = (side: Side): number => side?.level ?? 0;

/** Whether both roles ask for the same of a skill. */
export const isSame = ({ a, b }: CompareRow): boolean =>
  asked(a) === asked(b) && a?.importance === b?.importance && a?.credential === b?.credential;

/** What b asks for beyond a, in words: `+2 levels`, `only there`, `more important`. */
export function differenceWords(row: CompareRow): string {
  const { a, b } = row;
  if (asked(a) === 0 && asked(b) === 0) return 'neither';
  if (asked(a) === 0) return 'only in the second';
  if (asked(b) === 0) return 'only in the first';
  const parts: string[] = [];
  const levels = asked(b) - asked(a);
  if (levels !== 0)
    parts.push(
      `${levels > 0 ? '+' : '−'}${Math.abs(levels)} ${Math.abs(levels) === 1 ? 'level' : 'levels'}`,
    );
  const importance = (b?.importance ?? 0) - (a?.importance ?? 0);
  if (importance !== 0) parts.push(importance > 0 ? 'more important' : 'less important');
  if (a?.credential !== b?.credential)
    parts.push(b?.credential ? 'with a credential' : 'without a credential');
  return parts.length === 0 ? 'same' : parts.join(', ');
}

/** The largest difference first, then by name; what is the same at the end. */
export const byDifference = (rows: readonly CompareRow[]): CompareRow[] =>
  rows.toSorted(
    (x, y) =>
      Number(isSame(x)) - Number(isSame(y)) ||
      Math.abs(asked(y.b) - asked(y.a)) - Math.abs(asked(x.b) - asked(x.a)) ||
      x.skill.localeCompare(y.skill),
  );
