import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FileMatch } from '#shared/contract/skill-files.ts';
import { orpc } from '../../../app/queries.ts';

interface Found {
  readonly id: number;
  readonly name: string;
  readonly detail: string;
}

/** People, skills, roles, credentials or awarding bodies of the workspace whose name holds what is typed. */
export function useFound(what: FileMatch['what'], text: string): readonly Found[] {
  const asked = text.trim() !== '';
  const people = useQuery(
    orpc.people.list.queryOptions({
      input: { filter: { search: text, presence: 'all' }, limit: 8 },
      enabled: asked && what === 'person',
      placeholderData: keepPreviousData,
    }),
  ).data;
  const skills = useQuery(
    orpc.skills.find.queryOptions({
      input: { text, limit: 8 },
      enabled: asked && what === 'skill',
      placeholderData: keepPreviousData,
    }),
  ).data;
  const roles = useQuery(
    orpc.roles.list.queryOptions({ input: {}, enabled: asked && what === 'role' }),
  ).data;
  const credentials = useQuery(
    orpc.credentials.options.queryOptions({
      input: { search: text, limit: 8 },
      enabled: asked && what === 'credential',
      placeholderData: keepPreviousData,
    }),
  ).data;
  const issuers = useQuery(
    orpc.credentials.issuers.queryOptions({ input: {}, enabled: asked && what === 'issuer' }),
  ).data;
  if (!asked) return [];
  if (what === 'person')
    return (people?.people ?? []).map(({ id, name, role, department }) => ({
      id,
      name,
      detail: [role, department].filter(Boolean).join(' · '),
    }));
  if (what === 'skill')
    return (skills ?? []).map(({ id, name, category }) => ({ id, name, detail: category ?? '' }));
  if (what === 'credential')
    return (credentials ?? []).map(({ id, title, issuer }) => ({
      id,
      name: title,
      detail: issuer ?? '',
    }));
  const wanted = text.trim().toLocaleLowerCase();
  if (what === 'issuer')
    return (issuers ?? [])
      .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
      .slice(0, 8)
      .map(({ id, name, country }) => ({ id, name, detail: country ?? '' }));
  return (roles?.roles ?? [])
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
    .slice(0, 8)
    .map(({ id, name, family }) => ({ id, name, detail: family ?? '' }));
}
