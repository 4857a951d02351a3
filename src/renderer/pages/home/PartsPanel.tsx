import { ChartTable } from '../../charts/ChartTable.tsx';
import { Panel } from '../../components/Panel.tsx';
import type { Entry } from './entry.ts';
import { Sentence } from './Sentence.tsx';
import { useOpenItem } from './use-open-item.ts';

/** What an answer is made of; each name opens its people. */
export function PartsPanel(props: { readonly entry: Entry; readonly onClose: () => void }) {
  const { entry, onClose } = props;
  const open = useOpenItem(entry);
  return (
    <Panel
      label="What the answer is made of"
      title={entry.question}
      sub={<Sentence words={entry.answer} />}
      onClose={onClose}
    >
      {entry.parts.map((parts) => (
        <section key={parts.title}>
          <ChartTable
            caption={`${entry.question} ${parts.title}`}
            data={parts.table}
            items={parts.items}
            onOpen={open}
          />
        </section>
      ))}
      {entry.parts.length === 0 && (
        <section>
          <p className="second">{entry.detail}</p>
        </section>
      )}
    </Panel>
  );
}
