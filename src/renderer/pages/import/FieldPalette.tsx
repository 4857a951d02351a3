import type { ImportColumn, ImportMapping } from '#shared/contract/imports.ts';
import { Icon } from '../../components/Icon.tsx';
import { unfilledFields } from './columns-view.ts';
import { mapColumn } from './decisions.ts';

/** The kind of thing that is dragged: the id of a field. */
export const FIELD_DRAG = 'application/x-upskill-field';

interface FieldPaletteProps {
  readonly mapping: ImportMapping;
  readonly column: ImportColumn;
}

/** Fields that no column fills yet: drag one onto a column, or press it for the chosen column. */
export function FieldPalette({ mapping, column }: FieldPaletteProps) {
  const fields = unfilledFields(mapping.columns);
  if (fields.length === 0) return null;
  return (
    <section>
      <h3>Fields that no column fills</h3>
      <ul className="palette">
        {fields.map(({ value, label }) => (
          <li key={value}>
            <button
              type="button"
              draggable
              title={`Drag onto a column, or press to send column ${column.letter} here`}
              onDragStart={(event) => {
                event.dataTransfer.setData(FIELD_DRAG, value);
                event.dataTransfer.effectAllowed = 'link';
              }}
              onClick={() => void mapColumn({ column: column.index, field: value })}
            >
              <Icon name="drag" size={12} />
              {label}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
