import type { SkillFileReading } from '#shared/contract/skill-files.ts';
import { Panel } from '../../../components/Panel.tsx';
import { KindChoice } from './KindChoice.tsx';
import { ReadingSettings } from './ReadingSettings.tsx';
import { SheetChoices } from './SheetChoices.tsx';
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
      <KindChoice kind={reading.kind} others={reading.otherKinds} />
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
