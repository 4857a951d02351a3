import { EU_ELEMENT_WORDS, EU_ELEMENTS, type EuElement } from '#shared/credentials.ts';
import type { Credential } from '#shared/contract/credentials.ts';
import { Icon } from '../../../components/Icon.tsx';
import { COMPLETENESS, ELEMENTS } from '../words.ts';

/** Elements that no entry states: every award does. */
const OF_AWARD: readonly EuElement[] = ['learner', 'issued'];

interface ChecklistProps {
  readonly completeness: Credential['completeness'];
  /** Goes to where the element is stated. */
  readonly onFill?: (element: EuElement) => void;
}

/** The 11 elements, what is stated of them and what is missing. */
export function Checklist({ completeness: { stated, missing }, onFill }: ChecklistProps) {
  return (
    <section className="checklist">
      <div className="row">
        <h3 className="grow">EU elements stated</h3>
        <b>
          {stated}/{ELEMENTS}
        </b>
      </div>
      <ul>
        {EU_ELEMENTS.map((element) => {
          const lacks = missing.includes(element);
          return (
            <li key={element} className={lacks ? undefined : 'second'}>
              <Icon name={lacks ? 'unknown' : 'check'} size={14} />
              {lacks && onFill ? (
                <button type="button" className="link" onClick={() => onFill(element)}>
                  {EU_ELEMENT_WORDS[element]}
                  <span className="hidden-text">: not stated. Fill it in</span>
                </button>
              ) : (
                <span>{EU_ELEMENT_WORDS[element]}</span>
              )}
              <span className="small muted">
                {lacks ? 'not stated' : OF_AWARD.includes(element) ? 'on each award' : ''}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="small muted">{COMPLETENESS}</p>
    </section>
  );
}
