import { call } from '@orpc/server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { skillsHandlers } from '#core/skills/index.ts';
import { historyHandlers } from '#core/workspace/index.ts';
import type { TemporaryWorkspace } from '#core/workspace/testing.ts';
import { stacksHandlers } from '../stacks/handlers.ts';
import { credentialsHandlers } from './handlers.ts';
import { credentialNames, rememberTitle } from './names.ts';
import { SAFETY, WELDING, smallCatalogue, toolsFor } from './testing.ts';

let t: TemporaryWorkspace;
const { end, findings, get, undo, lastChange, award } = toolsFor(() => t);
beforeEach(async () => {
  t = await smallCatalogue();
});
afterEach(() => end());

describe('changes of the catalogue', () => {
  it('refuses two of one title at one body, and takes the same title at another', async () => {
    const add = (issuerId: number | null) =>
      call(credentialsHandlers.create, { title: ' welder  a ', issuerId }, t);
    await expect(add(1)).rejects.toThrow('There is already a credential “Welder A” of TÜV Süd.');
    const { id } = await add(2);
    await expect(
      call(credentialsHandlers.update, { ids: [id], patch: { issuerId: 1 } }, t),
    ).rejects.toThrow('already a credential “Welder A” of TÜV Süd');
    // Both at once is another thing.
    await call(credentialsHandlers.update, { ids: [id], patch: { issuerId: 1, title: 'C' } }, t);
  });

  it('sets the same for many as one change, and titles for one alone', async () => {
    const update = (ids: number[], patch: object) =>
      call(credentialsHandlers.update, { ids, patch }, t);
    const { rows, changeId } = await update([1, 2, 3], { kind: 'industry', language: 'German' });
    expect(rows).toBe(3);
    const [head] = (await call(historyHandlers.list, { limit: 1 }, t)).changes;
    expect(head?.title).toBe('Change kind and language of 3 credentials');
    expect((await update([1, 2, 3], { kind: 'industry' })).changeId).toBeNull();
    await undo(changeId ?? 0);
    expect((await get(1)).kind).toBe('technical');
    await expect(update([1, 2], { title: 'X' })).rejects.toThrow('One title cannot belong to');
    await expect(update([1, 99], { kind: null })).rejects.toThrow('1 credential is no longer');
  });

  it('renames to what was another title of it; other titles belong to one', async () => {
    await call(credentialsHandlers.update, { ids: [1], patch: { title: 'SCHWEISSER A' } }, t);
    expect((await get(1)).otherTitles).toEqual([]);
    await call(credentialsHandlers.update, { ids: [1], patch: { otherTitles: ['W 1', 'w 1'] } }, t);
    await expect(
      call(credentialsHandlers.update, { ids: [2], patch: { otherTitles: ['W 1'] } }, t),
    ).rejects.toThrow('“W 1” is another title of “SCHWEISSER A”.');
  });

  it('keeps levels on the scale and prerequisites without circles, with names', async () => {
    const update = (id: number, patch: object) =>
      call(credentialsHandlers.update, { ids: [id], patch }, t);
    await expect(update(1, { skills: [{ skillId: WELDING, level: 7 }] })).rejects.toThrow(
      '7 is no level of the scale.',
    );
    await expect(update(1, { skills: [{ skillId: WELDING, level: 0 }] })).rejects.toThrow(
      'Level 0',
    );
    await expect(update(1, { requiredCredentialIds: [1] })).rejects.toThrow(
      '“Welder A” cannot require itself.',
    );
    await update(3, { requiredCredentialIds: [2] });
    await expect(update(1, { requiredCredentialIds: [3] })).rejects.toThrow(
      '“Welder A” would require itself: “Welder A” → “Safety first” → “Welder B” → “Welder A”.',
    );
  });

  it('does not undo into a circle of prerequisites', async () => {
    // A later row keeps the id of the one that goes from being given again.
    await call(credentialsHandlers.update, { ids: [3], patch: { requiredCredentialIds: [4] } }, t);
    await call(credentialsHandlers.update, { ids: [2], patch: { requiredCredentialIds: [] } }, t);
    const cleared = lastChange();
    await call(credentialsHandlers.update, { ids: [1], patch: { requiredCredentialIds: [2] } }, t);
    await expect(undo(cleared)).rejects.toThrow(/Welder A.* would require what requires it/u);
  });

  it('does not undo into two of one title at one body, and names it', async () => {
    await call(credentialsHandlers.remove, { ids: [1] }, t);
    const removed = lastChange();
    await call(credentialsHandlers.create, { title: 'Welder A', issuerId: 1 }, t);
    await expect(undo(removed)).rejects.toThrow('Welder A has the same title and issuer by now');
  });

  it('removes with awards, prices and places in stacks; undo brings all back', async () => {
    await award(`(1, 1, '2026-03-11', NULL, 'manual', NULL, NULL)`);
    const group = {
      title: null,
      need: 2,
      credentialIds: [1, 2, 4],
      groups: [{ title: 'Own', need: null, credentialIds: [1], groups: [] }],
    };
    await call(stacksHandlers.save, { id: 3, group }, t);
    const before = await get(1);
    await call(credentialsHandlers.remove, { ids: [1] }, t);
    const left = await call(stacksHandlers.get, { id: 3 }, t);
    expect(left.group).toEqual({ title: null, need: null, credentialIds: [2, 4], groups: [] });
    expect(t.workspace.read.all('SELECT id FROM award')).toEqual([]);
    expect(await findings()).toEqual([]);
    await undo();
    expect((await call(stacksHandlers.get, { id: 3 }, t)).group).toEqual(group);
    expect(await get(1)).toEqual(before);
  });
});

describe('skills of credentials', () => {
  it('follow their skill when it is merged, the higher level where there are both', async () => {
    await call(skillsHandlers.merge, { into: SAFETY, ids: [WELDING] }, t);
    expect((await get(1)).skills).toEqual([{ skillId: SAFETY, skill: 'Safety', level: 3 }]);
    expect((await get(2)).entrySkills).toEqual([{ skillId: SAFETY, skill: 'Safety', level: 2 }]);
    await undo();
    expect((await get(1)).skills).toHaveLength(2);
  });

  it('go along with their skill, and come back with it', async () => {
    await call(skillsHandlers.remove, { ids: [WELDING] }, t);
    expect((await get(1)).skills).toEqual([{ skillId: SAFETY, skill: 'Safety', level: 1 }]);
    await undo();
    const { certifiedBy } = await call(skillsHandlers.get, { id: WELDING }, t);
    expect(certifiedBy).toEqual([{ credentialId: 1, title: 'Welder A', level: 3 }]);
  });

  it('are not put back on another scale', async () => {
    await call(credentialsHandlers.update, { ids: [1], patch: { skills: [] } }, t);
    const cleared = lastChange();
    const levels = [0, 1, 2, 3].map((value) => ({ value, name: `L${value}`, anchor: '' }));
    const mapping = [0, 0, 1, 2, 3, 3].map((to, from) => ({ from, to }));
    await call(skillsHandlers.saveScale, { levels, mapping }, t);
    await expect(undo(cleared)).rejects.toThrow('levels have other numbers since');
  });
});

describe('titles that files use', () => {
  it('lead to the credential decided last', async () => {
    const alias = () =>
      credentialNames(t.workspace.read).map(({ title, aliases }) => [
        title,
        aliases.map(({ source, key }) => `${source}:${key}`),
      ]);
    await t.workspace.change({ title: 'Remember', kind: 'edit' }, (db) => {
      expect(rememberTitle(db, 2, 'Welding – Part 2', 'Udemy')).toBe(true);
      expect(rememberTitle(db, 2, 'welding – part 2', 'Udemy')).toBe(false);
      // Its own title says enough.
      expect(rememberTitle(db, 2, 'WELDER B', '')).toBe(false);
      expect(rememberTitle(db, 3, 'Welding – Part 2', 'Udemy')).toBe(true);
    });
    expect(alias()).toEqual([
      ['Old', []],
      ['Safety first', ['Udemy:welding – part 2']],
      ['Welder A', [':schweisser a']],
      ['Welder B', []],
    ]);
    const [title] = (await get(3)).otherTitles;
    await call(credentialsHandlers.removeTitle, { id: title?.id ?? 0 }, t);
    expect((await get(3)).otherTitles).toEqual([]);
  });
});
