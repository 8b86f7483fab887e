import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../db/actor.ts';
import type { House } from '../house.ts';
import { Problem } from '../problem.ts';
import { sessions } from '../session.ts';

/** Who asks, if theirs is a post of the office's that keeps drafts. Throws `not-permitted` else. */
export function keepers(house: House): (request: FastifyRequest) => Promise<Actor> {
  const { actor } = sessions(house);
  return async (request) => {
    const who = await actor(request);
    if (!who.scope.drafts) throw new Problem(403, 'not-permitted');
    return who;
  };
}
