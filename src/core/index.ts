export { createApp } from './app.ts';
export type { App, AppSettings } from './app.ts';
export type { AppContext, Clock, Log } from './workspace/index.ts';
