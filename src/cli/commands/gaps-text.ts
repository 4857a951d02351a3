import type { GroupField } from '#shared/skills.ts';
import { counted } from '#shared/counted.ts';
import { textTable } from '../output.ts';
import type { Figures, GapsDocument } from './gaps-document.ts';

/** More people than this are counted, not listed: `--json` has them all. */
const MOST_LISTED = 50;

const HEADINGS: Readonly<Record<GroupField, string>> = {
  department: 'DEPARTMENT',
  team: 'TEAM',
  role: 'ROLE',
  location: 'LOCATION',
  country: 'COUNTRY',
  employmentType: 'EMPLOYMENT TYPE',
  costCentre: 'COST CENTRE',
  manager: 'MANAGER',
};

const percent = (share: number | null): string =>
  share === null ? '–' : `${(share * 100).toFixed(1)} %`;
const count = (value: number): string => value.toLocaleString('en');

const SHARES = ['COVERAGE', 'INDEX', 'RATED', 'READY'];
const shares = ({ coverage, index, ratedShare, readiness }: Figures): string[] =>
  [coverage, index, ratedShare, readiness].map(percent);
const counts = ({ requirements, met, unknown }: Figures): string[] =>
  [requirements, met, unknown].map(count);

/** Numbers to the right, so that they can be compared. @param texts how many columns stay to the left */
function table(headings: readonly string[], rows: readonly (readonly string[])[], texts: number) {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const aligned = (row: readonly string[]): string[] =>
    row.map((cell, column) => (column < texts ? cell : cell.padStart(widths[column] ?? 0)));
  return textTable(aligned(headings), rows.map(aligned));
}

const COUNTS = ['REQUIREMENTS', 'MET', 'UNKNOWN'];

/** What the pages show, as tables under each other. */
export function gapsText(found: GapsDocument, by: GroupField): string {
  const groups = (
    heading: string,
    rows: readonly (readonly [string | null, { readonly people: number } & Figures])[],
  ): string =>
    table(
      [heading, 'PEOPLE', ...COUNTS, ...SHARES],
      rows.map(([label, row]) => [label ?? '–', count(row.people), ...counts(row), ...shares(row)]),
      1,
    );
  const skills = table(
    ['SKILL', 'REQUIRED', 'MET', 'UNKNOWN', 'BENCH', 'INDEX'],
    found.skills.map(({ skill, required, met, unknown, bench, index }) => [
      skill,
      ...[required, met, unknown, bench].map(count),
      percent(index),
    ]),
    1,
  );
  const persons =
    found.persons.length > MOST_LISTED
      ? `${count(found.persons.length)} people; --json lists them.`
      : table(
          ['NUMBER', 'PERSON', 'ROLE', ...COUNTS, ...SHARES],
          found.persons.map((one) => [
            one.employeeNumber ?? '',
            one.person,
            one.role ?? '–',
            ...counts(one),
            ...shares(one),
          ]),
          3,
        );
  const whole = `As of ${found.asOf}: ${counted(found.people, 'person', 'people')}, ${counted(found.requirements, 'requirement', 'requirements')}, ${count(found.met)} met, ${count(found.unknown)} unknown.
Coverage ${percent(found.coverage)} · depth coverage ${percent(found.depthCoverage)} · gap index ${percent(found.index)} · rated ${percent(found.ratedShare)} · ready ${percent(found.readiness)}`;
  return [
    whole,
    groups(
      HEADINGS[by],
      found.teams.map((row) => [row.team, row] as const),
    ),
    groups(
      'ROLE',
      found.roles.map((row) => [row.role, row] as const),
    ),
    ...(found.skills.length === 0 ? [] : [skills]),
    persons,
  ].join('\n\n');
}
