/** What the address of a role's page may say besides the role. */
export interface RoleSearch {
  /** The version that is shown; absent: the one in force. */
  version?: number;
  /** The role that it is compared with. */
  with?: number;
  /** Who is nearest to it, instead of what it requires. */
  show?: 'nearest';
}

const isId = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;

export const readRoleSearch = (given: Record<string, unknown>): RoleSearch => ({
  ...(isId(given['version']) ? { version: given['version'] } : {}),
  ...(isId(given['with']) ? { with: given['with'] } : {}),
  ...(given['show'] === 'nearest' ? { show: 'nearest' } : {}),
});
