export type Step = string | number;

/** “credentialSubject.achievement.resultDescription[2].type”, as people write the way to a field; “the top” for the whole. */
export function pathOf(steps: readonly Step[]): string {
  const path = steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${shortened(step)}`))
    .join('')
    .replace(/^\./, '');
  return path === '' ? 'the top' : shortened(path, 200);
}

const shortened = (text: string, most = 60): string => {
  const plain = text.replaceAll(/[\p{C}\s]+/gu, ' ');
  return plain.length > most ? `${plain.slice(0, most - 1)}…` : plain;
};
