import { PassThrough } from 'node:stream';
import { z } from 'zod';
import { earAt } from '../changes/ear.ts';
import { fanOut, type Listener } from '../changes/fanOut.ts';
import { openReader } from '../changes/reader.ts';
import type { House, Server } from '../house.ts';
import { Problem } from '../problem.ts';
import { sessions } from '../session.ts';

/** How long changes are gathered, and how often a connection is kept alive and its session looked at. */
export interface Pace {
  readonly gatherMs: number;
  readonly beatMs: number;
}

const usual: Pace = { gatherMs: 200, beatMs: 20_000 };

type Grounds = Pick<House, 'db' | 'ledgerUrl' | 'clock' | 'secure'>;

export function changeRoutes(server: Server, house: Grounds, { gatherMs, beatMs }: Pace = usual): void {
  const { actor } = sessions(house);
  const { listeners, changed, resync } = fanOut(house.db, gatherMs);
  const ear = earAt(house.ledgerUrl, changed, resync);

  server.addHook('preClose', async () => {
    for (const listener of listeners) listener.end();
    await ear.close();
  });

  server.get(
    '/changes',
    {
      // It never ends: whoever asks for its head alone would leave a listener behind for ever.
      exposeHeadRoute: false,
      schema: {
        tags: ['findings'],
        summary: 'What changes within my scope, as server-sent events',
        description:
          'Event `finding` with `{"id"}` for each finding that changed; event `resync` where some may have gone by, so that everything shown is to be asked for anew.',
        headers: z.object({ 'last-event-id': z.string().optional() }),
        produces: ['text/event-stream'],
      },
    },
    async (request, reply) => {
      const { scope } = await actor(request);
      await ear.open();
      const stream = new PassThrough();
      const listener: Listener = { ...openReader(stream), scope };
      listeners.add(listener);
      if (request.headers['last-event-id'] !== undefined) listener.tell('resync', {});
      const pulse = setInterval(() => {
        listener.beat();
        actor(request).then(
          (now) => {
            listener.scope = now.scope;
          },
          // While PostgreSQL is away nobody can say that the session is over.
          (failure: unknown) => failure instanceof Problem && listener.end(),
        );
      }, beatMs);
      stream.on('close', () => {
        clearInterval(pulse);
        listeners.delete(listener);
      });
      return (
        reply
          .type('text/event-stream; charset=utf-8')
          .header('cache-control', 'no-store, no-transform')
          // Nothing comes after it: a server that stops need not wait for the next request.
          .header('connection', 'close')
          // A proxy that gathers what it passes on would hold the events back.
          .header('x-accel-buffering', 'no')
          .send(stream)
      );
    },
  );
}
