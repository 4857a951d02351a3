/** Northfield Instruments, a maker of measuring instruments that does not exist: its shape, before anybody is hired. */

export interface Office {
  readonly location: string;
  readonly country: string;
  readonly currency: 'USD' | 'GBP';
  /** Local pay against the US scale, in the local currency. */
  readonly payFactor: number;
  readonly weeklyHours: number;
}

export const OFFICES = {
  austin: {
    location: 'Austin',
    country: 'United States',
    currency: 'USD',
    payFactor: 1,
    weeklyHours: 40,
  },
  boston: {
    location: 'Boston',
    country: 'United States',
    currency: 'USD',
    payFactor: 1.12,
    weeklyHours: 40,
  },
  leeds: {
    location: 'Leeds',
    country: 'United Kingdom',
    currency: 'GBP',
    payFactor: 0.58,
    weeklyHours: 37.5,
  },
  bristol: {
    location: 'Bristol',
    country: 'United Kingdom',
    currency: 'GBP',
    payFactor: 0.61,
    weeklyHours: 37.5,
  },
} as const satisfies Record<string, Office>;
export type OfficeKey = keyof typeof OFFICES;

/** Yearly pay on the US scale, whole dollars: from a first job to long experience. */
export const ROLES = {
  'Managing director': [265_000, 265_000],
  'Department head': [148_000, 186_000],
  'Team lead': [104_000, 138_000],
  'Mechanical engineer': [78_000, 118_000],
  'Optical engineer': [84_000, 124_000],
  'Embedded software engineer': [88_000, 132_000],
  'Platform engineer': [92_000, 141_000],
  'Quality engineer': [68_000, 94_000],
  'Senior quality engineer': [92_000, 112_000],
  'Regulatory specialist': [71_000, 102_000],
  Buyer: [56_000, 81_000],
  'Logistics coordinator': [46_000, 64_000],
  'Field service engineer': [58_000, 86_000],
  'Support specialist': [44_000, 66_000],
  'Account manager': [66_000, 108_000],
  'Data analyst': [72_000, 109_000],
  Accountant: [58_000, 88_000],
  'HR partner': [60_000, 91_000],
} as const satisfies Record<string, readonly [number, number]>;
export type RoleName = keyof typeof ROLES;

export interface Team {
  readonly name: string;
  readonly office: OfficeKey;
  /** Role and how many hold it, without the lead. */
  readonly staff: readonly (readonly [RoleName, number])[];
}

export interface Department {
  readonly name: string;
  readonly costCentre: string;
  readonly headOffice: OfficeKey;
  readonly teams: readonly Team[];
}

/** Adds up, with heads, leads and the managing director, to 240 people at work on 30 September 2026. */
export const DEPARTMENTS: readonly Department[] = [
  {
    name: 'Product Engineering',
    costCentre: '4500 PE',
    headOffice: 'austin',
    teams: [
      { name: 'Mechanical Design', office: 'austin', staff: [['Mechanical engineer', 12]] },
      { name: 'Optics', office: 'boston', staff: [['Optical engineer', 9]] },
      { name: 'Embedded Software', office: 'leeds', staff: [['Embedded software engineer', 14]] },
    ],
  },
  {
    name: 'Platform Engineering',
    costCentre: '4400 PL',
    headOffice: 'boston',
    teams: [
      { name: 'Cloud Platform', office: 'boston', staff: [['Platform engineer', 14]] },
      { name: 'Connected Devices', office: 'bristol', staff: [['Platform engineer', 11]] },
    ],
  },
  {
    name: 'Quality & Compliance',
    costCentre: '4100 QC',
    headOffice: 'leeds',
    teams: [
      {
        name: 'Quality Assurance',
        office: 'leeds',
        staff: [
          ['Quality engineer', 10],
          ['Senior quality engineer', 5],
        ],
      },
      { name: 'Regulatory Affairs', office: 'austin', staff: [['Regulatory specialist', 8]] },
    ],
  },
  {
    name: 'Supply Chain',
    costCentre: '4300 SC',
    headOffice: 'austin',
    teams: [
      { name: 'Purchasing', office: 'austin', staff: [['Buyer', 11]] },
      { name: 'Logistics', office: 'leeds', staff: [['Logistics coordinator', 11]] },
    ],
  },
  {
    name: 'Field Service',
    costCentre: '4200 FS',
    headOffice: 'boston',
    teams: [
      { name: 'Service Americas', office: 'austin', staff: [['Field service engineer', 18]] },
      { name: 'Service Europe', office: 'leeds', staff: [['Field service engineer', 16]] },
    ],
  },
  {
    name: 'Customer Support',
    costCentre: '4310 CS',
    headOffice: 'bristol',
    teams: [
      { name: 'Support Americas', office: 'austin', staff: [['Support specialist', 9]] },
      { name: 'Support Europe', office: 'bristol', staff: [['Support specialist', 11]] },
    ],
  },
  {
    name: 'Sales',
    costCentre: '3300 SA',
    headOffice: 'austin',
    teams: [
      { name: 'Sales Americas', office: 'austin', staff: [['Account manager', 12]] },
      { name: 'Sales Europe', office: 'bristol', staff: [['Account manager', 10]] },
    ],
  },
  {
    name: 'Data & Analytics',
    costCentre: '4450 DA',
    headOffice: 'boston',
    teams: [{ name: 'Analytics', office: 'boston', staff: [['Data analyst', 13]] }],
  },
  {
    name: 'Finance',
    costCentre: '1100 FI',
    headOffice: 'austin',
    teams: [{ name: 'Accounting', office: 'austin', staff: [['Accountant', 9]] }],
  },
  {
    name: 'People & Culture',
    costCentre: '1200 PC',
    headOffice: 'leeds',
    teams: [{ name: 'People Partners', office: 'leeds', staff: [['HR partner', 8]] }],
  },
];

const FIRST =
  `Leila Sofia Nikhil Wei Samuel Rosa Aoife Tomasz Karin Chiara Mateo Luca Fatima Camille Petr Adaeze Hannah
Oliver Priya Diego Ingrid Kwame Mei Ahmed Nora Jonas Elena Marcus Yuki Grace Tariq Beatriz Ewan Zofia Daniel Amara
Ravi Freya Isaac Lucia Callum Noor Henrik Maya Patrick Simone Andre Bronwyn Victor Thandi Erik Paloma Gareth Sana
Julian Ines Malik Greta Owen Anika Felix Rhiannon Hugo Aisha Stefan Clara Rowan Divya Emil Naomi Kieran Mina`.split(
    /\s+/,
  );
const LAST =
  `Haddad Lindqvist Rao Zhang Osei Delgado Byrne Zieliński Holm Conti Álvarez Moretti Idrissi Dubois Novák Nwosu
Whitfield Okafor Sharma Ferreira Larsen Mensah Chen Rahman Sørensen Weber Popescu Bennett Tanaka Adeyemi Qureshi Santos
Fraser Kowalska Mitchell Diallo Iyer Hughes Goldberg Vargas MacLeod Hussain Nilsson Patel Gallagher Laurent Silva Pryce
Petrov Dlamini Johansson Romero Llewellyn Siddiqui Brandt Costa Farouk Hoffmann Cartwright Desai Schneider Morgan Bernard
Yilmaz Ionescu Fischer Ashworth Nair Bergström Levi Donnelly Kim Harcourt Sullivan Begum Thornton Castillo`.split(
    /\s+/,
  );
export const NAMES = { first: FIRST, last: LAST };
