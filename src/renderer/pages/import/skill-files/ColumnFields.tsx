import { Select } from '@mantine/core';
import {
  LEARNING_FIELDS,
  type LearningField,
  type SkillFileReading,
} from '#shared/contract/skill-files.ts';
import { Icon } from '../../../components/Icon.tsx';
import { setReading } from './skill-actions.ts';

const WORDS: Readonly<Record<LearningField, string>> = {
  name: 'Name of the person',
  firstName: 'First name',
  lastName: 'Last name',
  number: 'Employee number',
  email: 'E-mail',
  department: 'Department',
  team: 'Team',
  role: 'Role',
  course: 'Title of the credential',
  courseId: 'Id of the course',
  issuer: 'Awarding body',
  platform: 'Platform',
  country: 'Country',
  kind: 'Kind',
  description: 'Description',
  outcomes: 'Learning outcomes',
  hours: 'Workload',
  ects: 'ECTS',
  eqf: 'EQF level',
  days: 'Duration in days',
  price: 'Price',
  currency: 'Currency',
  validity: 'Validity',
  skill: 'Skills',
  level: 'Level of the skill',
  prerequisites: 'Prerequisites',
  assessment: 'Type of assessment',
  participation: 'Form of participation',
  language: 'Language',
  link: 'Link',
  quality: 'Quality assurance',
  supervision: 'Supervision',
  stackability: 'Stackability',
  otherTitles: 'Other titles',
  status: 'How it ended',
  issued: 'Day of completion',
  started: 'Day of the start',
  expires: 'Valid until',
  progress: 'Progress',
  grade: 'Grade',
  certificateNumber: 'Number of the certificate',
  certificateLink: 'Link of the certificate',
  hoursSpent: 'Hours spent',
  paid: 'Amount paid',
  withdrawn: 'Given up',
  note: 'Note',
  other: 'Not read',
};
const CHOICES = LEARNING_FIELDS.map((value) => ({ value, label: WORDS[value] }));

/** Every column of the sheet that is looked at, and what it is taken for. */
export function ColumnFields({ reading }: { readonly reading: SkillFileReading }) {
  const sheet = reading.sheets.find(({ index }) => index === reading.shownSheet);
  if (!sheet || sheet.headings.length === 0) return null;
  return (
    <section className="level-texts column-fields" aria-labelledby="column-fields">
      <h2 id="column-fields">What each column holds</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Values</th>
            <th scope="col">Taken for</th>
          </tr>
        </thead>
        <tbody>
          {sheet.headings.map(({ index, letter, header, samples, field }) => (
            <tr key={index}>
              <td className="medium" dir="auto">
                {header} <span className="muted small">{letter}</span>
              </td>
              <td className="small second column-samples" dir="auto">
                {samples.join(' · ')}
              </td>
              <td>
                <Select
                  aria-label={`${header} is taken for`}
                  data={CHOICES}
                  value={field}
                  searchable
                  allowDeselect={false}
                  withCheckIcon={false}
                  rightSection={<Icon name="down" size={12} />}
                  onChange={(value) => {
                    const chosen = LEARNING_FIELDS.find((one) => one === value);
                    if (chosen === undefined) return;
                    void setReading({
                      sheets: [{ index: sheet.index, columns: [{ index, field: chosen }] }],
                    });
                  }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
