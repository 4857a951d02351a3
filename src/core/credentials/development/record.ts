import type { developmentContract } from '#shared/contract/development.ts';
import type { Attempt } from '#shared/contract/awards.ts';
import { VERDICTS } from '#shared/credentials.ts';
import { foundPlace, personOf, dayOfScope, type Answer, type Asked } from '#core/gaps/index.ts';
import { bookOf } from '#core/skills/index.ts';
import { readSettings, type ReadHandle, type Workspace } from '#core/workspace/index.ts';
import { shownAwards } from '../awards/shown-awards.ts';
import { stacksOfPerson } from '../stacks/of-person.ts';

export type LearnerRecord = Answer<typeof developmentContract.record>;

interface PersonRow {
  id: number;
  name: string;
  employeeNumber: string | null;
  role: string | null;
  department: string | null;
  hireDate: string | null;
}

/** All that is known of one person's learning: skills, awards, what is under way, stacks, badges as last checked. */
export async function recordOf(
  workspace: Workspace,
  input: Asked<typeof developmentContract.record>,
): Promise<LearnerRecord> {
  const { personId } = input;
  const asOf = dayOfScope(workspace, input);
  foundPlace(bookOf(workspace).people.place(personId), 'person');
  const { read } = workspace;
  const person = read.get<PersonRow>(
    `SELECT id, name, employee_number AS employeeNumber, role, department, hire_date AS hireDate
     FROM person WHERE id = ?`,
    [personId],
  );
  if (!person) throw new Error('A person of the book is not there');
  const standing = personOf(workspace, { personId, asOf, staleAsUnrated: false });
  const { figures } = standing;
  const awardIds = read.all<{ id: number }>(
    'SELECT id FROM award WHERE person_id = ? AND issued <= ? ORDER BY issued DESC, id DESC',
    [personId, asOf],
  );
  return {
    asOf,
    company: readSettings(workspace).companyName || workspace.name,
    person,
    figures: {
      requirements: figures.requirements,
      met: figures.met,
      unknown: figures.unknown,
      coverage: figures.coverage,
      ready: figures.state === 'ready' ? true : figures.state === 'not-ready' ? false : null,
    },
    skills: skillsOf(standing),
    awards: shownAwards(
      workspace,
      awardIds.map(({ id }) => id),
      asOf,
    ),
    attempts: attemptsOf(read, personId),
    stacks: (await stacksOfPerson(workspace, personId, asOf)).filter(
      ({ have, complete }) => have > 0 || complete,
    ),
    badges: badgesOf(read, personId),
  };
}

/** What the role requires, then what else is rated. */
const skillsOf = ({
  requirements,
  others,
}: ReturnType<typeof personOf>): LearnerRecord['skills'] => [
  ...requirements.map((one) => ({
    skillId: one.skillId,
    skill: one.skill,
    category: one.category,
    level: one.level,
    required: one.required,
    flags: one.flags,
    date: one.date,
    source: one.source,
  })),
  ...others.map((one) => ({
    skillId: one.id,
    skill: one.name,
    category: one.category,
    level: one.level,
    required: null,
    flags: one.flags,
    date: one.date,
    source: one.source,
  })),
];

const attemptsOf = (read: ReadHandle, personId: number): Attempt[] =>
  read.all<Attempt>(
    `SELECT t.id, t.person_id AS personId, p.name AS person, p.department, t.credential_id AS credentialId,
       c.title AS credential, t.source, t.outcome, t.started, t.ended, t.progress, t.grade, t.hours, t.note
     FROM attempt t JOIN person p ON p.id = t.person_id JOIN credential c ON c.id = t.credential_id
     WHERE t.person_id = ? ORDER BY coalesce(t.ended, t.started, '') DESC, t.id DESC`,
    [personId],
  );

interface BadgeRow {
  id: number;
  name: string;
  issuer: string | null;
  checkedOn: string;
  verdicts: string;
}

/** The verdicts of the last check; the report holds more, which belongs on the page of the badge. */
const badgesOf = (read: ReadHandle, personId: number): LearnerRecord['badges'] =>
  read
    .all<BadgeRow>(
      `SELECT id, name, issuer_name AS issuer, checked_on AS checkedOn, report -> '$.verdicts' AS verdicts
       FROM badge WHERE person_id = ? ORDER BY issued_on DESC, id DESC`,
      [personId],
    )
    .map(({ verdicts: text, ...badge }) => {
      const verdicts = JSON.parse(text) as LearnerRecord['badges'][number]['verdicts'];
      return {
        ...badge,
        verdicts: Object.fromEntries(
          VERDICTS.map((name) => [
            name,
            { result: verdicts[name].result, reason: verdicts[name].reason },
          ]),
        ) as typeof verdicts,
      };
    });
