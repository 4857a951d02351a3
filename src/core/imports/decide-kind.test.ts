import { describe, expect, it } from 'vitest';
import { decideKind } from './decide-kind.ts';

const decide = (
  roster: number,
  fields: readonly string[],
  scores: { matrix?: number; skills?: number; requirements?: number; awards?: number },
  own = false,
) =>
  decideKind(
    { likeness: { layouts: new Map(), scores: [roster], fields: [fields] } },
    {
      own,
      scores: { matrix: 0, skills: 0, requirements: 0, credentials: 0, awards: 0, ...scores },
      reasons: {
        matrix: null,
        skills: null,
        requirements: null,
        credentials: null,
        awards: null,
      },
    },
  );

describe('what a file is', () => {
  it('is what it looks most like, and could be what comes near', () => {
    expect(decide(0.9, ['name'], {})).toEqual({ kind: 'roster', others: [] });
    expect(decide(0.5, ['name', 'email'], { matrix: 0.9 })).toEqual({
      kind: 'matrix',
      others: ['roster'],
    });
    expect(decide(0.1, [], { skills: 0.97, requirements: 0.6 })).toEqual({
      kind: 'skills',
      others: ['requirements'],
    });
  });

  it('is a matrix where people are named as fully as in a roster and rated besides', () => {
    const fields = ['employeeNumber', 'name', 'email', 'department', 'role', 'location', 'manager'];
    expect(decide(0.95, fields, { matrix: 0.76 })).toEqual({ kind: 'matrix', others: ['roster'] });
  });

  it('is a list of people where nothing is sure', () => {
    expect(decide(0.1, [], { matrix: 0.3 })).toEqual({ kind: 'roster', others: [] });
  });

  it('is a list of people where it speaks of pay and days of employment', () => {
    const fields = ['name', 'salary', 'hireDate', 'status', 'employmentType'];
    expect(decide(0.8, fields, { matrix: 0.9 }).kind).toBe('roster');
  });

  it('is a list of awards where courses have days and outcomes, whatever is said of employment', () => {
    const fields = ['name', 'salary', 'hireDate', 'status', 'employmentType'];
    expect(decide(0.9, fields, { awards: 0.94 }).kind).toBe('awards');
    expect(decide(0.9, fields, { awards: 0.6 }).kind).toBe('roster');
  });

  it('is a matrix where the program wrote it', () => {
    expect(decide(0.95, ['name'], { matrix: 0.2 }, true).kind).toBe('matrix');
  });
});
