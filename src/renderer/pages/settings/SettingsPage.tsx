import { Page, PageHead } from '../../components/PageHead.tsx';
import { AboutSection } from './AboutSection.tsx';
import { CompanySection } from './CompanySection.tsx';
import { CredentialsSection } from './CredentialsSection.tsx';
import { FilesSection } from './FilesSection.tsx';
import { MappingsSection } from './MappingsSection.tsx';
import { PreferencesSection } from './PreferencesSection.tsx';
import './settings.css';

const SECTIONS = [
  ['company', 'Company'],
  ['credentials', 'Credentials and currencies'],
  ['preferences', 'This computer'],
  ['files', 'File, backups, restore points'],
  ['mappings', 'Remembered mappings'],
  ['about', 'About and privacy'],
] as const;

export const SettingsPage = () => (
  <Page>
    <PageHead title="Settings" sub="Saved as you leave a field." />
    <div className="page-body">
      <nav className="settings-nav" aria-label="Sections of the settings">
        {SECTIONS.map(([id, label]) => (
          <button
            key={id}
            type="button"
            className="link"
            onClick={() => document.querySelector(`#${id}`)?.scrollIntoView({ block: 'start' })}
          >
            {label}
          </button>
        ))}
      </nav>
      <div className="page-work settings">
        <CompanySection />
        <CredentialsSection />
        <PreferencesSection />
        <FilesSection />
        <MappingsSection />
        <AboutSection />
      </div>
    </div>
  </Page>
);
