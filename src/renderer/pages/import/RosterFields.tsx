import { PERSON_FIELDS } from '#shared/person-fields.ts';
import { Panel } from '../../components/Panel.tsx';

const HINTS: Readonly<Record<string, string>> = {
  employeeNumber: 'tells people apart; else the e-mail, else the name',
  firstName: 'or one column with the whole name',
  manager: 'by number, e-mail or name',
  status: 'active, on leave or left',
  weeklyHours: 'or the full-time share',
  salary: 'with currency and period where the file has them',
};
const IMPLIED = new Set(['lastName', 'name', 'fte', 'salaryCurrency', 'salaryPeriod']);

/** What the program understands of a person. */
export const RosterFields = () => (
  <Panel
    label="What a roster can say"
    title="What a roster can say of a person"
    sub="One row a person. None of these is a must, and any other column is kept under its own name."
  >
    <section
      className="roster-fields"
      // Nothing in it can be pressed, and the keyboard must be able to scroll it.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <ul>
        {PERSON_FIELDS.filter(({ id }) => !IMPLIED.has(id)).map(({ id, label }) => (
          <li key={id}>
            {id === 'firstName' ? 'First and last name' : label}
            {HINTS[id] !== undefined && <span className="under">{HINTS[id]}</span>}
          </li>
        ))}
      </ul>
    </section>
  </Panel>
);
