import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import serveStatic from '@fastify/static';
import type { Server } from './house.ts';

const entry = 'index.html';

/**
 * Serves the built pages in a folder: its files, and for every other address the entry, which finds its
 * way by itself. Vite names what is under `assets/` by content, so browsers may keep that for ever.
 */
export async function servePages(server: Server, folder: string): Promise<void> {
  const root = resolve(folder);
  const forEver = join(root, 'assets', sep);
  await server.register(serveStatic, {
    root,
    serve: false,
    cacheControl: false,
    setHeaders(reply, path) {
      const age = path.startsWith(forEver) ? 'public, max-age=31536000, immutable' : 'no-cache';
      reply.setHeader('cache-control', age);
    },
  });
  server.get('/*', { schema: { hide: true } }, (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    if (path.startsWith('api/')) return reply.callNotFound();
    return reply.sendFile(path.includes('.') ? path : entry);
  });
}

/** Whether the pages have been built there. */
export function hasPages(folder: string | null): folder is string {
  return folder !== null && existsSync(join(folder, entry));
}
