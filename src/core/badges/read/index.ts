export { bake } from './bake.ts';
export type { Resolve } from './facts/facts-2.ts';
export { isObject, readJson, readJsonObject } from './json/read-json.ts';
export { looksLikeJws, readJws } from './jws.ts';
export { BADGE_LIMITS } from './limits.ts';
export { factsWith, readBadge } from './read-badge.ts';
export { Refusal } from './refusal.ts';
export { many, typesOf } from './version.ts';
