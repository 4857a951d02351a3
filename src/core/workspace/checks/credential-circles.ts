import type { ReadHandle } from '../types.ts';

/** What leads from one credential to another, where no way may lead back. */
export const CREDENTIAL_EDGES = {
  prerequisite: `SELECT credential_id AS "from", required_id AS "to" FROM credential_prerequisite`,
  stack: `SELECT g.stack_id AS "from", k.credential_id AS "to"
    FROM stack_component k JOIN stack_group g ON g.id = k.group_id`,
} as const;

interface Edge {
  readonly from: number;
  readonly to: number;
}

/** Ids of credentials from which a way leads back to them, or to others that do; none: there is no circle. */
export function credentialCircles(db: ReadHandle, kind: keyof typeof CREDENTIAL_EDGES): number[] {
  let edges = db.all<Edge>(CREDENTIAL_EDGES[kind]);
  // Whoever nothing leads to, or who leads to nothing, is on no circle; without them others are so too.
  for (let before = -1; before !== edges.length;) {
    before = edges.length;
    const from = new Set(edges.map((edge) => edge.from));
    const to = new Set(edges.map((edge) => edge.to));
    edges = edges.filter((edge) => to.has(edge.from) && from.has(edge.to));
  }
  return [...new Set(edges.map((edge) => edge.from))];
}
