import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { usePageAction } from '../../app/page-actions.ts';
import { orpc } from '../../app/queries.ts';
import { Icon } from '../../components/Icon.tsx';
import { Note } from '../../components/Mark.tsx';
import { Page, PageHead } from '../../components/PageHead.tsx';
import { ErrorState, LoadingRows } from '../../components/States.tsx';
import { AskField } from './AskField.tsx';
import { Conditions } from './Conditions.tsx';
import { exportFound } from './export-found.ts';
import { FoundPeople } from './FoundPeople.tsx';
import { NoSkillsYet, NothingAsked } from './NothingAsked.tsx';
import { useExamples } from './use-examples.ts';
import { useFound } from './use-found.ts';
import { useQuestion } from './use-question.ts';
import { useSkillNames } from './use-skill-names.ts';
import { WhoFilters } from './WhoFilters.tsx';
import './find.css';

/** Who can do this: a question in a sentence, what was understood of it, and who fits. */
export function FindPage() {
  const { question, put, change } = useQuestion();
  const examples = useExamples();
  const levels = useQuery(orpc.skills.scale.queryOptions()).data ?? [];
  const skillName = useSkillNames(question.conditions.map(({ skillId }) => skillId));
  const found = useFound(question);
  const asks = question.conditions.length > 0;
  const narrowed = question.ask !== '' || question.staying || Object.keys(question.who).length > 0;
  const write = useCallback(() => void exportFound(question, skillName), [question, skillName]);
  const exportable = asks && (found.total ?? 0) > 0;
  usePageAction('export', exportable ? write : null);
  return (
    <Page>
      <PageHead
        title="Find people"
        crumb={<Link to="/people">People</Link>}
        actions={
          <Button leftSection={<Icon name="export" />} onClick={write} disabled={!exportable}>
            Export
          </Button>
        }
      />
      {examples?.length === 0 ? (
        <NoSkillsYet />
      ) : (
        <>
          <div className="question">
            <AskField ask={question.ask} placeholder={examples?.[0] ?? ''} onAsk={put} />
            {question.notUnderstood.length > 0 && (
              <Note tone="warn">
                Not understood, and left out:{' '}
                {question.notUnderstood.map((words) => `“${words}”`).join(', ')}.
              </Note>
            )}
            <Conditions
              conditions={question.conditions}
              skillName={skillName}
              levels={levels}
              onChange={(conditions) => change({ conditions })}
            />
            <WhoFilters question={question} onChange={change} />
          </div>
          {question.error !== null && question.error !== undefined ? (
            <ErrorState error={question.error} />
          ) : !question.ready || examples === undefined ? (
            <LoadingRows />
          ) : asks ? (
            <FoundPeople
              question={question}
              skillName={skillName}
              total={found.total}
              row={found.row}
              error={found.error}
              onRange={found.show}
              onNearly={() => change({ nearly: true })}
            />
          ) : (
            <NothingAsked examples={examples} narrowed={narrowed} onAsk={put} />
          )}
        </>
      )}
    </Page>
  );
}
