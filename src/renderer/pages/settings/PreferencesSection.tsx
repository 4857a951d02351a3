import { SegmentedControl } from '@mantine/core';
import type { Preferences } from '#shared/contract/settings.ts';
import { client } from '../../app/client.ts';
import { notifyProblem } from '../../app/notify.tsx';
import { orpc, queryClient } from '../../app/queries.ts';
import { usePreferences } from '../../app/workspace.ts';
import { SavedText } from '../../components/SavedText.tsx';
import { Section } from './Section.tsx';

const save = (change: Partial<Preferences>): void => {
  client.settings
    .updatePreferences(change)
    .then((now) => queryClient.setQueryData(orpc.settings.preferences.queryKey(), now))
    .catch(notifyProblem);
};

/** Of this computer and user, whatever workspace is open. */
export function PreferencesSection() {
  const preferences = usePreferences();
  if (!preferences) return null;
  return (
    <Section
      id="preferences"
      title="This computer"
      sub="Yours, for every workspace you open here; not kept in the file."
    >
      <div className="settings-fields">
        <div>
          <p className="h3" id="theme-label">
            Colours
          </p>
          <SegmentedControl
            aria-labelledby="theme-label"
            value={preferences.theme}
            onChange={(theme) => save({ theme })}
            data={[
              { value: 'system', label: 'As the system' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
          />
        </div>
        <div>
          <p className="h3" id="density-label">
            Rows of tables
          </p>
          <SegmentedControl
            aria-labelledby="density-label"
            value={preferences.density}
            onChange={(density) => save({ density })}
            data={[
              { value: 'normal', label: 'Normal' },
              { value: 'compact', label: 'Compact' },
            ]}
          />
        </div>
        <SavedText
          label="Your name"
          description="Written in the history beside each change you make."
          maxLength={120}
          value={preferences.userName}
          onSave={(userName) => save({ userName })}
        />
      </div>
    </Section>
  );
}
