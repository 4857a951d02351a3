import type { IssuerName } from './issuers.ts';

/** An entry of the sample company's catalogue, as its workbook lists it. Absent: not stated. */
export interface SampleCredential {
  readonly title: string;
  readonly issuer: IssuerName;
  readonly kind:
    'Industry certification' | 'Technical' | 'Soft skills and leadership' | 'Cross-disciplinary';
  /** "Skill level" parted by "; ". */
  readonly skills: string;
  /** Whole units of `currency`. */
  readonly price: number;
  readonly currency: 'USD' | 'GBP' | 'EUR';
  readonly hours?: number;
  readonly ects?: number;
  readonly eqf?: number;
  /** Months that an award is valid. */
  readonly months?: number;
  readonly days?: number;
  readonly platform?: string;
  readonly outcomes?: string;
  readonly assessment?: string;
  readonly participation?: 'Online' | 'On site' | 'Blended' | 'Work-based';
  readonly supervision?:
    | 'Unsupervised, identity not checked'
    | 'Supervised, identity not checked'
    | 'Supervised online, identity checked'
    | 'Supervised on site, identity checked';
  readonly stackability?:
    'Stand-alone' | 'Part of a larger programme' | 'Counts towards another credential';
  readonly prerequisites?: string;
}

type More = Partial<Omit<SampleCredential, 'title' | 'issuer' | 'kind' | 'skills' | 'price'>>;

const by =
  (
    issuer: IssuerName,
    kind: SampleCredential['kind'],
    usual: More & { currency: SampleCredential['currency'] },
  ) =>
  (title: string, skills: string, price: number, more: More = {}): SampleCredential => ({
    title,
    issuer,
    kind,
    skills,
    price,
    ...usual,
    ...more,
  });

const harborview = by('Harborview University', 'Technical', {
  currency: 'USD',
  participation: 'Online',
  assessment: 'Graded assignments and a written exam',
  supervision: 'Supervised online, identity checked',
  stackability: 'Counts towards another credential',
  platform: 'LearnHarbor',
});
const northgate = by('Northgate Professional Institute', 'Industry certification', {
  currency: 'GBP',
  participation: 'Blended',
  assessment: 'Written exam of two hours',
  supervision: 'Supervised on site, identity checked',
  stackability: 'Stand-alone',
});
const meridian = by('Meridian Cloud Academy', 'Industry certification', {
  currency: 'USD',
  participation: 'Online',
  assessment: 'Timed exam with practical tasks',
  supervision: 'Supervised online, identity checked',
  months: 36,
});
const calder = by('Calder College of Technology', 'Technical', {
  currency: 'GBP',
  participation: 'On site',
  assessment: 'Practical examination',
  supervision: 'Supervised on site, identity checked',
});
const quality = by('Institute for Quality Practice', 'Industry certification', {
  currency: 'EUR',
  participation: 'Blended',
  assessment: 'Written exam and an audit observed',
  supervision: 'Supervised on site, identity checked',
});
const lakeside = by('Lakeside School of Management', 'Soft skills and leadership', {
  currency: 'USD',
  participation: 'Blended',
  assessment: 'Observed practice and a reflective report',
  supervision: 'Supervised, identity not checked',
  stackability: 'Counts towards another credential',
});
const guild = by('Guild of Service Engineers', 'Industry certification', {
  currency: 'GBP',
  participation: 'On site',
  assessment: 'Practical examination on live equipment',
  supervision: 'Supervised on site, identity checked',
});
const open = by('Open Skills Foundation', 'Cross-disciplinary', {
  currency: 'EUR',
  participation: 'Online',
  assessment: 'Multiple choice',
  supervision: 'Unsupervised, identity not checked',
  platform: 'LearnHarbor',
});
const own = by('Northfield Instruments', 'Cross-disciplinary', {
  currency: 'USD',
  participation: 'Work-based',
  assessment: 'Observed by a trained assessor at work',
  supervision: 'Supervised on site, identity checked',
  stackability: 'Stand-alone',
  eqf: 0,
});
const data = by('Data Practice Council', 'Technical', {
  currency: 'EUR',
  participation: 'Online',
  assessment: 'Practical exam on a data set not seen before',
  supervision: 'Supervised online, identity checked',
});

/** 45 entries: most state nearly everything, some leave out what their issuers never say. */
export const CREDENTIALS: readonly SampleCredential[] = [
  harborview('Industrial statistics certificate', 'Statistics 4', 1480, {
    ects: 6,
    hours: 160,
    eqf: 6,
    days: 84,
    outcomes: 'Plans experiments, sets control limits, judges measurement systems',
    prerequisites: 'Statistics foundations',
  }),
  harborview('Statistics foundations', 'Statistics 2', 420, {
    ects: 2,
    hours: 52,
    eqf: 5,
    days: 35,
    outcomes: 'Describes variation, compares groups, says how sure a result is',
  }),
  harborview('Machine learning in practice', 'Machine learning 3; Data analysis 3', 1150, {
    ects: 5,
    eqf: 6,
    days: 70,
    outcomes: 'Trains, validates and explains models on tabular data',
    prerequisites: 'Statistics foundations',
  }),
  harborview('Optical design studio', 'Optical design 4; Thermal management 2', 1960, {
    ects: 7,
    eqf: 7,
    days: 98,
    outcomes: 'Lays out, tolerances and documents an imaging system',
  }),
  harborview('Optical metrology certificate', 'Optical metrology 3', 980, {
    ects: 4,
    eqf: 6,
    days: 56,
    outcomes: 'Measures form and finish with light and states the uncertainty',
  }),
  harborview('Embedded systems programming', 'Embedded C 3; Firmware updates 2', 890, {
    ects: 5,
    eqf: 6,
    days: 63,
    outcomes: 'Programs microcontrollers against real-time limits',
  }),

  northgate('Certified strategic buyer', 'Strategic sourcing 3; Negotiation 3', 720, {
    hours: 60,
    eqf: 5,
    months: 36,
    days: 60,
    outcomes: 'Segments spend, runs a tender, weighs risk against price',
  }),
  northgate('Customs practitioner', 'Customs and export 3', 540, {
    hours: 40,
    eqf: 4,
    months: 24,
    days: 42,
    outcomes: 'Classifies goods, prepares declarations, screens exports',
  }),
  northgate('Demand planning certificate', 'Demand planning 3; Inventory control 3', 610, {
    hours: 48,
    eqf: 5,
    days: 49,
    outcomes: 'Forecasts demand and sets stock from it',
  }),
  northgate('Diploma in financial reporting', 'Financial reporting 4', 1190, {
    hours: 120,
    eqf: 6,
    days: 120,
    outcomes: 'Prepares and explains accounts by international standards',
  }),
  northgate('Management accounting certificate', 'Management accounting 3; Budgeting 3', 680, {
    hours: 70,
    eqf: 5,
    days: 70,
    outcomes: 'Costs products, builds budgets, explains variances',
  }),
  northgate('Tax compliance update', 'Tax compliance 3', 260, { hours: 14, months: 12, days: 14 }),
  northgate('Employment law for managers', 'Employment law 3', 340, {
    hours: 21,
    months: 12,
    days: 21,
    outcomes: 'Applies employment law to contracts, leave and dismissal',
  }),

  meridian('Cloud associate', 'Cloud architecture 3', 150, {
    hours: 40,
    days: 35,
    outcomes: 'Describes services, responsibilities and costs of a cloud',
    stackability: 'Counts towards another credential',
  }),
  meridian('Cloud solutions architect', 'Cloud architecture 4; Network security 2', 300, {
    hours: 90,
    eqf: 6,
    days: 75,
    outcomes: 'Designs services that scale, recover and stay affordable',
    prerequisites: 'Cloud associate',
    stackability: 'Counts towards another credential',
  }),
  meridian('Container operations specialist', 'Container operations 3; Observability 3', 300, {
    hours: 60,
    days: 49,
    outcomes: 'Runs, upgrades and mends container clusters',
    stackability: 'Counts towards another credential',
  }),
  meridian('Cloud security specialist', 'Network security 4; Incident response 3', 300, {
    hours: 70,
    eqf: 6,
    days: 56,
    outcomes: 'Guards identities, networks and data in a cloud',
    stackability: 'Counts towards another credential',
  }),

  calder('CAD professional', '3D design 4', 940, {
    hours: 60,
    eqf: 5,
    days: 30,
    outcomes: 'Models parts and assemblies ready for manufacture',
  }),
  calder('Tolerance and fit', 'Tolerance analysis 3', 430, {
    hours: 24,
    eqf: 5,
    days: 10,
    outcomes: 'Stacks up tolerances and allots them',
  }),
  calder('Materials for designers', 'Materials selection 3', 390, { hours: 24, eqf: 4, days: 14 }),
  calder('Clean-room operator', 'Clean-room practice 3', 280, {
    hours: 8,
    eqf: 3,
    months: 12,
    days: 2,
    outcomes: 'Gowns, works and leaves without contaminating the room',
  }),
  calder('Calibration technician', 'Sensor calibration 3', 760, {
    hours: 40,
    eqf: 4,
    months: 24,
    days: 12,
    outcomes: 'Calibrates against traceable standards and states the uncertainty',
  }),

  quality('Lead auditor, medical devices', 'Internal audit 4', 1250, {
    hours: 40,
    eqf: 6,
    months: 36,
    days: 5,
    outcomes: 'Plans, leads and reports audits of a quality system',
    prerequisites: 'Internal auditor',
  }),
  quality('Internal auditor', 'Internal audit 3', 490, {
    hours: 16,
    eqf: 5,
    months: 24,
    days: 2,
    outcomes: 'Audits a process against its standard',
  }),
  quality('Root-cause analyst', 'Root-cause analysis 4', 560, {
    hours: 24,
    eqf: 5,
    days: 3,
    outcomes: 'Leads an investigation from symptom to lasting remedy',
  }),
  quality('Risk management for devices', 'Risk management 3', 640, {
    hours: 24,
    eqf: 5,
    months: 36,
    days: 3,
    outcomes: 'Builds and keeps the risk file of a device',
  }),
  quality('Regulatory affairs certificate', 'Regulatory affairs 4; Document control 3', 1680, {
    ects: 6,
    eqf: 6,
    months: 24,
    days: 90,
    outcomes: 'Takes a device through approval in two markets',
  }),
  quality('Supplier quality practitioner', 'Supplier quality 3', 520, {
    hours: 20,
    eqf: 5,
    days: 4,
  }),

  lakeside('Coaching at work', 'Coaching 3; Giving feedback 3', 850, {
    ects: 2,
    eqf: 6,
    days: 60,
    outcomes: 'Leads coaching conversations that end in a commitment',
  }),
  lakeside('Leading change', 'Leading change 3', 980, {
    ects: 2,
    eqf: 7,
    days: 45,
    outcomes: 'Plans and leads a change with those it touches',
  }),
  lakeside('Budgeting for team leads', 'Budgeting 3', 360, { hours: 18, days: 21 }),
  lakeside('Negotiation intensive', 'Negotiation 4', 1120, {
    hours: 24,
    days: 3,
    outcomes: 'Prepares and leads negotiations over several issues',
  }),
  lakeside('Presenting with evidence', 'Presenting 3', 420, { hours: 12, days: 10 }),
  lakeside('Conflict resolution', 'Conflict resolution 3', 480, {
    hours: 16,
    days: 14,
    outcomes: 'Mediates between two colleagues to an agreement that holds',
  }),
  lakeside('Project delivery certificate', 'Project delivery 4; Budgeting 2', 1240, {
    ects: 4,
    eqf: 6,
    months: 36,
    days: 75,
    outcomes: 'Plans, leads and closes a project within time and budget',
  }),

  guild('Electrical safety, authorised person', 'Electrical safety 3', 380, {
    hours: 16,
    eqf: 4,
    months: 24,
    days: 2,
    outcomes: 'Isolates, proves dead and works safely on instruments',
  }),
  guild('Instrument service engineer', 'Instrument repair 4; Installation on site 3', 1350, {
    hours: 80,
    eqf: 4,
    days: 15,
    outcomes: 'Finds and mends faults and hands over to the customer',
  }),
  guild('Forklift and warehouse safety', 'Warehouse safety 3', 210, {
    hours: 8,
    eqf: 3,
    months: 24,
    days: 1,
    outcomes: 'Moves loads safely and checks the vehicle',
  }),

  open('AI literacy at work', 'AI literacy 2', 0, {
    hours: 10,
    days: 14,
    outcomes: 'Uses AI tools well, and knows where they fail',
  }),
  open('AI for decision makers', 'AI literacy 3', 190, { hours: 18, days: 21 }),

  own('Information security yearly', 'Information security 2', 0, {
    hours: 1.5,
    months: 12,
    days: 1,
    outcomes: 'Keeps information safe in daily work',
    assessment: 'Quiz of 20 questions',
    participation: 'Online',
    supervision: 'Unsupervised, identity not checked',
  }),

  data('Analyst certificate', 'Data analysis 3; SQL 3; Dashboards 3', 590, {
    hours: 75,
    eqf: 5,
    days: 60,
    outcomes: 'Answers a question from raw data to a chart that holds',
  }),

  harborview('Industrial data professional', 'Statistics 4; Data analysis 4', 250, {
    ects: 10,
    eqf: 6,
    days: 240,
    outcomes: 'Leads the statistics of a plant, from sampling to decision',
    assessment: 'Portfolio and an oral exam',
    stackability: 'Stand-alone',
  }),
  meridian('Cloud professional', 'Cloud architecture 5', 120, {
    hours: 130,
    eqf: 6,
    days: 180,
    outcomes: 'Leads the design and running of services in a cloud',
    stackability: 'Stand-alone',
  }),
  lakeside('Team lead passport', 'Coaching 3; Leading change 3', 150, {
    ects: 6,
    eqf: 6,
    days: 200,
    outcomes: 'Leads a team through its year',
    stackability: 'Stand-alone',
  }),
];
