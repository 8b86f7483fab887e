import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, mkdir, open, readdir, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PassThrough, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Files, Incoming } from './files.ts';

/** An upload under way writes more often than this; what is older was cut off with its process. */
const abandonedAfterMs = 3_600_000;

/** Files on a local disk: they come in beside what is kept, and get their place once they are on the disk. */
export async function openFiles(folder: string): Promise<Files> {
  const incoming = join(folder, 'incoming');
  const placeOf = (id: string) => join(folder, 'kept', id.slice(0, 2), id);
  await mkdir(incoming, { recursive: true });
  return {
    takeIn: (stream) => takeIn(stream, join(incoming, randomUUID())),
    async keep({ path }, id) {
      const place = placeOf(id);
      await mkdir(dirname(place), { recursive: true });
      await link(path, place).catch(unless('EEXIST'));
      await flush(dirname(place));
    },
    forget: ({ path }) => unlink(path).catch(unless('ENOENT')),
    remove: (id) => unlink(placeOf(id)).catch(unless('ENOENT')),
    sweep: () => sweep(incoming),
    async read(id) {
      return (await open(placeOf(id))).createReadStream();
    },
  };
}

async function takeIn(stream: Readable, path: string): Promise<Incoming> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measured = new PassThrough();
  measured.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    hash.update(chunk);
  });
  try {
    await pipeline(stream, measured, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
  } catch (failure) {
    await rm(path, { force: true });
    throw failure;
  }
  return { path, bytes, sha256: hash.digest() };
}

/** A name is on the disk once its folder is. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

async function sweep(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    // It may be forgotten meanwhile: its upload has ended.
    const found = await stat(path).catch(unless('ENOENT'));
    if (found && Date.now() - found.mtimeMs > abandonedAfterMs) await rm(path, { force: true });
  }
}

function unless(code: string) {
  return (failure: NodeJS.ErrnoException) => {
    if (failure.code !== code) throw failure;
  };
}
