import { Button } from '@mantine/core';
import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import { Panel } from '../../../components/Panel.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import { SheetChoices } from './SheetChoices.tsx';
import { readAs } from './skill-actions.ts';
import { KIND_WORDS } from './words.ts';

/** What the file is taken for, which sheets count, and what holds for all that it says. */
export function ReadingPanel({ reading }: { readonly reading: SkillFileReading }) {
  return (
    <Panel
      label="How it is read"
      title={KIND_WORDS[reading.kind]}
      sub={
        reading.looksLike === null
          ? 'Found by what stands in the cells.'
          : `Reads as a file of ${reading.looksLike}.`
      }
    >
      {reading.otherKinds.length > 0 && (
        <section>
          <h3>Something else?</h3>
          <div className="row wrap">
            {reading.otherKinds.map((kind) => (
              <Button key={kind} size="compact-sm" onClick={() => void readAs(kind)}>
                Read as: {KIND_WORDS[kind].toLowerCase()}
              </Button>
            ))}
          </div>
        </section>
      )}
      <ReadingSettings reading={reading} />
      <SheetChoices reading={reading} />
      {reading.notes.length > 0 && (
        <section>
          <h3>Read like this</h3>
          <ul className="reasons small second">
            {reading.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
    </Panel>
  );
}
