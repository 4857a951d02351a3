import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { orpc } from '../../../../app/queries.ts';
import { SkillLevels, type SkillLevel } from '../../fields/SkillLevels.tsx';
import { NEW_ENTRY, type ChosenCredential } from './CredentialChoice.tsx';

interface CountsAsProps {
  readonly credential: ChosenCredential;
  /** What the badge says it is aligned to: a hint, no more. */
  readonly alignments: readonly string[];
  /** Of a new entry. */
  readonly skills: readonly SkillLevel[];
  readonly onSkills: (skills: readonly SkillLevel[]) => void;
}

/** The levels that the award certifies: those of the catalogue’s entry, or for a new entry those she names. */
export function CountsAs(props: CountsAsProps) {
  const { credential } = props;
  return (
    <div className="counts-as">
      <h3>Counts as</h3>
      {credential === NEW_ENTRY ? <NewSkills {...props} /> : <OfEntry id={credential} />}
    </div>
  );
}

function OfEntry({ id }: { readonly id: number }) {
  const entry = useQuery(orpc.credentials.get.queryOptions({ input: { id } })).data;
  if (entry === undefined) return null;
  return entry.skills.length === 0 ? (
    <p className="second">
      No skill yet:{' '}
      <Link to="/credentials" search={{ credential: id }}>
        say what it certifies
      </Link>
      , and every award of it counts.
    </p>
  ) : (
    <>
      <ul>
        {entry.skills.map(({ skillId, skill, level }) => (
          <li key={skillId}>
            {skill}, level {level}
          </li>
        ))}
      </ul>
      <p className="micro muted">From the catalogue entry.</p>
    </>
  );
}

function NewSkills({ alignments, skills, onSkills }: CountsAsProps) {
  return (
    <>
      <SkillLevels
        add={skills.length === 0 ? 'Add a skill that it certifies' : 'Add another'}
        none="No skill yet: it would certify nothing."
        skills={skills}
        onChange={onSkills}
      />
      <p className="micro muted">
        {alignments.length === 0
          ? 'The badge states no skill.'
          : `The badge says it is aligned to: ${alignments.join('; ')}.`}{' '}
        Which level it certifies is yours to say.
      </p>
    </>
  );
}
