import { useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import { notifyProblem } from '../../app/notify.tsx';
import { focusFirstError } from './focus-first-error.ts';
import { errorsOf, type FieldErrors, type PersonValues } from './person-values.ts';

interface PersonForm {
  readonly ref: RefObject<HTMLFormElement | null>;
  readonly values: PersonValues;
  readonly change: (some: Partial<PersonValues>) => void;
  /** None before the first try to save: nobody is corrected while still typing. */
  readonly errors: FieldErrors;
  readonly saving: boolean;
  /** Saves where nothing is wrong; else puts the focus where something is. A failure is told. */
  readonly submit: (event: SyntheticEvent) => void;
}

/** What adding and editing a person share: the values typed, what is wrong with them, and saving once. */
export function usePersonForm(
  initial: () => PersonValues,
  save: (values: PersonValues) => Promise<void>,
): PersonForm {
  const ref = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(initial);
  const [tried, setTried] = useState(false);
  const [saving, setSaving] = useState(false);
  const errors = errorsOf(values);
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(errors).length > 0) {
      focusFirstError(ref.current);
      return;
    }
    setSaving(true);
    try {
      await save(values);
    } catch (error) {
      notifyProblem(error);
    } finally {
      setSaving(false);
    }
  };
  return {
    ref,
    values,
    change: (some) => setValues({ ...values, ...some }),
    errors: tried ? errors : {},
    saving,
    submit: (event) => void submit(event),
  };
}
