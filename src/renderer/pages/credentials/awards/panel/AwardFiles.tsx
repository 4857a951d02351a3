import { Button } from '@mantine/core';
import type { Award } from '#shared/contract/awards.ts';
import { client } from '../../../../app/client.ts';
import { formatSize } from '../../../../app/format.ts';
import { host } from '../../../../app/host.ts';
import { announceSaved, notifyDone, notifyProblem } from '../../../../app/notify.tsx';
import { perform } from '../../../../app/perform.ts';
import { IconButton } from '../../../../components/IconButton.tsx';

/** Files that prove the award, kept in the workspace with it. */
export function AwardFiles({ award }: { readonly award: Award }) {
  return (
    <section className="stack">
      <div className="row">
        <h3 className="grow">Files</h3>
        <Button onClick={() => void attach(award.id)}>Attach a file</Button>
      </div>
      {award.files.length === 0 ? (
        <p className="small second">
          {award.badgeId === null
            ? 'No proof is kept. A copy of a certificate can be: it stays in the workspace, up to 25 MB.'
            : 'None beside the badge.'}
        </p>
      ) : (
        <ul>
          {award.files.map(({ id, name, sizeBytes }) => (
            <li key={id} className="row">
              <button
                type="button"
                className="link grow award-file"
                onClick={() => void save(id, name)}
              >
                {name}
                <span className="hidden-text">: save a copy</span>
              </button>
              <span className="small muted">{formatSize(sizeBytes)}</span>
              <IconButton
                icon="remove"
                label={`Take ${name} out`}
                onClick={() => void perform(client.awards.removeFile({ id }), `Took ${name} out.`)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

async function attach(awardId: number): Promise<void> {
  try {
    const file = await host.chooseOpen('evidence');
    if (file === null) return;
    const { path, name } = file;
    const kept = await client.awards.attach({ awardId, path, name });
    notifyDone(`Attached ${kept.name}.`);
  } catch (error) {
    notifyProblem(error);
  }
}

async function save(id: number, name: string): Promise<void> {
  try {
    const place = await host.chooseSave('evidence', name);
    if (place === null) return;
    await client.awards.saveFile({ id, out: place.path });
    await announceSaved(place, `Saved ${name}.`);
  } catch (error) {
    notifyProblem(error);
  }
}
