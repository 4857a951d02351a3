import { expect, test } from 'vitest';
import { createCredential, findOrCreateIssuer } from '#core/credentials/index.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { matchCredential, matchIssuer, type Named } from './matches.ts';

const badge: Named = { name: 'Welding', achievement: null, issuer: null, issuerId: null };

test('an entry is sure by title and awarding body, else proposed, and never of another body', async () => {
  await using t = await temporaryWorkspace();
  const { workspace } = t;
  await workspace.change({ title: 'Fill', kind: 'system' }, (db) => {
    const college = findOrCreateIssuer(db, 'Example College');
    const institute = findOrCreateIssuer(db, 'Institute');
    db.run('INSERT INTO issuer_identifier (issuer_id, identifier) VALUES (?, ?)', [
      college,
      'https://college.example/',
    ]);
    createCredential(db, { title: 'Welding', issuerId: college });
    createCredential(db, { title: 'Cooking', issuerId: institute, otherTitles: ['Cuisine'] });
    createCredential(db, { title: 'Sewing' });
  });
  const of = (named: Partial<Named>) => matchCredential(workspace, { ...badge, ...named });
  expect(of({ issuer: 'EXAMPLE college' })).toEqual({ id: 1, title: 'Welding', sure: true });
  expect(of({ issuerId: 'https://college.example#me' })).toMatchObject({ id: 1, sure: true });
  expect(of({})).toMatchObject({ id: 1, sure: false });
  expect(of({ issuer: 'Nobody known' })).toMatchObject({ id: 1, sure: false });
  expect(of({ issuer: 'Institute' })).toBeNull();
  expect(of({ name: 'cuisine', issuer: 'Institute' })).toMatchObject({ id: 2, sure: false });
  expect(of({ name: 'Sewing', issuer: 'Institute' })).toMatchObject({ id: 3, sure: false });
  expect(of({ name: 'Flying' })).toBeNull();
  expect(matchIssuer(workspace, { ...badge, issuerId: 'https://college.example' })).toBe(1);
  expect(matchIssuer(workspace, badge)).toBeNull();
});
