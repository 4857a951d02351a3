import type { VerdictName } from '#shared/credentials.ts';
import { VERDICT_WORDS } from '#shared/credentials.ts';
import { Mark } from '../../../components/Mark.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { shortVerdict, verdictTone, type Result } from './verdict-words.ts';

interface VerdictMarkProps {
  readonly name: VerdictName;
  readonly result: Result;
  /** The verdict in full, when pointed at. */
  readonly title?: string;
}

/** One verdict in a list. What is in order stays plain; what failed or is open stands out. */
export const VerdictMark = ({ name, result, title }: VerdictMarkProps) => {
  const words = (
    <>
      <span className="hidden-text">{VERDICT_WORDS[name]}: </span>
      {shortVerdict(name, result)}
    </>
  );
  return (
    <span title={title}>
      {result === 'pass' ? (
        <span className="mark second">
          <Icon name="check" size={14} />
          <span>{words}</span>
        </span>
      ) : (
        <Mark tone={verdictTone(name, result)}>{words}</Mark>
      )}
    </span>
  );
};
