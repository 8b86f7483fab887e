import { z } from 'zod';
import type { Actor } from '../../db/actor.ts';
import { noteCall, readCallList } from '../../db/list/calls.ts';
import { roles } from '../../domain/permissions/post.ts';
import type { House, Server } from '../house.ts';
import { instant, named } from '../line.ts';
import { Problem } from '../problem.ts';
import { sessions } from '../session.ts';

const contact = named.extend({ phone: z.string().nullable() });
const entry = z.string();
const callList = z.object({
  unreached: z.array(z.object({ entry, person: contact, untold: z.int(), since: instant })).readonly(),
  slips: z
    .array(
      z.object({
        entry,
        findingId: z.string(),
        number: z.string(),
        title: z.string(),
        notice: z.string().nullable(),
        since: instant,
        people: z.array(contact).readonly(),
      }),
    )
    .readonly(),
  leaders: z
    .array(
      z.object({
        entry,
        person: contact,
        role: z.enum(roles),
        forms: z.int(),
        since: instant,
        secretaries: z.array(contact).readonly(),
      }),
    )
    .readonly(),
});
const noted = z.strictObject({ entry: z.string().regex(/^(person|leader|slip)\/[^\s]{1,200}$/) });

/** The office's call list, and the click that notes an entry. */
export function callRoutes(server: Server, house: House): void {
  const { actor } = sessions(house);
  const tags = ['office'];

  server.get(
    '/call-list',
    {
      schema: {
        tags,
        summary: 'Whom the office calls: people no mail reaches, slips owed, leaders with forms waiting',
        response: { 200: callList },
      },
    },
    async (request) => {
      ofTheOffice(await actor(request));
      return readCallList(house.db, house.clock());
    },
  );

  server.post(
    '/call-list/noted',
    {
      onRequest: server.csrfProtection,
      schema: {
        tags,
        summary: 'Note an entry: whatever came up to now is off the list',
        body: noted,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const { personId } = ofTheOffice(await actor(request));
      await noteCall(house.db, request.body.entry, personId, house.clock());
      return reply.code(204).send(null);
    },
  );
}

/** The list is the office's own, like its drafts. */
function ofTheOffice(actor: Actor): Actor {
  if (!actor.scope.drafts) throw new Problem(404, 'not-found');
  return actor;
}
