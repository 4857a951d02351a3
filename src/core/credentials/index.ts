export { credentialsHandlers } from './catalogue/handlers.ts';
export { stacksHandlers } from './stacks/handlers.ts';
export { awardsHandlers } from './awards/handlers.ts';
export { developmentHandlers } from './development/handlers.ts';
export type * from './types.ts';
