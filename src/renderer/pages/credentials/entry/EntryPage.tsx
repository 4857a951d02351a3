import { Button, Menu } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';
import type { EuElement } from '#shared/credentials.ts';
import { orpc } from '../../../app/queries.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Page, PageHead } from '../../../components/PageHead.tsx';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import { useTitleFocus } from '../../../components/use-title-focus.ts';
import { SkillLevels } from '../fields/SkillLevels.tsx';
import { bodyWords } from '../words.ts';
import { Checklist } from './Checklist.tsx';
import { Assessment, Effort, Validity, WhatIsLearned, WhatItIs } from './EntryFields.tsx';
import { useEntryDeeds } from './entry-deeds.ts';
import { Experience } from './Experience.tsx';
import { Prices } from './Prices.tsx';
import { OtherTitles, Prerequisites, StackMembership } from './Relations.tsx';
import { useSave } from './use-save.ts';
import { WhoNeeds } from './WhoNeeds.tsx';

const crumb = <Link to="/credentials">Credentials</Link>;

/** One credential with all that may be said of it; each field is saved as one leaves it, and can be taken back by itself. */
export function EntryPage({ id }: { readonly id: number }) {
  useTitleFocus();
  const answer = useQuery(
    orpc.credentials.get.queryOptions({ input: { id }, placeholderData: keepPreviousData }),
  );
  const credential = answer.data?.id === id ? answer.data : undefined;
  const navigate = useNavigate();
  const work = useRef<HTMLDivElement>(null);
  const save = useSave(credential ?? { id, title: '' });
  const leave = useCallback(() => void navigate({ to: '/credentials', search: {} }), [navigate]);
  const deeds = useEntryDeeds(leave);
  const fill = (element: EuElement): void => {
    const field = work.current?.querySelector<HTMLElement>(
      `[data-element="${element}"] :is(input:not([type="hidden"]), textarea)`,
    );
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
  };
  if (!credential) {
    return (
      <Page>
        <PageHead title="Credential" crumb={crumb} />
        {answer.error ? (
          <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
        ) : (
          <LoadingRows rows={14} />
        )}
      </Page>
    );
  }
  return (
    <Page>
      <PageHead
        title={credential.title}
        crumb={crumb}
        sub={[bodyWords(credential), credential.archived ? 'archived' : null]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <>
            <Button onClick={() => deeds.compare([id])}>Compare</Button>
            <Menu>
              <Menu.Target>
                <Button rightSection={<Icon name="down" size={12} />}>More</Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => deeds.merge(id)}>Merge with another</Menu.Item>
                <Menu.Item onClick={() => deeds.archive(credential)}>
                  {credential.archived ? 'Use again' : 'Archive'}
                </Menu.Item>
                <Menu.Item onClick={() => deeds.remove(credential)}>Remove</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      <div className="page-body">
        <div className="page-work entry-work" ref={work}>
          <section>
            <h2>What it is</h2>
            <WhatItIs credential={credential} save={save} />
          </section>
          <section>
            <h2>What is learned</h2>
            <WhatIsLearned credential={credential} save={save} />
            <h3>Skills and the level that it certifies</h3>
            <SkillLevels
              add="Add a skill that it certifies"
              none="No skill yet: it closes no gap until it certifies one."
              skills={credential.skills}
              onChange={(skills, what) =>
                save(
                  { skills: skills.map(({ skillId, level }) => ({ skillId, level })) },
                  `certifies: ${what}`,
                )
              }
            />
          </section>
          <section>
            <h2>Effort and level</h2>
            <Effort credential={credential} save={save} />
          </section>
          <section>
            <h2>Assessment and quality</h2>
            <Assessment credential={credential} save={save} />
          </section>
          <section>
            <h2>Price</h2>
            <Prices credential={credential} />
          </section>
          <section>
            <h2>Validity and prerequisites</h2>
            <Validity credential={credential} save={save} />
            <Prerequisites credential={credential} save={save} />
          </section>
          <section>
            <h2>Other titles in files</h2>
            <OtherTitles credential={credential} save={save} />
          </section>
        </div>
        <aside className="panel" aria-label="What is known of it">
          <Checklist
            completeness={credential.completeness}
            onFill={(element) =>
              element === 'country' && credential.issuerId !== null
                ? void navigate({
                    to: '/credentials',
                    search: { view: 'issuers', issuer: credential.issuerId },
                  })
                : fill(element === 'country' ? 'awarding-body' : element)
            }
          />
          <WhoNeeds key={id} credentialId={id} />
          <Experience id={id} experience={credential.experience} />
          <StackMembership credential={credential} />
        </aside>
      </div>
    </Page>
  );
}
