import type { InferContractRouterInputs } from '@orpc/contract';
import type { Award } from '#shared/contract/awards.ts';
import type { Contract } from '#shared/contract/index.ts';
import { client } from '../../../../app/client.ts';
import { perform } from '../../../../app/perform.ts';
import { SavedArea } from '../../../../components/SavedArea.tsx';
import { SavedDate } from '../../../../components/SavedDate.tsx';
import { SavedText } from '../../../../components/SavedText.tsx';
import { SavedNumber } from '../../fields/SavedNumber.tsx';

export type AwardPatch = InferContractRouterInputs<Contract>['awards']['update']['patch'];

/** Changes one award, says what was done, and offers to take it back. */
export const saveAward = (award: Award, patch: AwardPatch, what: string): void =>
  void perform(
    client.awards.update({ ids: [award.id], patch }),
    `${award.credential} of ${award.person}: ${what}.`,
  );

const isLink = (text: string): string | null =>
  text === '' || URL.canParse(text) ? null : 'A whole address, with https:// before it.';

/** What may be said of an award; each field is saved as one leaves it, and can be taken back by itself. */
export function AwardFields({ award }: { readonly award: Award }) {
  const save = (patch: AwardPatch, what: string): void => saveAward(award, patch, what);
  return (
    <section className="panel-form">
      <div className="award-days">
        <SavedDate
          label="Issued"
          value={award.issued}
          onSave={(issued) => issued !== null && save({ issued }, 'day of issue changed')}
        />
        <SavedDate
          label="Expires (optional)"
          placeholder="never"
          clearable
          value={award.expires}
          onSave={(expires) => save({ expires }, 'expiry changed')}
        />
      </div>
      <SavedText
        label="Grade (optional)"
        maxLength={200}
        value={award.grade ?? ''}
        onSave={(text) => save({ grade: text || null }, 'grade changed')}
      />
      <SavedText
        label="Certificate number (optional)"
        maxLength={500}
        value={award.identifier ?? ''}
        onSave={(text) => save({ identifier: text || null }, 'certificate number changed')}
      />
      <SavedText
        label="Link (optional)"
        maxLength={2000}
        value={award.link ?? ''}
        check={isLink}
        onSave={(text) => save({ link: text || null }, 'link changed')}
      />
      <div className="award-days">
        <SavedDate
          label="Started (optional)"
          placeholder="not known"
          clearable
          value={award.started}
          onSave={(started) => save({ started }, 'start changed')}
        />
        <SavedNumber
          label="Time taken (optional)"
          placeholder="not known"
          unit="hours"
          least={0}
          most={100_000}
          decimals={1}
          value={award.hours}
          onSave={(hours) => save({ hours }, 'time taken changed')}
        />
      </div>
      <SavedArea
        label="Note (optional)"
        minRows={2}
        maxLength={5000}
        value={award.note ?? ''}
        onSave={(text) => save({ note: text || null }, 'note changed')}
      />
    </section>
  );
}
