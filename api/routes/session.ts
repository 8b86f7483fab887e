import type { RateLimitOptions } from '@fastify/rate-limit';
import { z } from 'zod';
import { accountNamed, accountOf } from '../../db/accounts.ts';
import { mayIssue } from '../../db/issuer.ts';
import { officeContact } from '../../db/office.ts';
import { dayOf } from '../../domain/calendar/instant.ts';
import { otherPosts, roles } from '../../domain/permissions/post.ts';
import type { House, Server } from '../house.ts';
import { isPassword } from '../password.ts';
import { Problem } from '../problem.ts';
import { sessions } from '../session.ts';
import { line } from '../text.ts';

const me = z.object({
  personId: z.string(),
  name: z.string(),
  language: z.enum(['zh-CN', 'en']),
  posts: z.array(
    z.object({
      role: z.enum([...roles, ...otherPosts]),
      unit: z.string().nullable(),
      as: z.enum(['holder', 'delegate', 'secretary', 'absent']),
    }),
  ),
  /** Whether I open batches and write their drafts. */
  keepsDrafts: z.boolean(),
  /** Whether my signature issues a batch. */
  mayIssue: z.boolean(),
  /** Whom to call. */
  office: z.object({ name: z.string(), contact: z.string(), phone: z.string() }),
  /** Sent back in the header `x-csrf-token` with everything that changes something. */
  csrfToken: z.string(),
});

/** An office signs in from one address at eight, so it is the tries at one account from there that are counted. */
const triesAtOneAccount: RateLimitOptions & { hook: 'preHandler' } = {
  max: 10,
  timeWindow: 60_000,
  // Only then is it known whose account it is.
  hook: 'preHandler',
  keyGenerator: ({ ip, body }) => `${ip} ${(body as { name: string }).name}`,
};

/** The same at one's own password, by the session's cookie. */
const triesAtOwnPassword: RateLimitOptions = {
  max: 10,
  timeWindow: 60_000,
  keyGenerator: ({ ip, headers }) => `unlock ${ip} ${headers.cookie ?? ''}`,
};

/** A generous office's whole morning at once; whoever tries name after name has each password hashed at our cost. */
const triesFromOneAddress = { max: 300, timeWindow: 60_000 };

export function sessionRoutes(server: Server, house: House): void {
  const { begin, end, actor, unlock } = sessions(house);
  const countTry = server.createRateLimit(triesFromOneAddress);

  server.post(
    '/session',
    {
      config: { rateLimit: triesAtOneAccount, records: false },
      onRequest: async (request) => {
        const tries = await countTry(request);
        if (!tries.isAllowed && tries.isExceeded)
          throw new Problem(429, 'too-many-tries', { retryAfter: tries.ttlInSeconds });
      },
      schema: {
        tags: ['session'],
        summary: 'Sign in',
        body: z.strictObject({ name: line(100).min(1), password: z.string().min(1).max(200) }),
        response: { 204: z.null() },
      },
    },
    async ({ body }, reply) => {
      const account = await accountNamed(house.db, body.name);
      if (!(await isPassword(account?.passwordHash ?? null, body.password)))
        throw new Problem(401, 'wrong-credentials');
      await begin(reply, account?.personId ?? '');
      return reply.code(204).send(null);
    },
  );

  server.delete(
    '/session',
    {
      onRequest: server.csrfProtection,
      config: { records: false },
      schema: { tags: ['session'], summary: 'Sign out', response: { 204: z.null() } },
    },
    async (request, reply) => {
      await end(request, reply);
      return reply.code(204).send(null);
    },
  );

  server.post(
    '/me/unlock',
    {
      config: { rateLimit: triesAtOwnPassword, records: false },
      onRequest: server.csrfProtection,
      schema: {
        tags: ['session'],
        summary: 'Unlock signing for 15 minutes',
        body: z.strictObject({ password: z.string().min(1).max(200) }),
        response: { 200: z.object({ unlockedUntil: z.string() }) },
      },
    },
    async (request) => {
      const { personId } = await actor(request);
      const account = await accountOf(house.db, personId);
      if (!(await isPassword(account?.passwordHash ?? null, request.body.password)))
        throw new Problem(403, 'wrong-password');
      return { unlockedUntil: await unlock(request) };
    },
  );

  server.get(
    '/me',
    { schema: { tags: ['session'], summary: 'Who I am, and my posts today', response: { 200: me } } },
    async (request, reply) => {
      const who = await actor(request);
      const { scope, ...person } = who;
      const issues = await mayIssue(house.db, who, dayOf(house.clock()));
      const office = await officeContact(house.db);
      return {
        ...person,
        posts: [...person.posts],
        keepsDrafts: scope.drafts,
        mayIssue: issues,
        office,
        csrfToken: reply.generateCsrf(),
      };
    },
  );
}
