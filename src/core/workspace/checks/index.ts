import type { CheckResult } from '#shared/contract/workspace.ts';
import { breather } from '../breathing.ts';
import type { LongWorkTools } from '../long-work.ts';
import { runJob } from '../maintenance.ts';
import type { Workspace } from '../types.ts';
import { awardsCheck } from './awards.ts';
import { badgesCheck } from './badges.ts';
import { credentialsCheck } from './credentials.ts';
import { historyCheck } from './history.ts';
import { peopleCheck } from './people.ts';
import { errorFinding, registerCheck, registeredChecks } from './registry.ts';
import { schemaCheck } from './schema.ts';
import { skillsCheck } from './skills.ts';

registerCheck(schemaCheck);
registerCheck(historyCheck);
registerCheck(peopleCheck);
registerCheck(skillsCheck);
registerCheck(credentialsCheck);
registerCheck(awardsCheck);
registerCheck(badgesCheck);

const STRUCTURE = 'Structure of the file, indexes and references';

/** Verifies the file, its schema and every invariant that a domain has registered. */
export async function checkWorkspace(
  workspace: Workspace,
  tools: LongWorkTools,
): Promise<CheckResult> {
  const { signal, progress } = tools;
  const checks = registeredChecks();
  const total = checks.length + 1;
  const breathe = breather(() => signal.aborted);
  progress(STRUCTURE, 0, total);
  const damage = await runJob({ kind: 'verify', path: workspace.path }, { signal });
  const findings = damage.map((text) => errorFinding('structure', `The file is damaged: ${text}.`));
  for (const [index, check] of checks.entries()) {
    progress(check.name, index + 1, total);
    await breathe();
    findings.push(...(await check.run(workspace.read, breathe)));
  }
  return {
    ok: findings.every((finding) => finding.severity !== 'error'),
    checked: [STRUCTURE, ...checks.map((check) => check.name)],
    findings,
  };
}
