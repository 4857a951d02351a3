import type { Skill } from '#shared/contract/skills.ts';
import { Problem } from '#shared/errors.ts';
import { textTable } from '../output.ts';
import type { Session } from '../session.ts';
import type { Command } from './command.ts';

const PAGE = 1000;

/** @throws Problem NOT_FOUND where there is no category of this name, whatever its case */
async function categoryId(client: Session['client'], name: string): Promise<number> {
  const categories = await client.skills.categories();
  const found = categories.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
  if (found) return found.id;
  throw new Problem(
    'NOT_FOUND',
    `There is no category “${name}”.`,
    `There are: ${categories.map((one) => one.name).join(', ')}.`,
  );
}

export const run: Command = async ({ client, open }, request) => {
  const search = request.text('search') ?? '';
  const category = request.text('category');
  await open();
  const filter = {
    search,
    ...(category === undefined ? {} : { categoryId: await categoryId(client, category) }),
  };
  const asOf = request.asOf === undefined ? {} : { asOf: request.asOf };
  const skills: Skill[] = [];
  for (let total = 1; skills.length < total;) {
    const window = { offset: skills.length, limit: PAGE };
    const page = await client.skills.list({ filter, ...asOf, ...window });
    total = page.skills.length === 0 ? 0 : page.total;
    skills.push(...page.skills);
  }
  const rows = skills.map((skill) => [skill.name, skill.category, skill.roles, skill.rated]);
  const text = textTable(['SKILL', 'CATEGORY', 'ROLES REQUIRING IT', 'PEOPLE RATED'], rows);
  return { json: { skills }, text: `${text}\n${skills.length} skills` };
};
