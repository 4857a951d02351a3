import { useQuery } from '@tanstack/react-query';
import { orpc } from '../../app/queries.ts';
import { KeyValue } from '../../components/KeyValue.tsx';
import { Section } from './Section.tsx';

export function AboutSection() {
  const about = useQuery(orpc.settings.about.queryOptions()).data;
  return (
    <Section id="about" title="About and privacy">
      <div className="settings-words">
        <p>
          Everything stays in the file above, on this computer. The program opens no connection to
          the internet, sends nothing to anyone, and asks for no account.
        </p>
        <p>
          Restore points and backups are whole copies: whoever may read the folder may read them.
          The log names no person and holds no value of any cell.
        </p>
        <p>
          A person who asks to be erased is erased from the table and from the history, on their
          page, under “More actions”.
        </p>
      </div>
      {about && (
        <KeyValue
          align="left"
          items={[
            ['Version', about.version],
            ['File format', String(about.schema)],
            ['SQLite', about.sqlite],
            ['Log files', about.logFolder],
          ]}
        />
      )}
    </Section>
  );
}
