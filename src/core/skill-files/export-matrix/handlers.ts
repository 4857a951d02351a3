import { implement } from '@orpc/server';
import { assessmentsContract } from '#shared/contract/assessments.ts';
import { readyBook } from '#core/skills/index.ts';
import { breather, longWork, type AppContext } from '#core/workspace/index.ts';
import { gather } from './gather.ts';
import { matrixData } from './matrix-data.ts';
import { writeMatrix } from './write-matrix.ts';

const os = implement(assessmentsContract).$context<AppContext>();

/** The procedure of `contract.assessments` that writes people × skills as a workbook. */
export const exportMatrixHandlers = {
  exportMatrix: os.exportMatrix.handler(async function* ({ context, input, signal }) {
    yield* longWork(signal, async (tools) => {
      const workspace = context.workspaces.current();
      await readyBook(context);
      const { out, ...scope } = input;
      const breathe = breather(() => tools.signal.aborted);
      tools.progress('Reading levels', 0, 0);
      const table = await gather(workspace, scope, breathe);
      const source = scope.show === 'self' ? 'self' : 'manager';
      const data = matrixData(workspace.read, workspace.name, table, source);
      await writeMatrix(data, { out, createdAt: context.clock.now() }, tools);
      return { path: out, people: data.people.length, skills: data.skills.length };
    });
  }),
};
