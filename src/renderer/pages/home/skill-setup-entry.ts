import { count, formatNumber } from '../../app/format.ts';
import type { Entry, Words } from './entry.ts';
import type { HomeSkills } from './home-skills.ts';

const START = { chart: null, parts: [], people: {}, mark: null } as const;

/**
 * What is still needed before gaps can be told, and the step that leads there; null where they can: there are
 * requirements of people who are here, and at least one rating of one of them.
 */
export function setupEntry(home: HomeSkills): Entry | null {
  const { figures, ready, ratings } = home;
  if (!ready) {
    return {
      ...START,
      id: 'setup',
      question: 'Where do teams fall short?',
      answer: ['Not known: no role requires a skill yet'],
      detail: `${whatIsThere(home)}Gaps are measured against what roles require.`,
      next: { words: 'Say what roles require', to: 'roles' },
    };
  }
  const { requirements, unknown, withRequirements } = figures;
  if (requirements === 0) {
    return {
      ...START,
      id: 'setup',
      question: 'Where do teams fall short?',
      answer: ['Not known: nobody has a role that requires a skill'],
      detail: 'People belong to a role by its name in the roster: compare the names.',
      next: { words: 'See the roles', to: 'roles' },
    };
  }
  if (unknown < requirements) return null;
  const answer: Words =
    ratings === 0
      ? ['Nobody is rated yet']
      : ['Nobody is rated yet in what ', { strong: 'their role' }, ' requires'];
  return {
    ...START,
    id: 'setup',
    question: 'Are people rated in what their role requires?',
    answer,
    detail: `${count(requirements, 'requirement', 'requirements')} of ${count(withRequirements, 'person', 'people')}, none with a rating. Gaps, readiness and cover are known once there are some.`,
    mark: { tone: 'unknown', words: `${formatNumber(unknown)} unrated, not counted as zero` },
    next: { words: 'Rate people in the matrix', to: '/matrix' },
  };
}

function whatIsThere({ skills, ratings }: HomeSkills): string {
  if (ratings > 0)
    return `${count(ratings, 'rating', 'ratings')} in ${count(skills, 'skill', 'skills')} so far. `;
  return skills > 0 ? `${count(skills, 'skill', 'skills')} in the library, nobody rated. ` : '';
}
