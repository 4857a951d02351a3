import type { ReactNode } from 'react';
import { Icon } from '../../components/Icon.tsx';

interface FileLineProps {
  readonly name: string;
  readonly facts: string;
  readonly children?: ReactNode;
}

/** The file of this import and what is known of it, above every step. */
export const FileLine = ({ name, facts, children }: FileLineProps) => (
  <div className="file-line">
    <Icon name="file" />
    <span className="grow">
      <b>{name}</b> <span className="second">· {facts}</span>
    </span>
    {children}
  </div>
);
