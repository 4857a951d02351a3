import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../../components/Icon.tsx';
import './drop-zone.css';

/** Where a file may be dropped; the whole window takes it, this says so. */
export const DropZone = ({ children }: { readonly children: ReactNode }) => (
  <div className="drop-zone">{children}</div>
);

/** The zone while nothing has been chosen. */
export const ChooseZone = ({ onChoose }: { readonly onChoose: () => void }) => (
  <DropZone>
    <Icon name="import" />
    <div className="grow">
      <p>
        <b className="medium">Drop a file here</b>, or anywhere in this window
      </p>
      <p className="small muted">
        .xlsx .xls .ods .csv · a roster, ratings, skills or requirements
      </p>
    </div>
    <Button variant="filled" onClick={onChoose}>
      Choose a file
    </Button>
  </DropZone>
);
