/** Who awards the credentials of the sample company's catalogue. None of them exists. */
export interface SampleIssuer {
  readonly country: string;
  readonly website: string;
  /** What stands behind the quality of what it awards. */
  readonly quality: string | null;
}

export const ISSUERS = {
  'Harborview University': {
    country: 'United States',
    website: 'https://harborview.example',
    quality: 'Regionally accredited university; courses reviewed every three years',
  },
  'Northgate Professional Institute': {
    country: 'United Kingdom',
    website: 'https://northgate-institute.example',
    quality: 'Certification of persons by ISO/IEC 17024',
  },
  'Meridian Cloud Academy': {
    country: 'United States',
    website: 'https://academy.meridian.example',
    quality: 'Exam items reviewed yearly by a panel of practitioners',
  },
  'Calder College of Technology': {
    country: 'United Kingdom',
    website: 'https://calder-college.example',
    quality: 'Inspected by the national quality agency for further education',
  },
  'Institute for Quality Practice': {
    country: 'Ireland',
    website: 'https://iqp.example',
    quality: 'Certification of persons by ISO/IEC 17024',
  },
  'Lakeside School of Management': {
    country: 'United States',
    website: 'https://lakeside-management.example',
    quality: 'Accredited business school',
  },
  'Guild of Service Engineers': {
    country: 'United Kingdom',
    website: 'https://service-guild.example',
    quality: 'Trade body; assessors are licensed and observed every two years',
  },
  'Open Skills Foundation': {
    country: 'Belgium',
    website: 'https://open-skills.example',
    quality: null,
  },
  'Northfield Instruments': {
    country: 'United States',
    website: 'https://northfield.example',
    quality: 'Internal audit of the training department',
  },
  'Data Practice Council': {
    country: 'Netherlands',
    website: 'https://data-practice.example',
    quality: 'Exam syllabus published and reviewed every two years',
  },
} as const satisfies Readonly<Record<string, SampleIssuer>>;
export type IssuerName = keyof typeof ISSUERS;
