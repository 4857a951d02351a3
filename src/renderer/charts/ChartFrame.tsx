import { Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from '../components/Icon.tsx';
import { ChartTable } from './ChartTable.tsx';
import { copyPicture } from './copy-picture.ts';
import type { ChartItem, ChartTableData } from './types.ts';
import './charts.css';

interface ChartFrameProps {
  /** The finding or the question; stands above the chart and in its picture. */
  readonly title: string;
  /** Its rank among the headings of the page; it looks the same. */
  readonly heading?: 'h2' | 'h3';
  readonly unit: string;
  readonly table: ChartTableData;
  readonly items?: readonly ChartItem[];
  readonly onOpen?: ((item: ChartItem) => void) | undefined;
  /** The title stands elsewhere on the page: only the menu is added. */
  readonly bare?: boolean;
  /** Opens what the figures are made of, instead of swapping the chart for its table here. */
  readonly onParts?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Title, unit and menu of a chart: show its table, copy its picture, open its parts. */
export function ChartFrame(props: ChartFrameProps): ReactElement {
  const { title, heading: Heading = 'h3', unit, table, items, onOpen, onParts, children } = props;
  const bare = props.bare === true;
  const frame = useRef<HTMLDivElement>(null);
  const [asTable, setAsTable] = useState(false);
  const menu = (
    <Menu>
      <Menu.Target>
        <button type="button" className="icon-button" aria-label={`Chart menu: ${title}`}>
          <Icon name="more" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Icon name={asTable ? 'chart' : 'columns'} />}
          onClick={() => (onParts ? onParts() : setAsTable(!asTable))}
        >
          {asTable ? 'Show chart' : 'Show table'}
        </Menu.Item>
        {!asTable && (
          <Menu.Item
            leftSection={<Icon name="copy" />}
            onClick={() => void copied(frame.current, { title, unit })}
          >
            Copy picture
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <div className={bare ? 'chart-frame bare' : 'chart-frame'} ref={frame}>
      {bare ? (
        <>
          <p className="unit">{unit}</p>
          {menu}
        </>
      ) : (
        <div className="chart-caption">
          <Heading className="h3">{title}</Heading>
          <span className="unit">{unit}</span>
          {menu}
        </div>
      )}
      {asTable ? (
        <ChartTable caption={title} data={table} items={items} onOpen={onOpen} />
      ) : (
        children
      )}
    </div>
  );
}

async function copied(
  frame: HTMLElement | null,
  words: { readonly title: string; readonly unit: string },
): Promise<void> {
  if (frame === null) return;
  try {
    await copyPicture(frame, words);
    notifications.show({ message: 'The picture is on the clipboard.' });
  } catch {
    notifications.show({
      title: 'The picture could not be copied.',
      message: 'This window may not write to the clipboard. Show the table and copy that.',
    });
  }
}
