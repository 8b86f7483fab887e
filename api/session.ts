import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { endSession, isUnlocked, openSession, unlockSession } from '../db/accounts.ts';
import { type Actor, actorOfSession, type Reader, readerOfSession } from '../db/actor.ts';
import type { Db } from '../db/connection.ts';
import { addMillis, type Instant } from '../domain/calendar/instant.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import { unlockedMinutes } from '../domain/permissions/signatures.ts';
import type { House } from './house.ts';
import { Problem } from './problem.ts';

const cookie = 'xiaohao_session';
/** A working day: whoever starts at eight signs in once. */
const lengthMs = 12 * 3_600_000;
const unlockedMs = unlockedMinutes * 60_000;
const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** The sessions of a browser: a random token in a cookie that no script reads, its hash in the database. */
export function sessions({ db, clock, secure }: Pick<House, 'db' | 'clock' | 'secure'>) {
  const options = { path: '/', httpOnly: true, sameSite: 'strict', secure } as const;
  const found = async <Who>(
    request: FastifyRequest,
    ofSession: (db: Db, tokenHash: Buffer, at: Instant) => Promise<Who | null>,
  ): Promise<Who> => {
    const token = request.cookies[cookie];
    const who = token === undefined ? null : await ofSession(db, hashOf(token), clock());
    if (who === null) throw new Problem(401, 'not-signed-in');
    return who;
  };
  return {
    async begin(reply: FastifyReply, personId: PersonId): Promise<void> {
      const token = randomBytes(32).toString('base64url');
      const now = clock();
      await openSession(db, hashOf(token), personId, now, addMillis(now, lengthMs));
      // Whoever has just given the password is not asked for it again at once.
      await unlockSession(db, hashOf(token), addMillis(now, unlockedMs));
      reply.setCookie(cookie, token, options);
    },

    async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
      const token = request.cookies[cookie];
      if (token !== undefined) await endSession(db, hashOf(token));
      reply.clearCookie(cookie, options);
    },

    /** Unlocks signing for some minutes, and gives until when; the password has been checked. */
    async unlock(request: FastifyRequest): Promise<Instant> {
      const until = addMillis(clock(), unlockedMs);
      await unlockSession(db, hashOf(request.cookies[cookie] ?? ''), until);
      return until;
    },

    /** Throws the problem `locked` where the password was not given lately. */
    async mustBeUnlocked(request: FastifyRequest): Promise<void> {
      const unlocked = await isUnlocked(db, hashOf(request.cookies[cookie] ?? ''), clock());
      if (!unlocked) throw new Problem(403, 'locked');
    },

    /** Who asks, with the posts of this day. Throws the problem `not-signed-in`. */
    actor: (request: FastifyRequest): Promise<Actor> => found(request, actorOfSession),

    /** The same with what they read a list by. */
    reader: (request: FastifyRequest): Promise<Reader> => found(request, readerOfSession),
  };
}
