import { headerKeys } from './header-text.ts';

/** Headers that betray the system a file was exported from, with how many of them it takes. */
const SYSTEMS: readonly (readonly [string, number, string])[] = [
  [
    'Workday',
    2,
    'Worker|Worker ID|Worker Status|Worker Type|Legal Name - First Name|Legal Name - Last Name|Email - Primary Work|Supervisory Organization|Business Title|Job Profile|Scheduled Weekly Hours|Default Weekly Hours|Time Type|Cost Center Hierarchy|Total Base Pay Annualized - Amount',
  ],
  [
    'SAP SuccessFactors',
    3,
    'STATUS|USERID|USERNAME|FIRSTNAME|LASTNAME|MI|GENDER|MANAGER|HR|DEPARTMENT|JOBCODE|DIVISION|HIREDATE|EMPID|TIMEZONE|DEFAULT_LOCALE|PERSON_ID_EXTERNAL|PERNR|VORNA|NACHN|ORGEH|KOSTL|WERKS|PERSG|PERSK',
  ],
  [
    'UKG',
    2,
    'Manager 1 Employee Id|Manager 1 Name|Manager 1 Email|Org Level 1|Org Level 2|Org Level 3|Org Level 4|Org Level 1 Description|Default Cost Center|Pay Class',
  ],
  [
    'BambooHR',
    2,
    'Employee #|Supervisor EID|Reporting To|Supervisor Employee #|Employment Status|Job Title|Division|Pay rate|Paid per|Last name, First name|Original Hire Date|FLSA Code|Work Email',
  ],
  [
    'Personio',
    3,
    'Personnel number|First name|Last name|Position|Weekly hours|Office|Supervisor|Cost center|Employment type|Subcompany|Probation period end|Personalnummer|Vorname|Nachname|Wochenstunden|Vorgesetzter|Kostenstelle|Beschäftigungsart|Vertragsende|Probezeitende|Standort|Tochtergesellschaft',
  ],
  [
    'HiBob',
    2,
    'Display name|Reports to email|Reports to|Company employee ID|Lifecycle status|Internal lifecycle status|Site|Start date|Manager email|Is manager|Tenure duration',
  ],
  [
    'ADP',
    2,
    'Payroll Name|Associate ID|File Number|Position ID|Home Department Description|Home Department Code|Position Status|Reports To Name|Reports To Associate ID|Worker Category Description|Legal Name|Regular Pay Rate Amount|Home Cost Number Code',
  ],
  [
    'Oracle HCM',
    2,
    'Person Number|Assignment Number|Assignment Status|Legal Employer|Line Manager Person Number|Business Unit|Worker Type',
  ],
];
const SURE: Readonly<Record<string, string>> = {
  pernr: 'SAP SuccessFactors',
  supervisoryorganization: 'Workday',
  legalnamefirstname: 'Workday',
  manager1employeeid: 'UKG',
  personidexternal: 'SAP SuccessFactors',
};

/** The HR system whose export the headers look like, or null. */
export function looksLikeSystem(headers: readonly string[]): string | null {
  const keys = new Set(headers.map((header) => headerKeys(header).exact));
  const raw = new Set(headers.map((header) => header.trim()));
  for (const [key, system] of Object.entries(SURE)) if (keys.has(key)) return system;
  let best: string | null = null;
  let most = 0;
  for (const [system, needed, list] of SYSTEMS) {
    // SuccessFactors is known by its capitals; elsewhere "Status" and "Manager" are everyone's words.
    const exactly = system === 'SAP SuccessFactors';
    const typical = list.split('|');
    const hits = typical.filter((header) =>
      exactly ? raw.has(header) : keys.has(headerKeys(header).exact),
    ).length;
    const telling = TELLING[system]?.some((header) => keys.has(headerKeys(header).exact)) ?? true;
    if (hits >= needed && telling && hits / needed > most) {
      best = system;
      most = hits / needed;
    }
  }
  return best;
}

/** Without one of these the rest of the list is too common to tell. */
const TELLING: Readonly<Record<string, readonly string[]>> = {
  Workday: [
    'Worker',
    'Worker Status',
    'Email - Primary Work',
    'Job Profile',
    'Business Title',
    'Worker ID',
  ],
  BambooHR: ['Employee #', 'Supervisor EID', 'Paid per', 'Supervisor Employee #'],
  Personio: ['Personnel number', 'Subcompany', 'Probezeitende', 'Tochtergesellschaft'],
  HiBob: [
    'Reports to email',
    'Lifecycle status',
    'Internal lifecycle status',
    'Company employee ID',
    'Display name',
    'Is manager',
  ],
  ADP: [
    'Payroll Name',
    'Associate ID',
    'File Number',
    'Home Department Description',
    'Reports To Associate ID',
  ],
  'Oracle HCM': ['Person Number', 'Assignment Number', 'Legal Employer'],
};
