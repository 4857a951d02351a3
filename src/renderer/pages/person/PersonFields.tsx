import { NumberInput, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { PERSON_STATUSES, SALARY_PERIODS } from '#shared/person-fields.ts';
import { PERIOD_WORDS, STATUS_WORDS } from '../people/words.tsx';
import { KnownText } from './KnownText.tsx';
import { PersonPicker } from './PersonPicker.tsx';
import { isPeriod, isStatus, type FieldErrors, type PersonValues } from './person-values.ts';

export interface PersonFieldsProps {
  values: PersonValues;
  errors: FieldErrors;
  /** Known name of the manager, before the picker has asked. */
  manager: string | null;
  /** Not offered as a manager: the person themself. */
  personId?: number;
  customNames: readonly string[];
  onChange: (change: Partial<PersonValues>) => void;
}

const numberOf = (value: string | number): number | null =>
  typeof value === 'number' ? value : value.trim() === '' ? null : Number(value);

/** Every field of a person, in groups. Used by the panel for a new one and by the page for edits. */
export function PersonFields(props: PersonFieldsProps) {
  const { values, errors, onChange } = props;
  const text = (field: 'name' | 'employeeNumber' | 'email' | 'salaryCurrency') => ({
    value: values[field],
    error: errors[field],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) =>
      onChange({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <fieldset>
        <legend>Person</legend>
        <TextInput label="Name" data-autofocus {...text('name')} />
        <TextInput label="Employee number (optional)" {...text('employeeNumber')} />
        <TextInput label="E-mail (optional)" type="email" {...text('email')} />
      </fieldset>
      <fieldset>
        <legend>Place in the company, all optional</legend>
        {(['role', 'department', 'team', 'location', 'country', 'costCentre'] as const).map(
          (field) => (
            <KnownText
              key={field}
              field={field}
              value={values[field]}
              onChange={(value) => onChange({ [field]: value })}
            />
          ),
        )}
        <PersonPicker
          label="Manager"
          value={values.managerId}
          name={props.manager}
          {...(props.personId === undefined ? {} : { except: props.personId })}
          onChange={(managerId) => onChange({ managerId })}
        />
      </fieldset>
      <fieldset>
        <legend>Employment, all optional</legend>
        <Select
          label="Status"
          data={PERSON_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
          value={values.status}
          allowDeselect={false}
          onChange={(status) => isStatus(status) && onChange({ status })}
        />
        <KnownText
          field="employmentType"
          value={values.employmentType}
          onChange={(employmentType) => onChange({ employmentType })}
        />
        <DateInput
          label="Hire date"
          clearable
          value={values.hireDate}
          onChange={(hireDate) => onChange({ hireDate })}
        />
        <DateInput
          label="Leaving date"
          description="The last day of employment"
          clearable
          value={values.leavingDate}
          error={errors.leavingDate}
          onChange={(leavingDate) => onChange({ leavingDate })}
        />
        <NumberInput
          label="Weekly hours"
          min={0}
          max={168}
          decimalScale={2}
          hideControls
          value={values.weeklyHours ?? ''}
          onChange={(value) => onChange({ weeklyHours: numberOf(value) })}
        />
        <NumberInput
          label="Full-time share"
          min={0}
          max={2}
          decimalScale={3}
          hideControls
          error={errors.fte}
          value={values.fte ?? ''}
          onChange={(value) => onChange({ fte: numberOf(value) })}
        />
      </fieldset>
      <fieldset>
        <legend>Salary, optional</legend>
        <NumberInput
          label="Amount"
          min={0}
          decimalScale={2}
          thousandSeparator=","
          hideControls
          value={values.salary ?? ''}
          onChange={(value) => onChange({ salary: numberOf(value) })}
        />
        <TextInput label="Currency" maxLength={3} {...text('salaryCurrency')} />
        <Select
          label="Period"
          data={SALARY_PERIODS.map((value) => ({ value, label: PERIOD_WORDS[value] }))}
          value={values.salaryPeriod}
          clearable
          onChange={(period) => onChange({ salaryPeriod: isPeriod(period) ? period : null })}
        />
      </fieldset>
      {props.customNames.length > 0 && (
        <fieldset>
          <legend>Further columns, all optional</legend>
          {props.customNames.map((name) => (
            <TextInput
              key={name}
              label={name}
              value={values.custom[name] ?? ''}
              onChange={(event) => {
                const { [name]: _, ...others } = values.custom;
                const value = event.currentTarget.value;
                onChange({ custom: value ? { ...others, [name]: value } : others });
              }}
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
