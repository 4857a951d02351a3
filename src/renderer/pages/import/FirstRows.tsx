import type { ImportMapping } from '#shared/contract/imports.ts';
import { PERSON_FIELDS } from '#shared/person-fields.ts';
import type { FieldKind } from '#shared/person-fields.ts';
import { formatDate } from '../../app/format.ts';

const RIGHT: ReadonlySet<FieldKind> = new Set(['date', 'number', 'money']);

/** The first rows as they would be saved: what the mapping means, seen on real people. */
export function FirstRows({ mapping }: { readonly mapping: ImportMapping }) {
  const used = new Set(mapping.firstRows.flatMap((row) => Object.keys(row)));
  const columns = [...used].map((name) => {
    const field = PERSON_FIELDS.find(({ id, label }) => id === name || label === name);
    const kind: FieldKind = field?.kind ?? 'text';
    return { id: name, label: field?.label ?? name.replace(/^custom:/, ''), kind };
  });
  if (mapping.firstRows.length === 0 || columns.length === 0) return null;
  return (
    <section className="first-rows">
      <h2 className="h3">First rows as they would be saved</h2>
      <div
        className="scroll-x"
        // Scrolls sideways, so the keyboard must be able to reach it.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label="First rows as they would be saved"
      >
        <table className="plain compact">
          <thead>
            <tr>
              {columns.map(({ id, label, kind }) => (
                <th key={id} scope="col" className={RIGHT.has(kind) ? 'num' : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mapping.firstRows.map((row) => (
              <tr key={JSON.stringify(row)}>
                {columns.map(({ id, kind }) => (
                  <td key={id} className={RIGHT.has(kind) ? 'num nowrap' : 'nowrap'}>
                    <Value text={row[id]} kind={kind} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Value({ text, kind }: { readonly text: string | undefined; readonly kind: FieldKind }) {
  if (text === undefined || text === '') return <span className="muted">none</span>;
  return <bdi>{kind === 'date' ? formatDate(text) : text}</bdi>;
}
