export { badgesHandlers } from './handlers.ts';
export { runCheck } from './check/run-check.ts';
export { keepBadges } from './kept/keep.ts';
export { pinDocument } from './pins/pin-document.ts';
