import { PERSON_FIELDS } from '#shared/person-fields.ts';
import { IMPORT_KINDS, type ImportKind } from '#shared/contract/imports.ts';
import { Panel } from '../../components/Panel.tsx';
import { KIND_WORDS } from './skill-files/words.ts';

const IMPLIED = new Set(['lastName', 'name', 'fte', 'salaryCurrency', 'salaryPeriod']);

/** "employee number, first and last name, e-mail, …" */
const ROSTER_FIELDS = PERSON_FIELDS.filter(({ id }) => !IMPLIED.has(id))
  .map(({ id, label }) => (id === 'firstName' ? 'first and last name' : label.toLowerCase()))
  .join(', ');

interface KindText {
  /** How such a file is laid out. */
  readonly layout: string;
  /** What it can say. */
  readonly says: string;
}

const KINDS: Readonly<Record<ImportKind, KindText>> = {
  roster: {
    layout: 'One row a person. None of these is a must; any other column is kept under its name.',
    says: ROSTER_FIELDS,
  },
  matrix: {
    layout:
      'People down and skills across or the other way round, on one sheet or one a team. Or a list with one rating a row.',
    says: 'levels as numbers, letters, words, symbols or percent, with or without a legend; day, source, assessor, note, valid until',
  },
  skills: {
    layout: 'One row a skill. Files of O*NET, ESCO, SFIA and Moodle are known.',
    says: 'name, category, group, description, other names, tags, months a rating stays current, what each level means',
  },
  requirements: {
    layout: 'Roles across or down, or one row a requirement.',
    says: 'role, role family, skill, level, importance, whether a valid credential is needed, in force from',
  },
  credentials: {
    layout: 'One row a credential, or one for each skill that it certifies. Price lists too.',
    says: 'title, awarding body, platform, kind, workload, ECTS, EQF level, price, validity, skills with levels, prerequisites, learning outcomes, assessment, form, quality assurance, language, link',
  },
  awards: {
    layout:
      'One row for each person and course, or people down and courses across. Exports of Coursera, Udemy, LinkedIn Learning, edX, Moodle and other platforms are known.',
    says: 'who, course, day of completion, valid until, status, grade, progress, hours, certificate number and link',
  },
};

/** What a file can hold, kind by kind; which it is, is found out. */
export const FileKinds = () => (
  <Panel
    label="What a file can hold"
    title="What a file can hold"
    sub="One of these, told by what stands in its cells. Where the guess is wrong, you say so in the next step."
  >
    <div
      className="file-kinds"
      // Nothing in it can be pressed, and the keyboard must be able to scroll it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label="Kinds of files"
    >
      {IMPORT_KINDS.map((kind) => (
        <section key={kind}>
          <h3>{KIND_WORDS[kind]}</h3>
          <p className="small">{KINDS[kind].layout}</p>
          <p className="small second">{capital(KINDS[kind].says)}.</p>
        </section>
      ))}
    </div>
  </Panel>
);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
