import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const house = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The path of the workflows' code as one bundle, built where `folder` has none of exactly these
 * sources: building takes longer than everything else that a worker does at its start.
 */
export async function workflowBundle(folder: string): Promise<string> {
  const sources = join(house, 'workflows');
  const path = join(folder, `workflows-${await fingerprint(sources)}.js`);
  if (existsSync(path)) return path;
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(sources, 'index.ts'),
    logger: new DefaultLogger('WARN'),
  });
  await mkdir(folder, { recursive: true });
  // Renamed into place, so that two workers starting at once never read half a bundle.
  await writeFile(`${path}.${process.pid}`, code);
  await rename(`${path}.${process.pid}`, path);
  return path;
}

/** Of the workflows' sources, and of the lock file, which says which SDK they are bundled with. */
async function fingerprint(sources: string): Promise<string> {
  const names = (await readdir(sources)).sort().map((name) => join(sources, name));
  const hash = createHash('sha256');
  for (const file of [...names, join(house, 'package-lock.json')]) hash.update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}
