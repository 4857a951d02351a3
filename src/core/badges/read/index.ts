export { bake } from './bake.ts';
export type { Resolve } from './facts/facts-2.ts';
export { isObject } from './json/read-json.ts';
export { BADGE_LIMITS } from './limits.ts';
export { factsWith, readBadge } from './read-badge.ts';
