/** What Home answers of skills. */
export const SKILL_QUESTIONS = [
  'Are people rated in what their role requires?',
  'Where do teams fall short?',
  'Which gaps matter most?',
  'Who is ready for their role?',
  'Which skills hang on one person?',
].map((question) => ({ question, needs: 'requirements of roles, and ratings' }));

/** All that Home answers, and which part of a file each answer needs. */
export const QUESTIONS: readonly { readonly question: string; readonly needs: string }[] = [
  ...SKILL_QUESTIONS,
  { question: 'Which credentials expire soon?', needs: 'awards with their day of expiry' },
  { question: 'Do your credentials say what they prove?', needs: 'a catalogue of credentials' },
  {
    question: 'How many people, and how has it changed?',
    needs: 'hire and leaving dates',
  },
  { question: 'Which departments are they in?', needs: 'departments' },
  { question: 'Where are they based?', needs: 'locations or countries' },
  { question: 'How long have they been here?', needs: 'hire dates' },
  { question: 'Can these records be trusted?', needs: 'any roster' },
  { question: 'Is the reporting line whole?', needs: 'managers' },
  { question: 'What changed last?', needs: 'any change' },
];
