import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { VERDICTS, VERDICT_WORDS } from '#shared/credentials.ts';
import { client } from '../../../app/client.ts';
import { runInBackground } from '../../../app/background-work.ts';
import { formatDate } from '../../../app/format.ts';
import { host } from '../../../app/host.ts';
import { announceSaved, notifyProblem } from '../../../app/notify.tsx';
import { usePageAction } from '../../../app/page-actions.ts';
import { orpc } from '../../../app/queries.ts';
import { formatRatio } from '../../../components/figures/percent.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Page, PageHead } from '../../../components/PageHead.tsx';
import { LevelCell } from '../../../components/skill-cells/LevelCell.tsx';
import { ErrorState, LoadingRows } from '../../../components/States.tsx';
import { VerdictMark } from '../../credentials/badges/VerdictMark.tsx';
import { AwardTable, Attempts } from './CredentialsTab.tsx';
import type { LearnerRecord } from './learner-record.ts';
import './credentials-tab.css';
import './record.css';

/** One person's learning on one page, to print or to hand on as a workbook. */
export function RecordPage() {
  const { id } = useParams({ from: '/people/$id/record' });
  const personId = Number(id);
  const record = useQuery(orpc.development.record.queryOptions({ input: { personId } }));
  const name = record.data?.person.name;
  const doExport = useCallback(
    () => void exportRecord(personId, name ?? 'person'),
    [personId, name],
  );
  usePageAction('export', record.data ? doExport : null);
  return (
    <Page>
      <PageHead
        title="Learner record"
        crumb={
          <Link to="/people/$id" params={{ id }} search={{ tab: 'credentials' }}>
            {name ?? 'Person'}
          </Link>
        }
        actions={
          <>
            <Button leftSection={<Icon name="file" />} onClick={doExport} disabled={!record.data}>
              Export
            </Button>
            <Button variant="filled" onClick={() => window.print()} disabled={!record.data}>
              Print
            </Button>
          </>
        }
      />
      <div className="page-body">
        <div className="page-work">
          {record.data ? (
            <RecordSheet record={record.data} />
          ) : record.error ? (
            <ErrorState error={record.error} onRetry={() => void record.refetch()} />
          ) : (
            <LoadingRows />
          )}
        </div>
      </div>
    </Page>
  );
}

async function exportRecord(personId: number, name: string): Promise<void> {
  try {
    const place = await host.chooseSave('workbook', `Learner record ${name}.xlsx`);
    if (!place) return;
    const done = await runInBackground('Writing the record', (signal) =>
      client.development.exportRecord({ personId, out: place.path }, { signal }),
    );
    if (done) await announceSaved(place, 'Wrote the learner record.');
  } catch (error) {
    notifyProblem(error);
  }
}

function RecordSheet({ record }: { readonly record: LearnerRecord }) {
  const { person, company, asOf, figures, skills, awards, attempts, stacks, badges } = record;
  return (
    <article className="record">
      <header>
        <h2>{person.name}</h2>
        <p>
          {[person.role, person.department].filter((part) => part !== null).join(' · ')}
          {person.employeeNumber !== null && ` · number ${person.employeeNumber}`}
          {person.hireDate !== null && ` · here since ${formatDate(person.hireDate)}`}
        </p>
        <p className="second">
          {company}, as of {formatDate(asOf)}. {figures.met} of {figures.requirements} requirements
          of the role are met ({formatRatio(figures.coverage)})
          {figures.unknown > 0 && `; ${figures.unknown} are not rated, which is not level 0`}.
        </p>
      </header>
      <section>
        <h3>Skills</h3>
        {skills.length === 0 ? (
          <p className="second">No skill is required or rated.</p>
        ) : (
          <table className="plain">
            <caption className="hidden-text">Skills with level and basis</caption>
            <thead>
              <tr>
                <th scope="col">Skill</th>
                <th scope="col">Level</th>
                <th scope="col" className="num">
                  Required
                </th>
                <th scope="col">Basis</th>
                <th scope="col">Date</th>
              </tr>
            </thead>
            <tbody>
              {skills.map((one) => (
                <tr key={one.skillId}>
                  <td>{one.skill}</td>
                  <td>
                    <span className="one-cell">
                      <LevelCell
                        level={one.level}
                        required={one.required ?? 0}
                        flags={one.flags}
                        label={one.skill}
                      />
                    </span>
                  </td>
                  <td className="num">{one.required ?? <span className="muted">–</span>}</td>
                  <td>{one.source ?? <span className="muted">not rated</span>}</td>
                  <td>{one.date === null ? null : formatDate(one.date)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section>
        <h3>Awards</h3>
        {awards.length === 0 ? (
          <p className="second">None is known.</p>
        ) : (
          <AwardTable awards={awards} />
        )}
      </section>
      {attempts.length > 0 && <Attempts attempts={attempts} heading="h3" />}
      {stacks.length > 0 && (
        <section>
          <h3>Stacks</h3>
          <ul className="record-list">
            {stacks.map((stack) => (
              <li key={stack.stackId}>
                {stack.title}:{' '}
                {stack.complete ? 'complete' : `${stack.have} of ${stack.need} components`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {badges.length > 0 && (
        <section>
          <h3>Badges, and how they were verified</h3>
          {badges.map((badge) => (
            <div key={badge.id} className="record-badge">
              <p>
                <b>{badge.name}</b>, {badge.issuer ?? 'no issuer named'}. Checked{' '}
                {formatDate(badge.checkedOn)} on this computer, without a connection.
              </p>
              <dl>
                {VERDICTS.map((name) => (
                  <div key={name}>
                    <dt>{VERDICT_WORDS[name]}</dt>
                    <dd>
                      <VerdictMark name={name} result={badge.verdicts[name].result} />
                      <span className="second"> {badge.verdicts[name].reason}</span>
                    </dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </section>
      )}
    </article>
  );
}
