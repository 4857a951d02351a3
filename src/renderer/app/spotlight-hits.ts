import type { InferContractRouterOutputs } from '@orpc/contract';
import type { useNavigate } from '@tanstack/react-router';
import type { Contract } from '#shared/contract/index.ts';
import type { IconName } from '../components/Icon.tsx';
import type { Action } from './actions.ts';
import { keysOfPage, PAGES } from './pages.ts';

export interface Hit {
  readonly key: string;
  readonly icon: IconName;
  readonly label: string;
  readonly detail: string;
  readonly keys?: string | undefined;
  run(): unknown;
}

type Found = InferContractRouterOutputs<Contract>['organisation']['search'][number];
type Navigate = ReturnType<typeof useNavigate>;

const ICONS: Record<Found['kind'], IconName> = {
  person: 'person',
  department: 'people',
  team: 'people',
  role: 'chart',
  location: 'home',
  skill: 'skills',
  credential: 'award',
  issuer: 'award',
};

function open({ kind, id, label }: Found, navigate: Navigate): unknown {
  if (id !== null) {
    const params = { id: String(id) };
    if (kind === 'person') return navigate({ to: '/people/$id', params });
    if (kind === 'role') return navigate({ to: '/roles/$id', params });
    if (kind === 'skill') return navigate({ to: '/skills', search: { skill: id } });
    if (kind === 'credential') {
      return navigate({ to: '/credentials', search: { credential: id, show: 'entry' } });
    }
    if (kind === 'issuer') {
      return navigate({ to: '/credentials', search: { view: 'issuers', issuer: id } });
    }
  }
  return navigate({ to: '/people', search: { [kind]: [label] } });
}

/**
 * People, skills, credentials, issuers and roles that are set up open what is known of them; a department, team, other role or location opens
 * the list of its people.
 */
export const foundThings = (found: readonly Found[], navigate: Navigate): Hit[] =>
  found.map((thing) => {
    const { kind, id, label, detail } = thing;
    return {
      key: `${kind} ${id ?? label}`,
      icon: ICONS[kind],
      label,
      detail: kind === 'person' ? detail : [kind, detail].filter(Boolean).join(' · '),
      run: () => open(thing, navigate),
    };
  });

/** What is not worth finding from the search box itself. */
const UNLISTED: readonly Action['id'][] = ['find', 'back', 'forward', 'settings'];

const fits = (label: string, typed: string): boolean => {
  const text = label.toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/** Everything that fits what was typed: what the workspace holds first, then pages, then actions. */
export function hitsOf(
  typed: string,
  found: readonly Hit[],
  actions: readonly Action[],
  navigate: Navigate,
): readonly Hit[] {
  const pages: Hit[] = PAGES.filter(({ label }) => fits(label, typed)).map((page) => ({
    key: `page ${page.to}`,
    icon: page.icon,
    label: page.label,
    detail: 'page',
    keys: keysOfPage(page.to),
    run: () => navigate({ to: page.to }),
  }));
  const deeds: Hit[] = actions
    .filter(({ id, enabled, label }) => enabled && !UNLISTED.includes(id) && fits(label, typed))
    .map((action) => ({
      key: `action ${action.id}`,
      icon: action.icon,
      label: action.label,
      detail: 'action',
      keys: action.keys,
      run: () => action.run(),
    }));
  return [...found, ...pages, ...deeds];
}
