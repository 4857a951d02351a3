import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Figures } from '#shared/contract/figures.ts';
import { gapsContract } from '#shared/contract/gaps.ts';
import { GROUP_FIELDS } from '#shared/skills.ts';
import { temporaryWorkspace } from '#core/workspace/testing.ts';
import { behindOf } from './behind.ts';
import { cellOf } from './cell.ts';
import { heatmapOf } from './heatmap.ts';
import { groupsOf, wholeOf } from './overview.ts';
import { rankingOf } from './ranking.ts';
import { scopeOf } from './scope.ts';
import { skillsOf, type SkillFigures } from './skills.ts';
import { putCompany } from './testing.ts';
import { asked } from './testing/ask.ts';
import { company, day } from './testing/companies.ts';

const OF_PEOPLE = {
  required: (figures: Figures) => figures.withRequirements,
  ready: (figures: Figures) => figures.ready,
  'not-ready': (figures: Figures) => figures.notReady,
  'readiness-unknown': (figures: Figures) => figures.readinessUnknown,
};
const OF_SKILL = {
  ...OF_PEOPLE,
  required: (figures: SkillFigures) => figures.required,
  met: (figures: SkillFigures) => figures.met,
  gap: (figures: SkillFigures) => figures.required - figures.unknown - figures.met,
  unknown: (figures: SkillFigures) => figures.unknown,
  stale: (figures: SkillFigures) => figures.stale,
  self: (figures: SkillFigures) => figures.selfRated,
  bench: (figures: SkillFigures) => figures.bench,
  'critical-gap': (figures: SkillFigures) => figures.criticalGaps,
  rated: (figures: SkillFigures) => figures.required - figures.unknown,
};

test('every figure opens to as many people as it counts', async () => {
  const by = fc.constantFrom(...GROUP_FIELDS);
  await fc.assert(
    fc.asyncProperty(company, day, by, fc.boolean(), async (made, asOf, by, staleAsUnrated) => {
      await using trial = await temporaryWorkspace();
      const { workspace } = trial;
      await putCompany(workspace, made);
      const question = { asOf, staleAsUnrated };
      const scope = scopeOf(workspace, asked(gapsContract.overview, question));
      const behind = (select: object) =>
        behindOf(workspace, asked(gapsContract.behind, { ...question, select })).total;

      for (const [what, count] of Object.entries(OF_PEOPLE)) {
        expect(behind({ what })).toBe(count(wholeOf(scope)));
        for (const group of groupsOf(scope, by))
          expect(behind({ what, group: { by, key: group.key } })).toBe(count(group));
      }
      for (const skill of skillsOf(scope))
        for (const [what, count] of Object.entries(OF_SKILL))
          expect(behind({ what, skillId: skill.skillId })).toBe(count(skill));

      const { skills, groups, cells } = heatmapOf(scope, by, 'name');
      for (const [row, { key }] of groups.entries()) {
        for (const [column, { skillId }] of skills.entries()) {
          const at = row * skills.length + column;
          const select = { skillId, group: { by, key } };
          expect(behind({ ...select, what: 'required' })).toBe(cells.required[at]);
          expect(behind({ ...select, what: 'met' })).toBe(cells.met[at]);
          expect(behind({ ...select, what: 'unknown' })).toBe(cells.unknown[at]);
          expect(behind({ ...select, what: 'bench' })).toBe(cells.bench[at]);
          const cell = cellOf(
            workspace,
            asked(gapsContract.cell, { ...question, skillId, by, key }),
          );
          expect(cell.figures.met).toBe(cells.met[at]);
          expect(cell.bench.people).toHaveLength(cells.bench[at]!);
          const people = cell.byLevel.reduce((sum, level) => sum + level.people, 0);
          expect(people).toBe(cells.required[at]);
        }
      }
      for (const row of rankingOf(workspace, asked(gapsContract.ranking, question)).rows) {
        expect(behind({ what: 'gap', skillId: row.id })).toBe(row.people);
        expect(behind({ what: 'critical-gap', skillId: row.id })).toBe(row.critical);
        expect(behind({ what: 'unknown', skillId: row.id })).toBe(row.unknown);
      }
    }),
    { numRuns: 60 },
  );
}, 120_000);
