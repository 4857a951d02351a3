import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type * as z from 'zod';
import { isMissing } from './problems.ts';

/** The file as JSON of the given shape, or `otherwise` where it is missing or holds anything else. */
export async function readJson<T>(path: string, schema: z.ZodType<T>, otherwise: T): Promise<T> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return otherwise;
    throw error;
  }
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : otherwise;
  } catch (error) {
    // Cut off by a power cut, or edited by hand: only conveniences are kept in such files.
    if (error instanceof SyntaxError) return otherwise;
    throw error;
  }
}

/** Replaces the file whole: it holds the old or the new content, never part of either. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.${randomUUID()}`;
  try {
    const file = await open(fresh, 'w');
    try {
      await file.writeFile(`${JSON.stringify(value, null, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(fresh, path);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}
