/** What Home answers, and which part of a roster each answer needs. */
export const QUESTIONS = [
  {
    question: 'Are people rated in what their role requires?',
    needs: 'requirements of roles, and ratings',
  },
  { question: 'Where do teams fall short?', needs: 'requirements of roles, and ratings' },
  { question: 'Which gaps matter most?', needs: 'requirements of roles, and ratings' },
  { question: 'Who is ready for their role?', needs: 'requirements of roles, and ratings' },
  { question: 'Which skills hang on one person?', needs: 'requirements of roles, and ratings' },
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
] as const;
