import type { Workspace } from '#core/workspace/index.ts';
import { recipientVerdict, type ComparedPerson } from '../proof/index.ts';
import type { Verdict } from '../types.ts';
import type { Checked } from './thread-messages.ts';

interface PersonRow {
  readonly name: string;
  readonly email: string | null;
}

function personOf(workspace: Workspace, id: number): ComparedPerson | null {
  const row = workspace.read.get<PersonRow>('SELECT name, email FROM person WHERE id = ?', [id]);
  if (!row) return null;
  return { name: row.name, emails: row.email === null ? [] : [row.email] };
}

const isComparable = ({ recipients }: Checked): boolean =>
  recipients.some(({ value, hashed }) => hashed || value.includes('@'));

/**
 * Whether the recipient is this person, or, where nobody is asked for, who of the workspace it is.
 * @param personId whom to compare with; null: whom the check found
 */
export function recipientOf(
  workspace: Workspace | null,
  checked: Checked,
  personId: number | null,
): Verdict {
  const person = workspace && personOf(workspace, personId ?? checked.personId ?? 0);
  if (person || !workspace || personId !== null || !isComparable(checked))
    return recipientVerdict(checked.recipients, person);
  if (checked.searched === 'suggested') {
    return {
      result: 'unchecked',
      title: 'Not looked for among everybody',
      reason:
        'The recipient is given as a hash with a salt of its own. It was compared with those whom the name of the file suggests; with everybody it would take too long for so many badges at once.',
    };
  }
  const plain = checked.recipients.find(({ value, hashed }) => !hashed && value.includes('@'));
  return {
    result: 'unchecked',
    title: 'Nobody in this workspace',
    reason: plain
      ? `The badge was given to ${plain.value}, which is the e-mail address of nobody here, or of several people.`
      : 'The hashed address in the badge fits the address of nobody here, as it is written here or in lower case.',
  };
}
