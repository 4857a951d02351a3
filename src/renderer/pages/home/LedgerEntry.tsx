import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { formatNumber } from '../../app/format.ts';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { Columns } from '../../charts/Columns.tsx';
import { HorizontalBars } from '../../charts/HorizontalBars.tsx';
import { PartsBar } from '../../charts/PartsBar.tsx';
import { Mark } from '../../components/Mark.tsx';
import type { Entry } from './entry.ts';
import { Sentence } from './Sentence.tsx';
import { useOpenItem } from './use-open-item.ts';

interface LedgerEntryProps {
  readonly number: number;
  readonly entry: Entry;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

/** Question, answer with its figure, a small chart, the next step. */
export function LedgerEntry({ number, entry, selected, onSelect }: LedgerEntryProps) {
  return (
    <LedgerRow
      number={number}
      question={entry.question}
      answer={<Sentence words={entry.answer} />}
      detail={entry.detail}
      selected={selected}
      onSelect={onSelect}
      chart={<EntryChartView entry={entry} onParts={onSelect} />}
      deed={
        <>
          {entry.mark !== null && <Mark tone={entry.mark.tone}>{entry.mark.words}</Mark>}
          <NextLink next={entry.next} />
        </>
      }
    />
  );
}

interface LedgerRowProps {
  readonly number: number;
  readonly question: string;
  readonly answer: ReactNode;
  readonly detail: ReactNode;
  readonly selected?: boolean;
  readonly onSelect?: () => void;
  readonly chart: ReactNode;
  readonly deed: ReactNode;
}

/** The frame of an entry, for those that are not made of people too. */
export function LedgerRow(props: LedgerRowProps) {
  const { number, question, answer, detail, selected = false, onSelect, chart, deed } = props;
  const headline = `question-${number}`;
  return (
    <article className="entry" aria-labelledby={headline} data-selected={selected || undefined}>
      <span className="no">{number}</span>
      <div>
        <h2 className="q" id={headline}>
          {question}
        </h2>
        {onSelect ? (
          <button type="button" className="a" aria-pressed={selected} onClick={onSelect}>
            {answer}
          </button>
        ) : (
          <p className="a">{answer}</p>
        )}
        <p className="d">{detail}</p>
      </div>
      <div className="chart-place">{chart}</div>
      <div className="do">{deed}</div>
    </article>
  );
}

function EntryChartView(props: { readonly entry: Entry; readonly onParts: () => void }) {
  const { entry, onParts } = props;
  const open = useOpenItem(entry);
  const { chart, parts, question } = entry;
  const table = parts[0]?.table;
  if (chart === null || table === undefined) return null;
  const common = {
    items: chart.items,
    title: `${question} ${chart.unit}`,
    unit: chart.unit,
    format: chart.format ?? formatNumber,
    onOpen: open,
  };
  return (
    <ChartFrame title={question} unit={chart.unit} table={table} bare onParts={onParts}>
      {chart.kind === 'columns' && <Columns {...common} ticks={chart.ticks ?? []} />}
      {chart.kind === 'bars' && <HorizontalBars {...common} rowHeight={18} labelWidth={168} />}
      {chart.kind === 'parts' && <PartsBar {...common} />}
    </ChartFrame>
  );
}

function NextLink({ next }: { readonly next: Entry['next'] }) {
  if (next.to === 'reporting-line') {
    return (
      <Link to="/teams" search={{ by: 'reporting-line' }}>
        {next.words}
      </Link>
    );
  }
  if (next.to === 'roles') {
    return (
      <Link to="/skills" search={{ tab: 'roles' }}>
        {next.words}
      </Link>
    );
  }
  if (next.to === '/people') {
    return (
      <Link to="/people" search={next.search ?? {}}>
        {next.words}
      </Link>
    );
  }
  if (next.to === '/credentials') {
    return (
      <Link to="/credentials" search={next.credentials ?? {}}>
        {next.words}
      </Link>
    );
  }
  if (next.to === '/gaps') {
    return (
      <Link to="/gaps" search={next.gaps ?? {}}>
        {next.words}
      </Link>
    );
  }
  return <Link to={next.to}>{next.words}</Link>;
}
