/** What Home answers, and which part of a roster each answer needs. */
export const QUESTIONS = [
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
