import type { FastifyError, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '../../db/actor.ts';
import { give } from '../commands/give.ts';
import { verification } from '../commands/given/verification.ts';
import { commandIdOf, idempotencyKey } from '../commands/key.ts';
import type { House, Server } from '../house.ts';
import { inTurn } from '../inTurn.ts';
import { languageOf } from '../language.ts';
import { bodyOf } from '../problem.ts';
import { problemOf } from '../problems.ts';
import { receipt } from '../receipt.ts';
import { sessions } from '../session.ts';
import { text } from '../text.ts';

const signature = z.strictObject({
  findingId: z.uuid(),
  /** The version that was looked at; left out, any will do. */
  seen: z.int().min(0).exactOptional(),
  opinion: text(2_000).exactOptional(),
  verification: verification.exactOptional(),
});
type Signature = z.infer<typeof signature>;

const problem = z.object({
  status: z.int(),
  code: z.string(),
  title: z.string(),
  next: z.string(),
  field: z.string().optional(),
});

/** The ledger takes a few at a time without making other people wait. */
const abreast = 4;

/** 批量签字: several closing forms in one go, each of them answered by itself. */
export function signatureRoutes(server: Server, house: House): void {
  const { actor, mustBeUnlocked } = sessions(house);

  server.post(
    '/signatures',
    {
      onRequest: server.csrfProtection,
      schema: {
        tags: ['findings'],
        summary: 'Sign the open step of several closing forms',
        description:
          'Each is signed, or refused, by itself; the answers come in the order asked. The same key again signs none twice.',
        headers: z.object({ 'idempotency-key': idempotencyKey }),
        body: z.strictObject({ signatures: z.array(signature).min(1).max(100) }),
        response: {
          200: z.object({
            answers: z.array(
              z.union([
                z.object({ findingId: z.string(), receipt }),
                z.object({ findingId: z.string(), problem }),
              ]),
            ),
          }),
        },
      },
    },
    async (request) => {
      const who = await actor(request);
      await mustBeUnlocked(request);
      const key = request.headers['idempotency-key'];
      const oneOf = inTurn(abreast);
      const answers = request.body.signatures.map((one) =>
        oneOf(() => signed(house, who, request, key, one)),
      );
      return { answers: await Promise.all(answers) };
    },
  );
}

async function signed(
  house: House,
  who: Actor,
  request: FastifyRequest,
  key: string,
  { findingId, seen, ...said }: Signature,
) {
  // No key has a blank in it: a signature of a stack never meets another command's key.
  const commandId = commandIdOf(who.personId, `signature ${key} ${findingId}`);
  const command = { type: 'sign' as const, ...said };
  try {
    return { findingId, receipt: await give(house, who, { findingId, commandId, command, seen }) };
  } catch (failure) {
    const failed = problemOf(failure as FastifyError, request);
    if (failed.code === 'internal') request.log.error({ err: failure }, 'a signature failed');
    return { findingId, problem: bodyOf(failed, languageOf(request), request.id) };
  }
}
