export { organisationHandlers } from './handlers.ts';
