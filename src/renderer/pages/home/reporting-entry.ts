import type { HomeSummary } from '#shared/contract/organisation.ts';
import type { FindingCode } from '#shared/contract/people.ts';
import { formatNumber } from '../../app/format.ts';
import type { ChartItem, Ink } from '../../charts/types.ts';
import type { Entry } from './entry.ts';

const BROKEN: readonly { code: FindingCode; label: string; ink: Ink }[] = [
  { code: 'missing-manager', label: 'without a manager', ink: 'soft' },
  { code: 'manager-unknown', label: 'manager not here', ink: 'unknown' },
  { code: 'manager-left', label: 'manager has left', ink: 'warn' },
  { code: 'reporting-loop', label: 'in a loop', ink: 'bad' },
];

/** Whether everybody can be followed up to the top. */
export function reportingEntry({ quality, active }: HomeSummary): Entry {
  const peopleOf = (code: FindingCode): number =>
    quality.find((finding) => finding.code === code)?.people ?? 0;
  const broken = BROKEN.map(({ code, label, ink }): ChartItem => ({
    key: code,
    label,
    value: peopleOf(code),
    ink,
    opens: true,
  })).filter(({ value }) => value > 0);
  const whole = Math.max(0, active - broken.reduce((sum, { value }) => sum + value, 0));
  const loops = peopleOf('reporting-loop');
  const items: readonly ChartItem[] = [
    { key: 'whole', label: 'report to somebody here', value: whole, ink: 'actual' },
    ...broken,
  ];
  const none = peopleOf('missing-manager') >= active && active > 0;
  return {
    id: 'reporting',
    question: 'Is the reporting line whole?',
    answer: none
      ? ['No manager is known']
      : [{ strong: formatNumber(whole) }, ` of ${formatNumber(active)} report to somebody here`],
    detail: none
      ? 'Import a roster with a manager column: by number, e-mail or name.'
      : detailOf(peopleOf('missing-manager')),
    chart: none ? null : { kind: 'parts', unit: 'people', items },
    parts: [
      {
        title: 'Reporting line',
        items,
        table: {
          columns: ['Reporting line', 'People'],
          rows: items.map(({ label, value }) => [label, formatNumber(value)]),
        },
      },
    ],
    people: Object.fromEntries(broken.map(({ key }) => [key, { finding: findingOf(key) }])),
    mark: loops > 0 ? { tone: 'bad', words: `${formatNumber(loops)} report in a loop` } : null,
    next: { words: 'See the reporting line', to: 'reporting-line' },
  };
}

const findingOf = (key: string): FindingCode =>
  BROKEN.find(({ code }) => code === key)?.code ?? 'missing-manager';

const detailOf = (heads: number): string => {
  if (heads === 0) return 'Nobody stands at the top.';
  if (heads === 1) return 'One person stands at the top.';
  return `${formatNumber(heads)} people have no manager; one of them may stand at the top.`;
};
