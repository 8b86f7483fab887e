import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from './home.ts';
import { words } from './words.ts';

/** What the pages are made of. */
const sources = ['web', 'messages', 'domain', 'package-lock.json'];
/** A build that another run may still be serving is not taken away. */
const keptBuilds = 4;

/**
 * The path of the pages, built where `folder` has none of exactly these sources. Two who build at once
 * do not meet.
 */
export async function buildWeb(folder: string, log: (line: string) => void): Promise<string> {
  const path = join(folder, await fingerprint());
  if (existsSync(path)) return path;
  log(words.buildingWeb);
  const half = `${path}.${randomUUID()}`;
  const { build } = await import('vite');
  await build({
    configFile: join(checkout, 'web', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: half, emptyOutDir: true },
  });
  await rename(half, path).catch(async (failure: unknown) => {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(path)) throw failure;
  });
  await forgetOldBuilds(folder);
  return path;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await Promise.all(sources.map(filesIn))).flat())
    hash.update(file).update(await readFile(join(checkout, file)));
  return hash.digest('hex').slice(0, 16);
}

/** The files of a source, from the checkout's folder, in one order on every machine. */
async function filesIn(source: string): Promise<string[]> {
  if ((await stat(join(checkout, source))).isFile()) return [source];
  const entries = await readdir(join(checkout, source), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(checkout.length + 1))
    .sort();
}

async function forgetOldBuilds(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const builds = await Promise.all(
    (await readdir(folder)).map(async (name) => ({ name, at: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = builds.sort((a, b) => b.at - a.at).slice(keptBuilds);
  for (const { name } of old) await rm(join(folder, name), { recursive: true, force: true });
}
