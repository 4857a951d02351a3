import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryWorkspace, type TemporaryWorkspace } from '#core/workspace/testing.ts';
import { importFile } from '../import-file.ts';

let temporary: TemporaryWorkspace;
beforeEach(async () => {
  temporary = await temporaryWorkspace({ today: '2026-06-15' });
});
afterEach(() => temporary.dispose());

it('what stands between first and last name in a column of its own is part of the name', async () => {
  const path = join(temporary.context.folder, 'personeel.csv');
  const rows = [
    'Personeelsnummer;Roepnaam;Tussenvoegsel;Achternaam;Leidinggevende',
    '1;Jan;de;Vries;',
    '2;Eva;;Bakker;Jan de Vries',
    '3;Jan;;Vries;Eva Bakker',
  ];
  writeFileSync(path, rows.join('\n'));
  await importFile(temporary.context, path);
  const people = temporary.workspace.read.all<{ name: string; above: string | null }>(
    'SELECT p.name, m.name AS above FROM person p LEFT JOIN person m ON m.id = p.manager_id ORDER BY p.id',
  );
  expect(people).toEqual([
    { name: 'Jan de Vries', above: null },
    { name: 'Eva Bakker', above: 'Jan de Vries' },
    { name: 'Jan Vries', above: 'Eva Bakker' },
  ]);
});
