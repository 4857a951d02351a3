import type { gapsContract } from '#shared/contract/gaps.ts';
import { SERVICE_BANDS, serviceBandOf } from '#core/organisation/index.ts';
import { ALWAYS, type Book } from '#core/skills/index.ts';
import type { Workspace } from '#core/workspace/index.ts';
import { hiddenGroups } from './access-rules.ts';
import { dateOf } from './dates.ts';
import { tallyPeople } from './figures.ts';
import { groupingOf } from './grouping.ts';
import { compareText } from './name-order.ts';
import type { Answer, Asked } from './procedure.ts';
import { dayOfScope, scopeOf } from './scope.ts';
import type { Grouping } from './types.ts';

/**
 * How far groups are rated and covered. Groups from whose figures single people could be read stand without figures, and
 * with them as many of the next smallest as are needed that nothing can be found by subtraction from the whole.
 */
export function accessOf(
  workspace: Workspace,
  input: Asked<typeof gapsContract.access>,
): Answer<typeof gapsContract.access> {
  const scope = scopeOf(workspace, input);
  const { book, day } = scope.standing;
  const grouping = input.by === 'service' ? serviceGrouping(book, day) : groupingOf(book, input.by);
  const tally = tallyPeople(scope, grouping.keys.length, grouping.of);
  const groups = grouping.keys
    .map((key, group) => ({
      key,
      label: grouping.labels[group] ?? null,
      figures: tally.figures(group),
    }))
    .filter(({ figures }) => figures.people > 0);
  if (input.by !== 'service') groups.sort((a, b) => compareText(a.label, b.label));
  const hidden = hiddenGroups(groups.map(({ figures }) => figures));
  const unseen = groups.filter((_, at) => hidden[at] === true);
  return {
    asOf: dayOfScope(workspace, input),
    whole: tallyPeople(scope).figures(0),
    groups: groups.map((group, at) => ({
      ...group,
      figures: hidden[at] === true ? null : group.figures,
    })),
    hiddenGroups: unseen.length,
    hiddenPeople: unseen.reduce((sum, { figures }) => sum + figures.people, 0),
  };
}

/** By completed years of service, from the shortest; last those whose hire date is unknown. */
function serviceGrouping({ people }: Book, day: number): Grouping {
  const today = dateOf(day);
  const unknown = SERVICE_BANDS.length;
  const bands = new Map<number, number>([[ALWAYS, unknown]]);
  const of = Int32Array.from(people.from, (hired) => {
    let band = bands.get(hired);
    if (band === undefined) {
      // Who is hired later is not active on the day, and in no group that counts.
      band = hired > day ? unknown : serviceBandOf(dateOf(hired), today);
      bands.set(hired, band);
    }
    return band;
  });
  return { of, keys: [...SERVICE_BANDS, null], labels: [...SERVICE_BANDS, null] };
}
