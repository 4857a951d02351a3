import type { talentContract } from '#shared/contract/talent.ts';
import { SHARED_TEXT_FIELDS } from '#shared/person-fields.ts';
import { cachedByRevision } from '#core/people/index.ts';
import { bookOf, levelsOf, skillNames, type Book } from '#core/skills/index.ts';
import type { ReadHandle, Workspace } from '#core/workspace/index.ts';
import { groupingOf } from '../grouping.ts';
import type { Answer } from '../procedure.ts';
import { readQuestion } from './question/read-question.ts';
import {
  vocabularyOf,
  type RosterValue,
  type Vocabulary,
  type VocabularySource,
} from './question/vocabulary.ts';

/** Reads a question about people by the names that the workspace knows. */
export function parseQuestion(
  workspace: Workspace,
  text: string,
): Answer<typeof talentContract.parse> {
  const question = readQuestion(text, vocabularyIn(workspace));
  const { conditions, values, withoutLeaving, words, notUnderstood } = question;
  return {
    conditions: conditions.map((condition) => ({ ...condition })),
    filter: Object.keys(values).length === 0 ? {} : { values },
    withoutLeaving,
    words: [...words],
    notUnderstood: [...notUnderstood],
  };
}

const vocabularyIn = (workspace: Workspace): Vocabulary =>
  cachedByRevision(workspace, 'talent vocabulary', () => {
    const book = bookOf(workspace);
    const roster = rosterValues(book);
    return vocabularyOf({
      skills: namesOfSkills(workspace.read, book),
      levels: levelsOf(workspace.read),
      values: roster,
      samePeople: (values) => areSamePeople(book, values),
    });
  });

function* namesOfSkills(db: ReadHandle, { skills }: Book): VocabularySource['skills'] {
  const known = new Map<number, { readonly id: number; readonly name: string }>();
  for (const { id, name, alias } of skillNames(db).values()) {
    if (skills.archived[skills.place(id)] === 1) continue;
    let skill = known.get(id);
    if (!skill) known.set(id, (skill = { id, name }));
    yield { name: alias ?? name, skill };
  }
}

function rosterValues(book: Book): RosterValue[] {
  return SHARED_TEXT_FIELDS.flatMap((field) =>
    groupingOf(book, field).keys.flatMap((value) => (value === null ? [] : [{ field, value }])),
  );
}

/** Whether each value is that of the very people who have the first. */
function areSamePeople(book: Book, values: readonly RosterValue[]): boolean {
  const members = values.map(({ field, value }) => {
    const { of, keys } = groupingOf(book, field);
    return { of, group: keys.indexOf(value) };
  });
  for (let place = 0; place < book.people.count; place += 1) {
    const isIn = members.map(({ of, group }) => of[place] === group);
    if (isIn.includes(true) && isIn.includes(false)) return false;
  }
  return true;
}
