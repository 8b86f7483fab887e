import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../db/actor.ts';
import {
  approveSuspension,
  endSuspension,
  isScope,
  progressOf,
  readSuspension,
  readSuspensions,
  type SuspensionOrder,
  type SuspensionProgress,
  stepOf,
} from '../../db/suspensions.ts';
import { blank } from '../../domain/finding/refusal.ts';
import { faultOfApproval, mayApprove } from '../../domain/finding/suspension/approval.ts';
import { suspensionCauses } from '../../domain/finding/suspension/words.ts';
import { startSuspension } from '../../engine/startSuspension.ts';
import { problemWords } from '../../messages/problems/words.ts';
import { commandIdOf, idempotencyKey } from '../commands/key.ts';
import { dayField } from '../day.ts';
import type { House, Server } from '../house.ts';
import { languageOf } from '../language.ts';
import { day, instant } from '../line.ts';
import { Problem } from '../problem.ts';
import { refused } from '../refused.ts';
import { sessions } from '../session.ts';
import { line, text } from '../text.ts';

const scope = z.union([
  z.strictObject({ unit: line(100).min(1) }),
  z.strictObject({ campaign: z.uuid() }),
  z.strictObject({ source: line(200).min(1) }),
]);
const order = z.object({
  id: z.string(),
  scope,
  cause: z.enum(suspensionCauses),
  reason: z.string(),
  expectedEnd: day,
  approvedBy: z.string(),
  approvedAt: instant,
  endedAt: instant.nullable(),
  endReason: z.string().nullable(),
  /** Whether its findings are being gone through. */
  running: z.boolean(),
});
const opened = order.extend({
  /** Findings that it holds suspended now. */
  suspended: z.int(),
  /** Findings that would not, with the reason; the first thousand. */
  refused: z.array(
    z.object({
      findingId: z.string(),
      number: z.string(),
      command: z.enum(['suspend', 'resume']),
      code: z.string(),
      title: z.string(),
      next: z.string(),
    }),
  ),
});
const params = z.object({ id: z.uuid() });
const headers = z.object({ 'idempotency-key': idempotencyKey });

/** How long Temporal is waited for; what it does not begin in that time, the worker's watch begins. */
const deadlineMs = 4_000;

/** 暂缓 of a whole scope by one approval. */
export function suspensionRoutes(server: Server, house: House): void {
  const { db, clock } = house;
  const { actor } = sessions(house);
  const tags = ['suspensions'];

  const countyWide = async (request: FastifyRequest): Promise<Actor> => {
    const who = await actor(request);
    if (!who.scope.county && !approves(who)) throw new Problem(403, 'not-permitted');
    return who;
  };
  const approver = async (request: FastifyRequest): Promise<Actor> => {
    const who = await actor(request);
    if (!approves(who)) throw new Problem(403, 'not-permitted');
    return who;
  };
  const orderOf = async (id: string): Promise<SuspensionOrder> => {
    const found = await readSuspension(db, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  };

  server.get(
    '/suspensions',
    {
      schema: {
        tags,
        summary: 'The latest hundred approvals that suspend a scope',
        response: { 200: z.object({ suspensions: z.array(order) }) },
      },
    },
    async (request) => {
      await countyWide(request);
      return { suspensions: (await readSuspensions(db, 100)).map(shown) };
    },
  );

  server.get(
    '/suspensions/:id',
    {
      schema: {
        tags,
        summary: 'How far an approval is, and what was refused',
        params,
        response: { 200: opened },
      },
    },
    async (request) => {
      await countyWide(request);
      const found = await orderOf(request.params.id);
      return { ...shown(found), ...toldProgress(await progressOf(db, found.id), languageOf(request)) };
    },
  );

  server.post(
    '/suspensions',
    {
      onRequest: server.csrfProtection,
      schema: {
        tags,
        summary: 'Suspend everything open of a unit with those below it, of a campaign, or from a source',
        description:
          'Each finding has it as a command of the approver’s, a few dozen a second. The same key again gives the same approval.',
        headers,
        body: z.strictObject({
          scope,
          cause: z.enum(suspensionCauses),
          reason: text(2_000),
          expectedEnd: dayField,
        }),
        response: { 202: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const { personId } = await approver(request);
      const at = clock();
      const fault = faultOfApproval(request.body, at);
      if (fault !== null) throw refused(fault);
      if (!(await isScope(db, request.body.scope)))
        throw new Problem(422, 'no-such-scope', { field: 'scope' });
      const key = request.headers['idempotency-key'];
      const ref = { commandId: commandIdOf(personId, `suspension ${key}`), at, by: personId };
      const id = await approveSuspension(db, ref, randomUUID(), request.body);
      if (id === null) throw new Problem(422, 'key-reused');
      await begin(house, id, request.log);
      return reply.code(202).send({ id });
    },
  );

  server.post(
    '/suspensions/:id/end',
    {
      onRequest: server.csrfProtection,
      schema: {
        tags,
        summary: 'End a suspension: what it holds is taken up again, each date moved by its working days',
        params,
        body: z.strictObject({ reason: text(2_000) }),
        response: { 202: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const { personId: by } = await approver(request);
      const { id } = await orderOf(request.params.id);
      const fault = blank(request.body);
      if (fault !== null) throw refused(fault);
      await endSuspension(db, id, { at: clock(), by }, request.body.reason);
      await begin(house, id, request.log);
      return reply.code(202).send({ id });
    },
  );
}

/** In person: a secretary sees, and approves nothing. */
function approves({ posts }: Actor): boolean {
  return mayApprove(posts.filter((post) => post.as !== 'secretary').map(({ role }) => role));
}

function shown(found: SuspensionOrder): z.infer<typeof order> {
  const { appliedAt: _applied, liftedAt: _lifted, endedBy: _by, ...told } = found;
  return { ...told, running: stepOf(found) !== null };
}

function toldProgress({ suspended, refused }: SuspensionProgress, language: 'zh-CN' | 'en') {
  return {
    suspended,
    refused: refused.map((one) => {
      const { what, next } = problemWords[language][one.code];
      return { ...one, title: what, next };
    }),
  };
}

async function begin({ engine }: House, id: string, log: FastifyBaseLogger): Promise<void> {
  const starting = () => startSuspension(engine, id);
  await engine.client.withDeadline(Date.now() + deadlineMs, starting).catch((failure: unknown) => {
    log.warn({ err: failure, order: id }, 'a suspension is left for the watch to begin');
  });
}
