import { z } from 'zod';
import type { Scope } from '../../db/actor.ts';
import { type Batch, openBatch, readBatch, readBatches, readBatchFindings } from '../../db/batches.ts';
import { commonFindings } from '../../db/commonFindings.ts';
import { checkDrafts, type Issue, issueBatch } from '../../db/issue.ts';
import { asIssuer, shareIn } from '../../db/issuer.ts';
import { dayOf } from '../../domain/calendar/instant.ts';
import { stages } from '../../domain/finding/stage.ts';
import { begin, progress, progressOf } from '../batches/dispatch.ts';
import { fault, fieldOf, toldFault } from '../batches/fault.ts';
import { keepers } from '../batches/keeper.ts';
import { batchPlaceOf, numberOf } from '../batches/place.ts';
import { commandIdOf, idempotencyKey } from '../commands/key.ts';
import { cursorOf, placeIn } from '../cursor.ts';
import { dayField } from '../day.ts';
import type { House, Server } from '../house.ts';
import { languageOf } from '../language.ts';
import { Problem } from '../problem.ts';
import { sessions } from '../session.ts';
import { line } from '../text.ts';
import { policyFields } from './rules.ts';

const batch = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  receivedOn: z.string().nullable(),
  issuedAt: z.string().nullable(),
  drafts: z.int(),
  dispatched: z.int(),
});

const next = z.string().nullable();
const findings = z
  .array(
    z.object({
      id: z.string(),
      number: z.string(),
      title: z.string(),
      stage: z.enum(stages),
      draftVersion: z.int(),
    }),
  )
  .readonly();

const commons = z.array(z.object({ id: z.string(), number: z.string(), title: z.string() })).readonly();

const openedBatch = batch.extend({
  /** The first of them in order of number. */
  findings,
  /** Where the others begin; null where these are all. */
  next,
  /** What the drafts would be refused with at dispatch; empty for whoever keeps none, and while it is under way. */
  faults: z.array(fault),
  dispatch: z.enum(progress),
  /** Whose signature issues it today, and whether mine is one. */
  issuedBy: policyFields.shape.issuedBy,
  mayIssue: z.boolean(),
});

const goesOn = batch
  .pick({ issuedAt: true, drafts: true, dispatched: true })
  .extend({ dispatch: z.enum(progress) });

const params = z.object({ id: z.uuid() });
/** `after`: `next` of the part before. */
const part = z.strictObject({
  after: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
/** Findings that come with their batch. */
const first = 100;

export function batchRoutes(server: Server, house: House): void {
  const { db, clock } = house;
  const { actor } = sessions(house);
  const keeper = keepers(house);

  const issuer: typeof actor = async (request) => asIssuer(db, await actor(request), dayOf(clock()));

  server.get(
    '/batches',
    {
      schema: {
        tags: ['batches'],
        summary:
          'Batches of feedback, with how many findings are drafts and how many dispatched, page by page',
        querystring: part,
        response: { 200: z.object({ batches: z.array(batch).readonly(), next }) },
      },
    },
    async (request) => {
      const { scope } = await issuer(request);
      const { after, limit } = request.query;
      const { items, next } = await readBatches(db, scope, placeIn(after, batchPlaceOf), limit);
      return { batches: items, next: next && cursorOf(next) };
    },
  );

  server.post(
    '/batches',
    {
      onRequest: server.csrfProtection,
      schema: {
        tags: ['batches'],
        summary: 'Open a batch for the feedback of one source',
        description: 'The same key again gives the same batch.',
        headers: z.object({ 'idempotency-key': idempotencyKey }),
        body: z.strictObject({
          title: line(200).min(1),
          source: line(200).min(1),
          receivedOn: dayField.nullish(),
        }),
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const { personId } = await keeper(request);
      const { receivedOn = null, ...named } = request.body;
      // No key has a blank in it: a batch is never opened by another kind of command's key.
      const commandId = commandIdOf(personId, `batch ${request.headers['idempotency-key']}`);
      const id = await openBatch(db, commandId, { ...named, receivedOn });
      if (id === null) throw new Problem(422, 'key-reused');
      return reply.code(201).send({ id });
    },
  );

  const batchFor = async (scope: Scope, id: string): Promise<Batch> => {
    const found = await readBatch(db, scope, id);
    if (found === undefined) throw new Problem(404, 'not-found');
    return found;
  };

  server.get(
    '/batches/:id/progress',
    {
      schema: {
        tags: ['batches'],
        summary: 'How far a batch is, to be asked again and again while it is dispatched',
        params,
        response: { 200: goesOn },
      },
    },
    async (request) => {
      const { scope } = await issuer(request);
      const found = await batchFor(scope, request.params.id);
      return { ...found, dispatch: progressOf(found) };
    },
  );

  server.get(
    '/batches/:id/findings',
    {
      schema: {
        tags: ['batches'],
        summary: 'The findings of a batch in order of number, page by page',
        params,
        querystring: part,
        response: { 200: z.object({ findings, next }) },
      },
    },
    async (request) => {
      const { scope } = await issuer(request);
      const { id } = await batchFor(scope, request.params.id);
      const { after, limit } = request.query;
      const { items, next } = await readBatchFindings(db, scope, id, placeIn(after, numberOf), limit);
      return { findings: items, next: next && cursorOf(next) };
    },
  );

  server.get(
    '/batches/:id/common-findings',
    {
      schema: {
        tags: ['batches'],
        summary: 'The common findings that drafts of a batch may belong to, in order of number',
        params,
        response: { 200: z.object({ findings: commons }) },
      },
    },
    async (request) => {
      const { scope } = await keeper(request);
      const { id } = await batchFor(scope, request.params.id);
      return { findings: await commonFindings(db, id) };
    },
  );

  server.get(
    '/batches/:id',
    {
      schema: {
        tags: ['batches'],
        summary: 'A batch with its findings, what its drafts lack, and how far its dispatch is',
        params,
        response: { 200: openedBatch },
      },
    },
    async (request) => {
      const { personId, scope } = await issuer(request);
      const found = await batchFor(scope, request.params.id);
      const { id } = found;
      const { issuedBy, share } = await shareIn(db, id, personId, dayOf(clock()));
      const { items, next } = await readBatchFindings(db, scope, id, null, first);
      const dispatch = progressOf(found);
      // Under way nobody can mend a draft.
      const faults = dispatch === 'running' ? [] : await checkDrafts(db, scope, id, clock());
      const language = languageOf(request);
      return {
        ...found,
        findings: items,
        next: next && cursorOf(next),
        faults: faults.map((refused) => toldFault(refused, language)),
        dispatch,
        issuedBy,
        mayIssue: share.length > 0,
      };
    },
  );

  server.post(
    '/batches/:id/issue',
    {
      onRequest: server.csrfProtection,
      schema: {
        tags: ['batches'],
        summary: 'Sign a batch, so that its dispatch begins',
        description:
          'By the office head, or by whom the policy says: the office itself, or the leaders in charge, each for the lead units that are theirs. The same again is the same issue. With `faulty: leave` drafts at fault stay drafts; else they stop it. `GET /batches/:id` tells how far it is. What is signed is dispatched, even if Temporal is away now.',
        params,
        body: z.strictObject({ faulty: z.enum(['refuse', 'leave']).default('refuse') }).nullish(),
        response: { 202: z.null() },
      },
    },
    async (request, reply) => {
      const { personId: by } = await actor(request);
      const { id } = request.params;
      const faulty = request.body?.faulty ?? 'refuse';
      const issue = await issueBatch(db, id, { at: clock(), by }, faulty);
      if ('refused' in issue) throw unissued(issue);
      if (issue.signature !== null) await begin(house, issue.signature, request.log);
      return reply.code(202).send(null);
    },
  );
}

/** How many faults a problem names. */
const named = 20;

const statusOf = {
  'not-permitted': 403,
  'issued-by-leader': 403,
  'not-found': 404,
  'being-dispatched': 409,
  'nothing-to-dispatch': 409,
};

function unissued(issue: Extract<Issue, { refused: unknown }>): Problem {
  if (!('faults' in issue)) return new Problem(statusOf[issue.refused], issue.refused);
  const detail = issue.faults
    .slice(0, named)
    .map(({ number, refusal: { refused, field } }) => `${number}: ${fieldOf(field) ?? refused}`)
    .join('; ');
  const more = issue.faults.length > named ? '; …' : '';
  return new Problem(409, issue.refused, { detail: detail + more });
}
