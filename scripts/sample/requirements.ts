import type { RoleName } from './company.ts';

/** What a role asks for: skill, level 1–5, and how much it matters (1 normal, 2 important, 3 critical). */
export interface SampleRequirement {
  readonly role: string;
  readonly family: string | null;
  readonly skill: string;
  readonly level: number;
  readonly importance: 1 | 2 | 3;
  readonly credential: boolean;
}

/** "Skill level" with `!` important, `!!` critical, `*` a valid credential is needed. */
type Shorthand = string;

interface SampleRole {
  readonly family: string | null;
  readonly asks: readonly Shorthand[];
}

/** Several roles have these in common. */
export const FAMILIES: Readonly<Record<string, readonly Shorthand[]>> = {
  Engineering: ['Risk management 2', 'Technical writing 3', 'Root-cause analysis 3!'],
  Leadership: ['Coaching 3!!', 'Giving feedback 3!', 'Budgeting 2', 'Leading change 3!'],
  'Customer-facing': ['Customer dialogue 3!!', 'Product knowledge 3!', 'Conflict resolution 2'],
};

/** As in force since always; what changed on 1 January 2026 stands below. */
export const ROLE_ASKS: Readonly<Record<RoleName, SampleRole>> = {
  'Managing director': {
    family: 'Leadership',
    asks: ['Budgeting 4!!', 'Presenting 4!', 'Negotiation 4!', 'Working across cultures 4'],
  },
  'Department head': {
    family: 'Leadership',
    asks: ['Budgeting 3!!', 'Project delivery 4!', 'Presenting 3', 'Negotiation 3'],
  },
  'Team lead': {
    family: 'Leadership',
    asks: ['Project delivery 3!!', 'Conflict resolution 3!', 'Presenting 3'],
  },
  'Mechanical engineer': {
    family: 'Engineering',
    asks: [
      '3D design 4!!',
      'Tolerance analysis 3!!',
      'Materials selection 3!',
      'Rapid prototyping 3',
      'Project delivery 2',
    ],
  },
  'Optical engineer': {
    family: 'Engineering',
    asks: [
      'Optical design 4!!',
      'Optical metrology 3!!',
      'Thermal management 3',
      'Statistics 2!',
      'Clean-room practice 3!',
    ],
  },
  'Embedded software engineer': {
    family: 'Engineering',
    asks: [
      'Embedded C 4!!',
      'Secure coding 3!!',
      'Test automation 3!',
      'Firmware updates 3',
      'Version control 3',
    ],
  },
  'Platform engineer': {
    family: null,
    asks: [
      'Cloud architecture 3!!',
      'Container operations 3!',
      'Secure coding 3!!',
      'Observability 3',
      'Incident response 3!',
      'Network security 3',
      'SQL 3',
      'Data analysis 2',
    ],
  },
  'Quality engineer': {
    family: 'Engineering',
    asks: [
      'Root-cause analysis 3!!',
      'Statistics 3!',
      'Internal audit 2',
      'Test automation 2',
      'Data analysis 2',
    ],
  },
  'Senior quality engineer': {
    family: 'Engineering',
    asks: [
      'Root-cause analysis 4!!',
      'Statistics 4!',
      'Internal audit 4!!*',
      'Supplier quality 3',
      'Coaching 3',
      'Data analysis 3!',
    ],
  },
  'Regulatory specialist': {
    family: null,
    asks: [
      'Regulatory affairs 4!!',
      'Risk management 3!',
      'Document control 4',
      'Technical writing 3!',
      'Internal audit 2',
      'Working across cultures 2',
      'Project delivery 2',
    ],
  },
  Buyer: {
    family: null,
    asks: [
      'Strategic sourcing 3!!',
      'Negotiation 4!!',
      'Supplier quality 2',
      'Spreadsheets 3',
      'Demand planning 2!',
      'Customs and export 2',
      'Data analysis 2',
    ],
  },
  'Logistics coordinator': {
    family: null,
    asks: [
      'Customs and export 3!!',
      'Warehouse safety 3!!*',
      'Inventory control 3!',
      'Demand planning 3',
      'Spreadsheets 3',
      'Statistics 2',
      'Root-cause analysis 2',
    ],
  },
  'Field service engineer': {
    family: 'Customer-facing',
    asks: [
      'Instrument repair 4!!',
      'Electrical safety 3!!*',
      'Installation on site 3!',
      'Sensor calibration 3!',
      'Data analysis 2',
    ],
  },
  'Support specialist': {
    family: 'Customer-facing',
    asks: [
      'Ticket handling 4!!',
      'Technical writing 2',
      'Working across cultures 2',
      'Data analysis 2',
      'Root-cause analysis 2!',
    ],
  },
  'Account manager': {
    family: 'Customer-facing',
    asks: [
      'Negotiation 4!!',
      'Presenting 3!',
      'Project delivery 2',
      'Spreadsheets 2',
      'Working across cultures 3',
    ],
  },
  'Data analyst': {
    family: null,
    asks: [
      'Data analysis 4!!',
      'SQL 4!!',
      'Statistics 3!',
      'Dashboards 3!',
      'Machine learning 2',
      'Presenting 2',
      'Project delivery 2',
    ],
  },
  Accountant: {
    family: null,
    asks: [
      'Financial reporting 4!!',
      'Management accounting 3!',
      'Tax compliance 3!!',
      'Spreadsheets 4',
      'Data analysis 2',
      'Negotiation 2',
      'Presenting 2',
    ],
  },
  'HR partner': {
    family: null,
    asks: [
      'Employment law 3!!',
      'Recruiting 3!',
      'Learning design 2',
      'Coaching 3!',
      'Conflict resolution 3!!',
      'Data analysis 2',
      'Negotiation 3',
    ],
  },
};

/** From 1 January 2026 on: added to, or in the place of, what was asked for before. */
export const ASKS_2026: Readonly<Partial<Record<RoleName, readonly Shorthand[]>>> = {
  'Quality engineer': ['AI literacy 2'],
  'Platform engineer': ['Cloud architecture 4!!', 'AI literacy 2'],
  'Data analyst': ['Machine learning 3!', 'AI literacy 3!'],
  'Department head': ['AI literacy 2', 'Information security 2'],
  'Team lead': ['Information security 2'],
  'HR partner': ['AI literacy 2'],
  'Support specialist': ['Information security 2!'],
};

const PATTERN = /^(.+) (\d)(!{0,2})(\*?)$/;

function read(role: string, family: string | null, asked: Shorthand): SampleRequirement {
  const [, skill = '', level = '', marks = '', credential = ''] = PATTERN.exec(asked) ?? [];
  const importance = marks === '!!' ? 3 : marks === '!' ? 2 : 1;
  return { role, family, skill, level: Number(level), importance, credential: credential !== '' };
}

/** The lists of both versions: since always, and from 1 January 2026 (only the roles that changed, whole). */
export function requirementLists(): { first: SampleRequirement[]; from2026: SampleRequirement[] } {
  const families = Object.entries(FAMILIES).flatMap(([family, asks]) =>
    asks.map((asked) => read(family, null, asked)),
  );
  const roles = Object.entries(ROLE_ASKS).flatMap(([role, { family, asks }]) =>
    asks.map((asked) => read(role, family, asked)),
  );
  const from2026 = Object.entries(ASKS_2026).flatMap(([role, asks]) => {
    const changes = asks.map((asked) => read(role, ROLE_ASKS[role as RoleName].family, asked));
    const before = roles.filter(
      (one) => one.role === role && !changes.some(({ skill }) => skill === one.skill),
    );
    return [...before, ...changes];
  });
  return { first: [...families, ...roles], from2026 };
}

/** What somebody in a role is asked for in the end, the family's included. */
export function asksOf(role: RoleName): SampleRequirement[] {
  const { first, from2026 } = requirementLists();
  const family = ROLE_ASKS[role].family;
  const own = from2026.some((one) => one.role === role) ? from2026 : first;
  const all = new Map<string, SampleRequirement>();
  for (const one of first) if (one.role === family) all.set(one.skill, one);
  for (const one of own) if (one.role === role) all.set(one.skill, one);
  return [...all.values()];
}
