import type { FastifyRequest } from 'fastify';
import type { Actor } from '../db/actor.ts';
import type { House } from './house.ts';
import { Problem } from './problem.ts';
import { sessions } from './session.ts';

/** Who asks, if theirs is the administrator's post. Throws `administrator-only` else. */
export function administrators(house: House): (request: FastifyRequest) => Promise<Actor> {
  const { actor } = sessions(house);
  return async (request) => {
    const who = await actor(request);
    if (!isAdministrator(who)) throw new Problem(403, 'administrator-only');
    return who;
  };
}

/** Whether somebody keeps the people, the calendar and the policy. */
export function isAdministrator({ posts }: Actor): boolean {
  return posts.some(({ role, as }) => role === 'administrator' && as !== 'secretary');
}
