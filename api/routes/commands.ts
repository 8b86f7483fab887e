import { z } from 'zod';
import { signatures } from '../../domain/permissions/signatures.ts';
import { give } from '../commands/give.ts';
import { givenCommand } from '../commands/given.ts';
import { commandIdOf, idempotencyKey } from '../commands/key.ts';
import type { House, Server } from '../house.ts';
import { receipt } from '../receipt.ts';
import { sessions } from '../session.ts';
import { etagOf, ifMatch } from '../version.ts';

export function commandRoutes(server: Server, house: House): void {
  const { actor, mustBeUnlocked } = sessions(house);

  server.post(
    '/findings/:id/commands',
    {
      onRequest: server.csrfProtection,
      schema: {
        tags: ['findings'],
        summary: 'Do something to a finding',
        description:
          'The same key again gives the first receipt, whatever has happened since. docs/refusals.md lists what it is refused with.',
        params: z.object({ id: z.uuid() }),
        headers: z.object({ 'idempotency-key': idempotencyKey, 'if-match': ifMatch.optional() }),
        body: givenCommand,
        response: { 200: receipt },
      },
    },
    async (request, reply) => {
      const who = await actor(request);
      if (signatures.has(request.body.type)) await mustBeUnlocked(request);
      const { 'idempotency-key': key, 'if-match': seen } = request.headers;
      const commandId = commandIdOf(who.personId, key);
      const done = await give(house, who, {
        findingId: request.params.id,
        commandId,
        command: request.body,
        seen,
      });
      reply.header('etag', etagOf(done.version));
      return done;
    },
  );
}
