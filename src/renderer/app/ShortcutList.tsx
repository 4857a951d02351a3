import { Modal } from '@mantine/core';
import { hideOverlay, useOverlay } from './overlays.ts';

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ['Ctrl K', 'Find a person, skill, role, page or action'],
  ['Ctrl Z', 'Undo the latest change'],
  ['Ctrl Shift Z', 'Redo what was undone'],
  ['Alt ←  Alt →', 'Back, forward'],
  ['Ctrl 1 … 9', 'Pages, in the order of the list at the left'],
  ['Ctrl ,', 'Settings'],
  ['Ctrl F', 'Search on this page'],
  ['Ctrl E', 'Export this page to Excel'],
  ['F2', 'Edit'],
  ['↑ ↓ ← →', 'Move in a table'],
  ['Home  End  Page Up  Page Down', 'First, last, a screen up or down'],
  ['Enter', 'Open'],
  ['Space', 'Select; with Shift and arrows, a range'],
  ['Ctrl A', 'Select all rows of a table'],
  ['0 … 9', 'In the matrix: enter a level and move on'],
  ['Delete', 'In the matrix: withdraw a rating'],
  ['Ctrl V', 'In the matrix: paste a block from Excel'],
  ['Ctrl D  Ctrl R', 'In the matrix: fill down, fill right'],
  ['Esc', 'Close the panel, clear the selection'],
  ['?', 'This list'],
];

export function ShortcutList() {
  const shown = useOverlay() === 'shortcuts';
  return (
    <Modal opened={shown} onClose={hideOverlay} title="Keyboard" size={480}>
      <dl className="keys-list">
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split('  ').map((one) => (
                <kbd key={one}>{onThisSystem(one)}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

const mac = navigator.userAgent.includes('Mac');
const onThisSystem = (keys: string): string => (mac ? keys.replace('Ctrl', '⌘') : keys);
