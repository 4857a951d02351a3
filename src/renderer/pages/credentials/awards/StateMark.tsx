import type { Award } from '#shared/contract/awards.ts';
import { Mark } from '../../../components/Mark.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { NO_PROOF, proofWords, stateTone, stateWords } from './award-words.ts';

/** How an award stands on the day: what is in order stays plain. */
export function StateMark({
  award,
}: {
  readonly award: Pick<Award, 'state' | 'expires' | 'revokedOn' | 'daysLeft'>;
}) {
  const tone = stateTone(award.state);
  return tone === null ? (
    <Plain>{stateWords(award)}</Plain>
  ) : (
    <Mark tone={tone}>{stateWords(award)}</Mark>
  );
}

/** What an award rests on. */
export function ProofMark({
  award,
}: {
  readonly award: Pick<Award, 'verdicts' | 'badgeId' | 'files'>;
}) {
  const { words, tone } = proofWords(award);
  if (words === NO_PROOF) return <span className="empty-value">{words}</span>;
  if (tone !== null) return <Mark tone={tone}>{words}</Mark>;
  return <Plain>{words}</Plain>;
}

const Plain = ({ children }: { readonly children: string }) => (
  <span className="mark second">
    <Icon name="check" size={14} />
    <span>{children}</span>
  </span>
);
