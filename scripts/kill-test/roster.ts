import { writeFileSync } from 'node:fs';

/** People in each of the files. */
export const PEOPLE = 2000;

/** A roster in which everybody is in the department `version`; importing it changes every person, or adds all. */
export function writeRoster(path: string, version: string): void {
  const lines = ['Employee number,Name,E-mail,Department,Hire date,Manager'];
  for (let index = 1; index <= PEOPLE; index += 1) {
    const manager = index < 10 ? '' : `E${Math.floor(index / 10)}`;
    lines.push(
      `E${index},Person Number ${index},person.${index}@example.com,${version},2015-03-${String((index % 28) + 1).padStart(2, '0')},${manager}`,
    );
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
}

export const SKILLS = ['Welding', 'Safety', 'Crane'];

/** A matrix in which everybody has one level in every skill; importing it changes every rating, or adds all. */
export function writeMatrix(path: string, level: number): void {
  const lines = [`Employee number,Name,${SKILLS.join(',')}`];
  for (let index = 1; index <= PEOPLE; index += 1)
    lines.push(`E${index},Person Number ${index},${SKILLS.map(() => level).join(',')}`);
  writeFileSync(path, `${lines.join('\n')}\n`);
}
