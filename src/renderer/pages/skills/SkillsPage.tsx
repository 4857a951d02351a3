import { useSearch } from '@tanstack/react-router';
import { RolesTab } from '../roles/RolesTab.tsx';
import { LibraryTab } from './library/LibraryTab.tsx';
import { ScaleTab } from './scale/ScaleTab.tsx';
import './skills.css';

/** What people can be rated in, what roles require of it, and the scale that both are measured on. */
export function SkillsPage() {
  const { tab } = useSearch({ from: '/skills' });
  if (tab === 'roles') return <RolesTab />;
  if (tab === 'scale') return <ScaleTab />;
  return <LibraryTab />;
}
