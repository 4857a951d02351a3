import { Link, useNavigate } from '@tanstack/react-router';
import { newSample } from '../../app/workspace-files.ts';
import { Panel } from '../../components/Panel.tsx';
import { chooseFile } from '../import/choose-file.ts';
import { ChooseZone } from '../import/DropZone.tsx';
import { QUESTIONS } from './questions.ts';

/** A workspace without people: the one step that leads on, and what this page will then say. */
export function EmptyHome() {
  const navigate = useNavigate();
  const choose = async (): Promise<void> => {
    if (await chooseFile()) await navigate({ to: '/import' });
  };
  return (
    <div className="page-body">
      <div className="page-work">
        <div className="empty-home">
          <h2>Start with the people</h2>
          <p className="second">
            Any roster from your HR system will do. You check the columns before anything is saved.
          </p>
          <ChooseZone onChoose={() => void choose()} />
          <p className="small">
            No file at hand?{' '}
            <button type="button" className="link inline" onClick={() => void newSample()}>
              Look around with a sample company
            </button>{' '}
            of 240 people, or{' '}
            <Link to="/people" className="inline">
              enter people by hand
            </Link>
            .
          </p>
        </div>
      </div>
      <Panel
        label="What this page answers"
        title="Questions this page answers"
        sub="Each as far as the file has what it needs."
      >
        <section
          className="questions"
          // Nothing in it can be pressed, and the keyboard must be able to scroll it.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <ol>
            {QUESTIONS.map(({ question, needs }, index) => (
              <li key={question}>
                <span className="muted small">{index + 1}</span>
                <span>
                  {question}
                  <span className="under">needs {needs}</span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      </Panel>
    </div>
  );
}
