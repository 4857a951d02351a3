import { workerData } from 'node:worker_threads';
import '../src/worker/entry.ts';

/**
 * The worker as the program starts it, watched: the longest time that it held its thread without giving way, in milliseconds of
 * processor time. What the machine gives to other programs meanwhile is no part of that.
 */
const { longest } = workerData as { readonly longest: Float64Array };
let before = process.threadCpuUsage();

function look(): void {
  const { user, system } = process.threadCpuUsage(before);
  longest[0] = Math.max(longest[0] ?? 0, (user + system) / 1000);
  before = process.threadCpuUsage();
  setTimeout(look, 1).unref();
}
look();
