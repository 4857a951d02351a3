import { WorkbookWriter, writeWorkbookFile } from '#core/workbook/index.ts';
import { cancelled, type LongWorkTools, type Workspace } from '#core/workspace/index.ts';
import type { GroupField } from '#shared/skills.ts';
import { dayOfScope, scopeOf, type ScopeInput } from '../scope.ts';
import { MOST_LIVE, contentOf } from './content.ts';
import { writeDefinitions } from './definitions.ts';
import { groupSheet, roleSheet, skillSheet, wholeSheet, writeFigures } from './figure-sheets.ts';
import { FigureLooks } from './looks.ts';
import { writePeople } from './people-sheet.ts';
import { writeRequirements } from './requirement-sheet.ts';

/**
 * Writes the gaps as a workbook: one row for each requirement of each person, and over them the figures of people,
 * skills, roles, groups and the whole as formulas, so that anybody can check them. The figures stand in the cells too,
 * for programs that do not compute.
 * @param mostLive more requirements than this make plain values of all
 * @returns rows of requirements written
 * @throws Problem CANCELLED, DISK_FULL, or FILE_UNREADABLE where nothing can be written there; a file that was there
 * stays then
 */
export function exportFigures(
  workspace: Workspace,
  input: ScopeInput & { readonly by: GroupField; readonly out: string },
  createdAt: Date,
  { signal, progress }: LongWorkTools,
  mostLive = MOST_LIVE,
): Promise<number> {
  const content = contentOf(workspace, scopeOf(workspace, input), input.by, mostLive);
  return writeWorkbookFile(input.out, async (zip) => {
    const writer = new WorkbookWriter(zip);
    const looks = new FigureLooks(writer);
    for (const sheet of [wholeSheet, groupSheet, roleSheet, skillSheet]) {
      await writeFigures(writer, looks, content, sheet(content));
      if (signal.aborted) throw cancelled();
    }
    await writePeople(writer, looks, content);
    let rows = 0;
    await writeRequirements(writer, looks, content, () => {
      if (signal.aborted) throw cancelled();
      rows += 1;
      if (rows % 500 === 0) progress('Writing requirements', rows, content.requirements);
    });
    await writeDefinitions(writer, looks, content, {
      asOf: dayOfScope(workspace, input),
      isFiltered: content.people.length < activePeople(content.scope.standing.active),
    });
    await writer.close(`Skill gaps of ${workspace.name}`, createdAt);
    return rows;
  });
}

const activePeople = (active: Uint8Array): number => active.reduce((sum, is) => sum + is, 0);
