import type { InferContractRouterOutputs } from '@orpc/contract';
import type { Contract } from '#shared/contract/index.ts';

/** What the workspace knows of skills, as Home asks for it. */
export type HomeSkills = InferContractRouterOutputs<Contract>['gaps']['home'];
