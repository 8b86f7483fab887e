import { z } from 'zod';
import { evidenceWithin } from '../../db/evidence.ts';
import { commandIdOf, idempotencyKey } from '../commands/key.ts';
import { evidence } from '../evidence.ts';
import { attach } from '../files/attach.ts';
import type { House, Server } from '../house.ts';
import { Problem } from '../problem.ts';
import { sessions } from '../session.ts';

const params = z.object({ id: z.uuid() });

export function evidenceRoutes(server: Server, house: House): void {
  const { actor } = sessions(house);

  server.post(
    '/findings/:id/evidence',
    {
      onRequest: server.csrfProtection,
      schema: {
        tags: ['findings'],
        summary: 'Attach evidence',
        description:
          'A form (`multipart/form-data`): `measure`, the index of the measure that it proves, or `item`, the number of the item (with neither it is of the closing form), then `file`, of 200 MB at the most.',
        consumes: ['multipart/form-data'],
        params,
        headers: z.object({ 'idempotency-key': idempotencyKey }),
        response: { 201: evidence },
      },
    },
    async (request, reply) => {
      const who = await actor(request);
      // No key has a blank in it: an upload's command never meets another kind's under the same key.
      const commandId = commandIdOf(who.personId, `evidence ${request.headers['idempotency-key']}`);
      const attached = await attach(house, who, request, { findingId: request.params.id, commandId });
      return reply.code(201).send(attached);
    },
  );

  server.get(
    '/evidence/:id',
    {
      schema: {
        tags: ['findings'],
        summary: 'A piece of evidence, to be saved',
        params,
        produces: ['application/octet-stream'],
      },
    },
    async (request, reply) => {
      const { scope } = await actor(request);
      const found = await evidenceWithin(house.db, scope, request.params.id);
      if (found === undefined) throw new Problem(404, 'not-found');
      return reply
        .type(found.type)
        .header('content-length', found.bytes)
        .header('content-disposition', saveAs(found.name))
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(await house.files.read(found.id));
    },
  );
}

/** The name in every letter there is (RFC 5987), and in plain ones for whoever reads no others. */
function saveAs(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
