import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isAway, isLocked } from '../db/away.ts';
import { type ProblemCode, problemWords } from '../messages/problems/words.ts';
import type { Server } from './house.ts';
import { languageOf } from './language.ts';
import { bodyOf, Problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** False of what is sent and yet leaves nothing on record: it may be sent again at will. */
    records?: false;
  }
}

/** Whatever a request fails with becomes a problem with a closed code; what nobody foresaw is logged, and what an outage left undone. */
export function tellProblems(server: Server): void {
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = problemOf(error, request);
    if (problem.code === 'internal') request.log.error({ err: error }, 'a request failed');
    else if (problem.status === 503)
      request.log.warn({ url: request.url, reason: error.message }, `a request was answered ${problem.code}`);
    return tell(problem, request, reply);
  });
  server.setNotFoundHandler((request, reply) => tell(new Problem(404, 'not-found'), request, reply));
}

function tell(problem: Problem, request: FastifyRequest, reply: FastifyReply) {
  const { retryAfter } = problem.about;
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(bodyOf(problem, languageOf(request), request.id)));
}

/** Any failure as a problem with a closed code. */
export function problemOf(error: FastifyError, request: FastifyRequest): Problem {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return malformed(error.validation[0]);
  if (error.code?.startsWith('FST_CSRF')) return new Problem(403, 'token-missing');
  if (isLocked(error)) return new Problem(503, 'busy', { retryAfter: 1 });
  if (isAway(error)) return new Problem(503, whileAway(request), { retryAfter: 5 });
  switch (error.statusCode) {
    case 413:
      return new Problem(413, 'too-large');
    case 429:
      return new Problem(429, 'too-many-tries', { retryAfter: 60 });
    default:
      return error.statusCode !== undefined && error.statusCode < 500
        ? new Problem(error.statusCode, 'malformed', { detail: error.message })
        : new Problem(500, 'internal');
  }
}

/** What was asked of a PostgreSQL that went may have happened: whoever writes is never told that it did not. */
function whileAway({ method, routeOptions: { config } }: FastifyRequest): ProblemCode {
  const isRead = method === 'GET' || method === 'HEAD' || config.records === false;
  return isRead ? 'unavailable' : 'outcome-unknown';
}

type Fault = NonNullable<FastifyError['validation']>[number] | undefined;

/** The first thing wrong with what was sent; a schema may name a code of its own as its message. */
function malformed(fault: Fault): Problem {
  const field = [...pathOf(fault), ...unknownKey(fault)].join('.');
  const about = field === '' ? {} : { field };
  if (fault?.keyword === 'unrecognized_keys') return new Problem(400, 'unknown-field', about);
  const detail = fault?.message ?? '';
  return isCode(detail)
    ? new Problem(400, detail, about)
    : new Problem(400, 'malformed', { ...about, detail });
}

function pathOf(fault: Fault): readonly string[] {
  return fault?.instancePath.split('/').filter((step) => step !== '') ?? [];
}

function unknownKey(fault: Fault): readonly string[] {
  const keys = fault?.params.keys;
  return fault?.keyword === 'unrecognized_keys' && Array.isArray(keys) ? keys.slice(0, 1) : [];
}

function isCode(text: string): text is ProblemCode {
  return Object.hasOwn(problemWords.en, text);
}
