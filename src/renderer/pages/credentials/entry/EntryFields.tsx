import type { ReactNode } from 'react';
import type { Credential } from '#shared/contract/credentials.ts';
import {
  CREDENTIAL_KIND_WORDS,
  PARTICIPATION_WORDS,
  STACKABILITY_WORDS,
  SUPERVISION_WORDS,
  type EuElement,
} from '#shared/credentials.ts';
import { SavedArea } from '../../../components/SavedArea.tsx';
import { SavedText } from '../../../components/SavedText.tsx';
import { ChoiceSelect } from '../fields/ChoiceSelect.tsx';
import { IssuerSelect } from '../fields/IssuerSelect.tsx';
import { SavedNumber } from '../fields/SavedNumber.tsx';
import { EqfSelect } from '../fields/EqfSelect.tsx';
import type { SaveEntry } from './use-save.ts';

interface PartProps {
  readonly credential: Credential;
  readonly save: SaveEntry;
}

/** A field that states an element of the EU recommendation: the check list leads here. */
const States = (props: {
  readonly element: EuElement;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) => (
  <div data-element={props.element} className={props.wide ? 'wide' : undefined}>
    {props.children}
  </div>
);

/** What it is called, who stands behind it, what it is about. */
export const WhatItIs = ({ credential, save }: PartProps) => (
  <div className="entry-grid">
    <States element="title" wide>
      <SavedText
        label="Title"
        maxLength={500}
        value={credential.title}
        check={(text) => (text === '' ? 'A credential needs a title.' : null)}
        onSave={(title) => save({ title }, 'title changed')}
      />
    </States>
    <States element="awarding-body">
      <IssuerSelect
        label="Awarding body"
        value={credential.issuerId}
        onChange={(issuerId) => save({ issuerId }, 'awarding body changed')}
      />
    </States>
    <IssuerSelect
      label="Platform, where it is another"
      placeholder="none"
      platform
      value={credential.platformId}
      onChange={(platformId) => save({ platformId }, 'platform changed')}
    />
    <ChoiceSelect
      label="Kind"
      words={CREDENTIAL_KIND_WORDS}
      value={credential.kind}
      onChange={(kind) => save({ kind }, 'kind changed')}
    />
    <SavedText
      label="Language"
      placeholder="not stated"
      maxLength={120}
      value={credential.language ?? ''}
      onSave={(text) => save({ language: text || null }, 'language changed')}
    />
    <div className="wide">
      <SavedArea
        label="Description"
        minRows={2}
        maxLength={20_000}
        value={credential.description ?? ''}
        onSave={(text) => save({ description: text || null }, 'description changed')}
      />
    </div>
    <div className="wide">
      <SavedText
        label="Link"
        placeholder="not stated"
        description="Kept for you to copy. The program never opens it."
        maxLength={2000}
        value={credential.link ?? ''}
        onSave={(text) => save({ link: text || null }, 'link changed')}
      />
    </div>
  </div>
);

export const WhatIsLearned = ({ credential, save }: PartProps) => (
  <States element="outcomes">
    <SavedArea
      label="Learning outcomes"
      placeholder="What somebody who has it knows and can do"
      minRows={3}
      maxLength={20_000}
      value={credential.learningOutcomes ?? ''}
      onSave={(text) => save({ learningOutcomes: text || null }, 'learning outcomes changed')}
    />
  </States>
);

export const Effort = ({ credential, save }: PartProps) => (
  <div className="entry-grid">
    <States element="workload">
      <SavedNumber
        label="Workload"
        unit="hours"
        least={0.1}
        most={100_000}
        decimals={1}
        {...(credential.hoursFromEcts && credential.hours !== null
          ? { placeholder: `${credential.hours} by ECTS × 25` }
          : {})}
        value={credential.workloadHours}
        onSave={(workloadHours) => save({ workloadHours }, 'workload changed')}
      />
    </States>
    <SavedNumber
      label="Credit points"
      unit="ECTS"
      least={0.1}
      most={1000}
      decimals={1}
      value={credential.ects}
      onSave={(ects) => save({ ects }, 'credit points changed')}
    />
    <States element="level">
      <EqfSelect
        value={credential.eqfLevel}
        onChange={(eqfLevel) => save({ eqfLevel }, 'level of the qualifications framework changed')}
      />
    </States>
    <States element="participation">
      <ChoiceSelect
        label="Form of participation"
        words={PARTICIPATION_WORDS}
        value={credential.participation}
        onChange={(participation) => save({ participation }, 'form of participation changed')}
      />
    </States>
    <SavedText
      label="Delivery"
      placeholder="not stated"
      maxLength={500}
      value={credential.delivery ?? ''}
      onSave={(text) => save({ delivery: text || null }, 'delivery changed')}
    />
    <SavedNumber
      label="Takes"
      unit="days"
      least={1}
      most={10_000}
      value={credential.durationDays}
      onSave={(durationDays) => save({ durationDays }, 'duration changed')}
    />
  </div>
);

export const Assessment = ({ credential, save }: PartProps) => (
  <div className="entry-grid">
    <States element="assessment">
      <SavedArea
        label="Type of assessment"
        placeholder="written exam, project, portfolio …"
        maxLength={2000}
        value={credential.assessment ?? ''}
        onSave={(text) => save({ assessment: text || null }, 'assessment changed')}
      />
    </States>
    <div className="two-wide">
      <ChoiceSelect
        label="Supervision and identity check"
        words={SUPERVISION_WORDS}
        value={credential.supervision}
        onChange={(supervision) => save({ supervision }, 'supervision changed')}
      />
    </div>
    <SavedText
      label="Grading"
      placeholder="not stated"
      maxLength={2000}
      value={credential.grading ?? ''}
      onSave={(text) => save({ grading: text || null }, 'grading changed')}
    />
    <States element="quality">
      <SavedArea
        label="Quality assurance"
        placeholder="who vouches for it, and by what standard"
        maxLength={5000}
        value={credential.qualityAssurance ?? ''}
        onSave={(text) => save({ qualityAssurance: text || null }, 'quality assurance changed')}
      />
    </States>
  </div>
);

export const Validity = ({ credential, save }: PartProps) => (
  <div className="entry-grid">
    <SavedNumber
      label="An award is valid for"
      unit="months"
      placeholder="for good"
      least={1}
      most={1200}
      value={credential.validityMonths}
      onSave={(validityMonths) => save({ validityMonths }, 'validity changed')}
    />
    <SavedNumber
      label="A renewal is due, before expiry"
      unit="days"
      placeholder="as in Settings"
      least={0}
      most={3650}
      value={credential.leadDays}
      onSave={(leadDays) => save({ leadDays }, 'lead time of renewals changed')}
    />
    <ChoiceSelect
      label="Stackability"
      words={STACKABILITY_WORDS}
      value={credential.stackability}
      onChange={(stackability) => save({ stackability }, 'stackability changed')}
    />
    <div className="wide">
      <SavedArea
        label="Prerequisites, as the provider puts them"
        maxLength={5000}
        value={credential.prerequisites ?? ''}
        onSave={(text) => save({ prerequisites: text || null }, 'prerequisites changed')}
      />
    </div>
  </div>
);
