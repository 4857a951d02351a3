import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { EmptyState } from '../../components/States.tsx';

interface NothingAskedProps {
  readonly examples: readonly string[];
  /** People were narrowed down, but no skill is named. */
  readonly narrowed: boolean;
  readonly onAsk: (ask: string) => void;
}

/** How to ask, with questions about this workspace; each is one press away. */
export function NothingAsked({ examples, narrowed, onAsk }: NothingAskedProps) {
  return (
    <EmptyState title={narrowed ? 'Which skill?' : 'Ask for what people can do'}>
      {narrowed
        ? 'Name at least one skill, in the sentence or beside “Add a skill”.'
        : 'Name skills with a level, say where, and who should not leave. Levels are numbers or the names of your scale; “valid” asks for a credential, “nice to have” makes a wish.'}
      <span className="asked-examples">
        {examples.map((example) => (
          <button key={example} type="button" className="link" onClick={() => onAsk(example)}>
            {example}
          </button>
        ))}
      </span>
    </EmptyState>
  );
}

/** No skill is known, so none can be looked for. */
export function NoSkillsYet() {
  const navigate = useNavigate();
  return (
    <EmptyState
      title="There are no skills yet"
      deeds={
        <Button variant="filled" onClick={() => void navigate({ to: '/import' })}>
          Import skills
        </Button>
      }
    >
      People are found by the skills they are rated in. Import a skill matrix, or{' '}
      <Link to="/skills">add skills to the library</Link>.
    </EmptyState>
  );
}
