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
  'duplicate-email': 'sharing an e-mail',
  'duplicate-name': 'sharing a name',
  'left-without-date': 'left without a date',
  'leaving-date-past': 'past their leaving date',
  'leaving-before-hire': 'leaving before hire',
  'hired-in-future': 'hired in the future',
  'manager-unknown': 'with an unknown manager',
  'manager-left': 'whose manager has left',
  'reporting-loop': 'reporting in a loop',
};
