/** The 60 skills of the sample company, as its library workbook lists them. */
export interface SampleSkill {
  readonly name: string;
  readonly category:
    'Technical' | 'Soft skill' | 'Leadership' | 'Industry-specific' | 'Cross-disciplinary';
  /** From the top of the tree down, parted by " › ". */
  readonly group: string;
  readonly description: string;
  readonly aliases?: string;
  readonly tags?: string;
  /** Months after which a rating is stale. */
  readonly months?: number;
}

type Line = readonly [name: string, description: string, more?: Partial<SampleSkill>];

const under = (
  category: SampleSkill['category'],
  group: string,
  lines: readonly Line[],
): SampleSkill[] =>
  lines.map(([name, description, more]) => ({ name, category, group, description, ...more }));

export const SKILLS: readonly SampleSkill[] = [
  ...under('Technical', 'Engineering › Software', [
    [
      'Secure coding',
      'Writes code that withstands misuse and passes review.',
      { months: 24, tags: 'strategic' },
    ],
    ['Test automation', 'Makes tests that run by themselves and can be trusted.', { months: 24 }],
    [
      'Embedded C',
      'Programs instruments close to the hardware.',
      { aliases: 'C for embedded systems' },
    ],
    ['Firmware updates', 'Brings new firmware to instruments in the field safely.', {}],
    ['Version control', 'Keeps work traceable in branches and reviews.', { aliases: 'Git' }],
  ]),
  ...under('Technical', 'Engineering › Platform', [
    [
      'Cloud architecture',
      'Designs services that scale and stay affordable.',
      { aliases: 'AWS; Azure', months: 24, tags: 'strategic' },
    ],
    [
      'Container operations',
      'Runs services in containers and keeps them healthy.',
      { aliases: 'Kubernetes', months: 24 },
    ],
    ['Observability', 'Makes a running service tell what it does.', {}],
    ['Incident response', 'Restores a service and learns from the incident.', { months: 24 }],
    [
      'Network security',
      'Guards connections of instruments and sites.',
      { months: 24, tags: 'strategic' },
    ],
  ]),
  ...under('Technical', 'Engineering › Hardware', [
    ['3D design', 'Designs parts and assemblies in CAD.', { aliases: 'CAD; SolidWorks' }],
    ['Tolerance analysis', 'Finds how small errors add up in an assembly.', {}],
    ['Materials selection', 'Chooses materials for strength, cost and the environment.', {}],
    ['Optical design', 'Lays out lenses and light paths.', {}],
    ['Optical metrology', 'Measures with light, and knows how sure a measurement is.', {}],
    [
      'Sensor calibration',
      'Calibrates instruments against traceable standards.',
      { months: 24, tags: 'strategic' },
    ],
    ['Thermal management', 'Keeps electronics and optics at temperature.', {}],
    ['Rapid prototyping', 'Turns an idea into a part within days.', {}],
  ]),
  ...under('Technical', 'Data', [
    ['Data analysis', 'Turns data into an answer that holds.', { tags: 'strategic' }],
    ['SQL', 'Asks questions of databases.', { aliases: 'Structured Query Language' }],
    [
      'Statistics',
      'Chooses and applies the right method, and says how sure it is.',
      { tags: 'strategic' },
    ],
    [
      'Dashboards',
      'Shows figures so that they are read right.',
      { aliases: 'Data visualisation; Power BI' },
    ],
    ['Machine learning', 'Trains and judges models.', { tags: 'emerging' }],
    [
      'Spreadsheets',
      'Builds sheets that others can follow and audit.',
      { aliases: 'Excel; MS Excel' },
    ],
  ]),
  ...under('Industry-specific', 'Quality and compliance', [
    [
      'Regulatory affairs',
      'Brings devices through approval and keeps them approved.',
      { months: 24, tags: 'strategic' },
    ],
    [
      'Root-cause analysis',
      'Finds why something failed, not only what did.',
      { aliases: 'RCA; 8D' },
    ],
    [
      'Internal audit',
      'Audits a process against its standard.',
      { aliases: 'ISO 13485 audit', months: 24 },
    ],
    [
      'Risk management',
      'Finds, weighs and lowers the risks of a product.',
      { aliases: 'ISO 14971' },
    ],
    ['Document control', 'Keeps controlled documents true and found.', {}],
    ['Supplier quality', 'Keeps what is bought in at the quality agreed.', {}],
    ['Clean-room practice', 'Works in a clean room without contaminating it.', { months: 12 }],
  ]),
  ...under('Industry-specific', 'Operations', [
    ['Strategic sourcing', 'Chooses suppliers for cost, risk and quality.', {}],
    ['Demand planning', 'Forecasts what will be needed, and when.', {}],
    [
      'Customs and export',
      'Ships across borders by the rules.',
      { months: 12, aliases: 'Export control' },
    ],
    [
      'Warehouse safety',
      'Works safely with loads and vehicles.',
      { months: 12, aliases: 'Forklift safety' },
    ],
    ['Inventory control', 'Keeps stock true, and no larger than needed.', {}],
  ]),
  ...under('Industry-specific', 'Service', [
    ['Instrument repair', 'Finds and mends faults of instruments on site.', {}],
    ['Installation on site', 'Installs and hands over instruments at the customer.', {}],
    ['Electrical safety', 'Works on live equipment safely.', { months: 12, tags: 'strategic' }],
    ['Product knowledge', 'Knows the range and what each instrument is for.', {}],
    ['Ticket handling', 'Leads a request from question to solution.', {}],
  ]),
  ...under('Industry-specific', 'Finance', [
    ['Financial reporting', 'Closes the books and explains them.', { aliases: 'IFRS' }],
    ['Management accounting', 'Shows what a product, team or decision costs.', {}],
    ['Tax compliance', 'Files what is due, where and when it is due.', { months: 12 }],
  ]),
  ...under('Industry-specific', 'People', [
    ['Employment law', 'Knows what the law asks of an employer.', { months: 12 }],
    ['Recruiting', 'Finds and chooses people fairly.', {}],
    ['Learning design', 'Designs training that changes what people do.', { tags: 'emerging' }],
  ]),
  ...under('Soft skill', 'Working with others', [
    ['Customer dialogue', 'Listens, explains and keeps promises.', {}],
    ['Negotiation', 'Reaches agreements that both sides keep.', {}],
    ['Presenting', 'Brings a message across to a room.', {}],
    ['Technical writing', 'Writes so that the reader can act.', {}],
    ['Working across cultures', 'Works well with colleagues and customers elsewhere.', {}],
    ['Conflict resolution', 'Brings a disagreement to an end that holds.', {}],
  ]),
  ...under('Leadership', 'Leading', [
    ['Coaching', 'Helps others to find their own way forward.', { tags: 'strategic' }],
    ['Giving feedback', 'Says what helps, in time and with respect.', {}],
    ['Budgeting', 'Plans money and keeps to it.', {}],
    ['Leading change', 'Takes people along through a change.', { tags: 'strategic' }],
  ]),
  ...under('Cross-disciplinary', 'Across the company', [
    [
      'Project delivery',
      'Brings a project to its end in time and budget.',
      { aliases: 'Project management' },
    ],
    [
      'AI literacy',
      'Uses AI tools well, and knows where they fail.',
      { tags: 'emerging; strategic', months: 12 },
    ],
    [
      'Information security',
      'Keeps information safe in daily work.',
      { months: 12, aliases: 'Security awareness' },
    ],
  ]),
];
