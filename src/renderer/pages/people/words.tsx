import type { PersonStatus, SalaryPeriod } from '#shared/person-fields.ts';
import { Tag } from '../../components/Mark.tsx';

export const STATUS_WORDS: Record<PersonStatus, string> = {
  active: 'active',
  'on-leave': 'on leave',
  left: 'left',
};

export const PERIOD_WORDS: Record<SalaryPeriod, string> = {
  year: 'a year',
  month: 'a month',
  week: 'a week',
  day: 'a day',
  hour: 'an hour',
};

/** What is in order stays plain; what is not stands out. */
export const StatusWord = ({ status }: { status: PersonStatus }) =>
  status === 'active' ? (
    <span className="second">{STATUS_WORDS.active}</span>
  ) : (
    <Tag {...(status === 'on-leave' ? { tone: 'info' as const } : {})}>{STATUS_WORDS[status]}</Tag>
  );

/** The words of a value of a filter: null is "no value". */
export const valueWords = (field: string, value: string | null): string => {
  if (value === null) return 'none';
  if (field === 'status' && value in STATUS_WORDS) return STATUS_WORDS[value as PersonStatus];
  return value;
};
