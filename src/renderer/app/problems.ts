/** Whatever a request failed with, as a problem that can be shown. Safe to call twice. */
export { problemFromError as problemOf } from '#shared/problem-wire.ts';
