import { describe, expect, it } from 'vitest';
import { deed, stepStates } from './steps.ts';

const format = (n: number): string => n.toLocaleString('en-GB');

describe('the button of the last step', () => {
  it('says what it will do', () => {
    expect(deed({ added: 1240, changed: 0, missing: 0 }, 'keep', format)).toBe(
      'Import 1,240 people',
    );
    expect(deed({ added: 1, changed: 0, missing: 3 }, 'keep', format)).toBe('Import 1 person');
    expect(deed({ added: 0, changed: 19, missing: 0 }, 'keep', format)).toBe('Change 19 people');
    expect(deed({ added: 7, changed: 19, missing: 11 }, 'left', format)).toBe(
      'Add 7, change 19, mark 11 as left',
    );
    expect(deed({ added: 0, changed: 0, missing: 2 }, 'left', format)).toBe('Mark 2 as left');
  });

  it('has nothing to say where nothing would be written', () => {
    expect(deed({ added: 0, changed: 0, missing: 11 }, 'keep', format)).toBeNull();
  });
});

describe('steps', () => {
  it('are done before the current one, and all once finished', () => {
    expect(stepStates('columns', false).map((step) => step.state)).toEqual([
      'done',
      'done',
      'current',
      'ahead',
      'ahead',
    ]);
    expect(stepStates('changes', true).every((step) => step.state === 'done')).toBe(true);
  });
});
