import { useQuery } from '@tanstack/react-query';
import { client } from '../../app/client.ts';
import { formatInstant } from '../../app/format.ts';
import { notifyDone, notifyProblem } from '../../app/notify.tsx';
import { orpc, queryClient } from '../../app/queries.ts';
import { Section } from './Section.tsx';

const SHOWN = 6;

const forget = (id: number): void => {
  client.settings
    .forgetMapping({ id })
    .then(() => queryClient.invalidateQueries({ queryKey: orpc.settings.mappings.key() }))
    .then(() => notifyDone('The mapping is forgotten.'))
    .catch(notifyProblem);
};

/** What the program does by itself for files whose headers it has seen. */
export function MappingsSection() {
  const mappings = useQuery(orpc.settings.mappings.queryOptions()).data;
  return (
    <Section
      id="mappings"
      title="Remembered mappings"
      sub="A file with the same headers is mapped as you mapped it the last time."
    >
      {mappings?.length === 0 && (
        <p className="second">None yet. One is remembered with every import, unless you say not.</p>
      )}
      {mappings && mappings.length > 0 && (
        <table className="plain flush compact settings-table">
          <thead>
            <tr>
              <th scope="col">Headers</th>
              <th scope="col">Last used</th>
              <th scope="col">
                <span className="hidden-text">Deed</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {mappings.map(({ id, headers, usedAt }) => (
              <tr key={id}>
                <td>
                  {headers.slice(0, SHOWN).join(' · ')}
                  {headers.length > SHOWN && (
                    <span className="muted"> and {headers.length - SHOWN} more</span>
                  )}
                </td>
                <td className="nowrap">{formatInstant(usedAt)}</td>
                <td className="num">
                  <button
                    type="button"
                    className="link"
                    aria-label={`Forget the mapping for ${headers.slice(0, 3).join(', ')}`}
                    onClick={() => forget(id)}
                  >
                    Forget
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
