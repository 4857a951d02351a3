import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Icon } from '../components/Icon.tsx';
import { areBadges, onBadgesPage } from './dropped-badges.ts';
import { host } from './host.ts';
import { notifyProblem } from './notify.tsx';
import { takeBadges, takeFile } from './take-file.ts';
import { useWorkspace } from './workspace.ts';

const carriesFiles = (event: DragEvent): boolean =>
  event.dataTransfer?.types.includes('Files') ?? false;

const namesOf = ({ files, items }: DataTransfer) =>
  [...files].map(({ name }, place) => ({
    name,
    isFolder: items[place]?.webkitGetAsEntry()?.isDirectory === true,
  }));

/** A file may be dropped anywhere in the window; while it hovers, the window says what would happen. */
export function DropLayer() {
  const [hovering, setHovering] = useState(false);
  const navigate = useNavigate();
  const open = useWorkspace();
  useEffect(() => {
    // Entering a child fires before leaving its parent: the depth tells when the window is left.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      depth += 1;
      setHovering(true);
    };
    const over = (event: DragEvent): void => {
      if (carriesFiles(event)) event.preventDefault();
    };
    const goToBadges = (): unknown => navigate({ to: '/credentials', search: { view: 'badges' } });
    const leave = (): void => {
      depth = Math.max(0, depth - 1);
      if (depth === 0) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      depth = 0;
      setHovering(false);
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const transfer = event.dataTransfer;
      const file = transfer?.files[0];
      if (!transfer || !file) return;
      const taken = areBadges(namesOf(transfer), onBadgesPage())
        ? takeBadges(transfer, goToBadges)
        : host
            .fileFromDrop(file)
            .then((picked) => takeFile(picked, () => navigate({ to: '/import' })));
      taken.catch(notifyProblem);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [navigate]);
  if (!hovering) return null;
  return (
    <div className="drop-layer" aria-hidden="true">
      <div>
        <Icon name="import" size={24} />
        <p>
          <b>Drop it anywhere</b>
        </p>
        <p className="second">
          {open
            ? 'A table (.xlsx .xls .ods .csv) goes to Import, a badge (.png .svg .json .jwt) or a folder of badges to Badges; nothing is saved before you have checked it. A workspace (.upskill) is opened.'
            : 'A workspace (.upskill) is opened. A roster or a badge waits until you have chosen a workspace.'}
        </p>
      </div>
    </div>
  );
}
