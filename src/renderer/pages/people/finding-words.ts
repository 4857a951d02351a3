import type { FindingCode } from '#shared/contract/people.ts';

/** What the program finds to mend, as short words of a condition: "without e-mail". */
export const FINDING_WORDS: Readonly<Record<FindingCode, string>> = {
  'missing-employeeNumber': 'without employee number',
  'missing-email': 'without e-mail',
  'missing-department': 'without department',
  'missing-role': 'without role',
  'missing-manager': 'without manager',
  'missing-hireDate': 'without hire date',
  'missing-location': 'without location',
  'duplicate-email': 'with an e-mail that is used twice',
  'duplicate-name': 'with a name that is used twice',
  'left-without-date': 'left, without a leaving date',
  'leaving-date-past': 'past their leaving date, not marked as left',
  'leaving-before-hire': 'leaving before they were hired',
  'hired-in-future': 'hired in the future',
  'manager-unknown': 'with a manager who is not here',
  'manager-left': 'with a manager who has left',
  'reporting-loop': 'reporting in a loop',
};
