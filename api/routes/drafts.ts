import { z } from 'zod';
import { readBatch } from '../../db/batches.ts';
import {
  addDraft,
  type DraftVersion,
  type KeptDraft,
  readDraft,
  saveDraft,
  type Unwritten,
} from '../../db/drafts.ts';
import { draftContent, draftWords } from '../batches/draft.ts';
import { keepers } from '../batches/keeper.ts';
import type { House, Server } from '../house.ts';
import { Problem } from '../problem.ts';
import { sessions } from '../session.ts';
import { etagOf, ifMatch } from '../version.ts';

const params = z.object({ id: z.uuid() });
const written = z.object({ id: z.string(), draftVersion: z.int() });
const keptDraft = z.object({
  id: z.string(),
  number: z.string(),
  content: draftContent,
  draftVersion: z.int(),
  batch: z.object({ id: z.string(), title: z.string(), issuedAt: z.string().nullable() }),
});

export function draftRoutes(server: Server, house: House): void {
  const { db } = house;
  const { actor } = sessions(house);
  const keeper = keepers(house);

  /** For anybody but its keepers a draft does not exist. Throws `not-found`, or `already-dispatched`. */
  const draftFor = async (request: Parameters<typeof actor>[0], id: string): Promise<KeptDraft> => {
    const { scope } = await actor(request);
    const draft = scope.drafts ? await readDraft(db, id) : undefined;
    if (draft === undefined) throw new Problem(404, 'not-found');
    if (draft.stage !== 'draft') throw new Problem(409, 'already-dispatched');
    return draft;
  };

  server.post(
    '/batches/:id/drafts',
    {
      onRequest: server.csrfProtection,
      schema: {
        tags: ['batches'],
        summary: 'Write down a finding as a draft of a batch',
        params,
        body: draftWords,
        response: { 201: written },
      },
    },
    async (request, reply) => {
      const { scope } = await keeper(request);
      const batch = await readBatch(db, scope, request.params.id);
      if (batch === undefined) throw new Problem(404, 'not-found');
      const added = expectWritten(await addDraft(db, batch.id, request.body));
      reply.header('etag', etagOf(added.draftVersion));
      return reply.code(201).send(added);
    },
  );

  server.get(
    '/drafts/:id',
    { schema: { tags: ['batches'], summary: 'A draft as it stands', params, response: { 200: keptDraft } } },
    async (request, reply) => {
      const { stage: _, ...draft } = await draftFor(request, request.params.id);
      reply.header('etag', etagOf(draft.draftVersion));
      return { ...draft, content: { ...draft.content, closingStandard: [...draft.content.closingStandard] } };
    },
  );

  server.put(
    '/drafts/:id',
    {
      onRequest: server.csrfProtection,
      schema: {
        tags: ['batches'],
        summary: 'Write a draft anew',
        description: '`If-Match` names the version that was looked at: of two who write at once one is told.',
        params,
        headers: z.object({ 'if-match': ifMatch }),
        body: draftWords,
        response: { 200: written },
      },
    },
    async (request, reply) => {
      const draft = await draftFor(request, request.params.id);
      const saved = expectWritten(await saveDraft(db, draft, request.headers['if-match'], request.body));
      reply.header('etag', etagOf(saved.draftVersion));
      return saved;
    },
  );
}

const statusOf: Record<Unwritten['refused'], number> = {
  'not-found': 404,
  'number-taken': 409,
  'unknown-unit': 422,
  'no-such-parent': 422,
  'changed-since': 412,
  'already-dispatched': 409,
  'being-dispatched': 409,
};

function expectWritten(answer: DraftVersion | Unwritten): DraftVersion {
  if (!('refused' in answer)) return answer;
  const { refused, field } = answer;
  throw new Problem(statusOf[refused], refused, field === undefined ? {} : { field });
}
