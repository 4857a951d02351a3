export { createApp } from './app.ts';
export type { App } from './app.ts';
export type { AppContext, Clock, Log } from './workspace/index.ts';
