import type { HomeSummary } from '#shared/contract/organisation.ts';
import type { FindingCode } from '#shared/contract/people.ts';

type Severity = HomeSummary['quality'][number]['severity'];

interface Wording {
  readonly field: string | null;
  readonly severity: Severity;
  /** After "1 person" and "12 people". */
  readonly one: string;
  readonly many: string;
}

const missing = (field: string, what: string, severity: Severity = 'warning'): Wording => ({
  field,
  severity,
  one: `has no ${what}`,
  many: `have no ${what}`,
});

const WORDING: Readonly<Record<FindingCode, Wording>> = {
  'missing-employeeNumber': missing('employeeNumber', 'employee number'),
  'missing-email': missing('email', 'e-mail address'),
  'missing-department': missing('department', 'department'),
  'missing-role': missing('role', 'role'),
  'missing-manager': missing('manager', 'manager'),
  'missing-hireDate': missing('hireDate', 'hire date'),
  'missing-location': missing('location', 'location', 'info'),
  'duplicate-email': {
    field: 'email',
    severity: 'error',
    one: 'shares an e-mail address with somebody else',
    many: 'share an e-mail address with somebody else',
  },
  'duplicate-name': {
    field: 'name',
    severity: 'info',
    one: 'has the same name as somebody else; check that nobody is listed twice',
    many: 'have the same name as somebody else; check that nobody is listed twice',
  },
  'left-without-date': {
    field: 'leavingDate',
    severity: 'warning',
    one: 'has the status “left” but no leaving date, so counts in no past headcount',
    many: 'have the status “left” but no leaving date, so they count in no past headcount',
  },
  'leaving-date-past': {
    field: 'status',
    severity: 'warning',
    one: 'has a leaving date in the past but not the status “left”, and is counted as gone',
    many: 'have a leaving date in the past but not the status “left”, and are counted as gone',
  },
  'leaving-before-hire': {
    field: 'leavingDate',
    severity: 'error',
    one: 'has a leaving date before the hire date, and is never counted',
    many: 'have a leaving date before the hire date, and are never counted',
  },
  'hired-in-future': {
    field: 'hireDate',
    severity: 'info',
    one: 'has a hire date in the future, and is not counted yet',
    many: 'have a hire date in the future, and are not counted yet',
  },
  'manager-unknown': {
    field: 'manager',
    severity: 'warning',
    one: 'has a manager who is nobody in this workspace',
    many: 'have a manager who is nobody in this workspace',
  },
  'manager-left': {
    field: 'manager',
    severity: 'warning',
    one: 'reports to a manager who has left',
    many: 'report to a manager who has left',
  },
  'reporting-loop': {
    field: 'manager',
    severity: 'error',
    one: 'reports to themselves',
    many: 'report to each other in a loop',
  },
};

/** What there is to mend, in words; most people first. One person without a manager is taken to be at the top. */
export function qualityOf(counts: ReadonlyMap<FindingCode, number>): HomeSummary['quality'] {
  return [...counts]
    .filter(([, people]) => people > 0)
    .map(([code, people]) => {
      const { field, severity, one, many } = WORDING[code];
      const isTop = code === 'missing-manager' && people === 1;
      return {
        code,
        field,
        people,
        severity: isTop ? ('info' as const) : severity,
        message: isTop
          ? '1 person has no manager, as is right for the head of the company'
          : `${people.toLocaleString('en')} ${people === 1 ? `person ${one}` : `people ${many}`}`,
      };
    })
    .sort((a, b) => b.people - a.people);
}
