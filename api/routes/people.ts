import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { listFallen, listPeople, listPosts } from '../../db/list/posts.ts';
import { changePeople, type PeopleChange } from '../../db/people.ts';
import { dayOf } from '../../domain/calendar/instant.ts';
import { otherPosts, roles } from '../../domain/permissions/post.ts';
import { administrators } from '../administrator.ts';
import { keepers } from '../batches/keeper.ts';
import { commandIdOf, idempotencyKey } from '../commands/key.ts';
import { dayField } from '../day.ts';
import type { House, Server } from '../house.ts';
import { day, named } from '../line.ts';
import { hashPassword } from '../password.ts';
import { Problem } from '../problem.ts';
import { line } from '../text.ts';

const role = z.enum([...roles, ...otherPosts]);
const term = z.object({ person: named, from: day, to: day.nullable() });
const post = z.object({
  id: z.int(),
  role,
  unit: named.nullable(),
  substitute: z.int().nullable(),
  holders: z.array(term).readonly(),
  secretaries: z.array(term).readonly(),
  delegations: z
    .array(z.object({ id: z.int(), person: named, to: named, from: day, until: day, reason: z.string() }))
    .readonly(),
});
const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  account: z.string().nullable(),
  absences: z.array(z.object({ id: z.int(), from: day, to: day, reason: z.string() })).readonly(),
});
const fallen = z.object({
  role,
  unit: named.nullable(),
  waiting: z.int(),
  last: z.array(z.object({ name: z.string(), until: day.nullable() })).readonly(),
  to: z.array(z.object({ id: z.string(), name: z.string(), phone: z.string().nullable() })).readonly(),
});

const personId = line(100).min(1);
const postId = z.int().min(1);
const reason = line(500).min(1);
/** One change; days are whole, first and last included. */
const change = z.discriminatedUnion('enter', [
  z.strictObject({
    enter: z.literal('holder'),
    post: postId,
    person: personId,
    from: dayField,
    to: dayField.nullable(),
  }),
  z.strictObject({ enter: z.literal('holderEnds'), post: postId, person: personId, last: dayField }),
  z.strictObject({ enter: z.literal('leaving'), person: personId, last: dayField }),
  z.strictObject({ enter: z.literal('absence'), person: personId, from: dayField, to: dayField, reason }),
  z.strictObject({ enter: z.literal('absenceEnds'), id: postId, last: dayField }),
  z.strictObject({
    enter: z.literal('delegation'),
    post: postId,
    person: personId,
    to: personId,
    from: dayField,
    until: dayField,
    reason,
  }),
  z.strictObject({ enter: z.literal('delegationEnds'), id: postId, last: dayField }),
  z.strictObject({ enter: z.literal('substitute'), post: postId, substitute: postId.nullable() }),
]);

/** People of one page. */
const page = 100;
const statusOf = { 'day-past': 422, 'no-such-post': 422, 'post-not-delegated': 422, 'term-overlaps': 409 };

/** People come, are away, stand in for each other and leave: kept by the administrator. */
export function peopleRoutes(server: Server, house: House): void {
  const administrator = administrators(house);
  const keeper = keepers(house);
  const { db, clock } = house;
  const tags = ['organisation'];
  const today = () => dayOf(clock());

  const enter = async (request: FastifyRequest, made: PeopleChange) => {
    const { personId: by } = await administrator(request);
    const unfit = await changePeople(db, made, { at: clock(), by });
    if (unfit !== null) throw new Problem(statusOf[unfit.unfit], unfit.unfit);
  };

  server.get(
    '/posts',
    {
      schema: {
        tags,
        summary: 'Every post with who has it and will, by the administrator',
        response: { 200: z.object({ posts: z.array(post).readonly() }) },
      },
    },
    async (request) => {
      await administrator(request);
      return { posts: await listPosts(db, today()) };
    },
  );

  server.get(
    '/people',
    {
      schema: {
        tags,
        summary: 'People with their accounts and absences, page by page, by the administrator',
        querystring: z.object({ text: line(100).default(''), after: z.string().max(100).default('') }),
        response: { 200: z.object({ people: z.array(person).readonly(), next: z.string().nullable() }) },
      },
    },
    async (request) => {
      await administrator(request);
      const { text, after } = request.query;
      const people = await listPeople(db, today(), text, after, page);
      return { people, next: people.length < page ? null : (people.at(-1)?.id ?? null) };
    },
  );

  server.post(
    '/people',
    {
      onRequest: server.csrfProtection,
      schema: {
        tags,
        summary: 'Enter a person, with an account where one is given, by the administrator',
        description: 'The same key again gives the same person.',
        headers: z.object({ 'idempotency-key': idempotencyKey }),
        body: z.strictObject({
          name: line(100).min(1),
          email: z.email().max(200).nullable(),
          phone: line(50).nullable(),
          account: z
            .strictObject({ name: line(100).min(1), password: z.string().min(10).max(200) })
            .nullable(),
        }),
        response: { 201: z.object({ id: z.string() }) },
      },
    },
    async (request, reply) => {
      const { personId: by } = await administrator(request);
      const { account, ...known } = request.body;
      const id = commandIdOf(by, `person ${request.headers['idempotency-key']}`).slice(0, 32);
      const [before] = await listPeople(db, today(), id, '', 1);
      if (before !== undefined) return reply.code(201).send({ id });
      const given = account && { name: account.name, passwordHash: await hashPassword(account.password) };
      await enter(request, { enter: 'person', id, ...known, account: given });
      return reply.code(201).send({ id });
    },
  );

  server.post(
    '/people/changes',
    {
      onRequest: server.csrfProtection,
      schema: {
        tags,
        summary: 'Enter one change of posts: a holder, a leaving, an absence, a delegation, a substitute',
        description:
          'By the administrator. From today on, never before: who held what on a day that is over stays. What somebody held falls as the rules say, and is listed in `GET /fallen`.',
        body: change,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      await enter(request, request.body);
      return reply.code(204).send(null);
    },
  );

  server.get(
    '/fallen',
    {
      schema: {
        tags,
        summary:
          'Posts that findings wait for and nobody serves today, with those to whom they fall, for the office',
        response: { 200: z.object({ posts: z.array(fallen).readonly() }) },
      },
    },
    async (request) => {
      await keeper(request);
      return { posts: await listFallen(db, today()) };
    },
  );
}
