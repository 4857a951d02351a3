import { Icon } from '../../components/Icon.tsx';
import { nodeLabel } from './node-words.ts';
import type { TreeLine } from './tree-view.ts';

interface NodeNameProps {
  readonly line: TreeLine;
  readonly onToggle: ((key: string, open: boolean) => void) | null;
}

/** The name at its depth, with the handle that opens and closes what hangs below. */
export function NodeName({ line, onToggle }: NodeNameProps) {
  const { node, open } = line;
  // Deep lines of a long reporting line must still leave room for their names.
  const indent = Math.min(node.depth, 12) * 18;
  return (
    <span className="node-name" style={{ paddingLeft: indent }}>
      {open === null ? (
        <span className="handle" />
      ) : (
        <button
          type="button"
          className="handle"
          tabIndex={-1}
          aria-hidden="true"
          onClick={(event) => {
            event.stopPropagation();
            onToggle?.(node.key, !open);
          }}
        >
          <Icon name={open ? 'down' : 'right'} size={14} />
        </button>
      )}
      <span className={node.depth === 0 ? 'medium' : undefined}>
        {node.label ?? <span className="muted">{nodeLabel(node)}</span>}
      </span>
    </span>
  );
}
