import { z } from 'zod';
import { readToday } from '../../db/list/today.ts';
import { ways } from '../../db/moves.ts';
import { askKinds } from '../../domain/finding/asks/words.ts';
import { reviewSteps } from '../../domain/finding/closingChain.ts';
import { roles } from '../../domain/permissions/post.ts';
import type { House, Server } from '../house.ts';
import { day, instant, line } from '../line.ts';
import { sessions } from '../session.ts';

const step = z.enum(reviewSteps);
const rung = z.string();

/** What a person was told of a finding. */
const subject = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rung'),
    rung,
    clock: z.enum(['rectify', 'goal', 'receive', 'plan', 'review']),
    step: step.nullable(),
    day,
  }),
  z.object({ kind: z.literal('proposal'), rung: z.enum(['interview', 'account']) }),
  z.object({ kind: z.literal('waiting'), role: z.enum(roles) }),
  z.object({ kind: z.enum(['assigned', 'returned', 'decided', 'issued', 'asked']) }),
]);

/** The post at which it waits and how that comes to the reader: for the step that is open, or what is asked beside the turn. */
const why = z.object({
  role: z.enum(roles),
  as: z.enum(ways),
  step: step.nullable(),
  ask: z.enum(askKinds).nullable(),
});

const today = z.object({
  /** Worst first, each finding once; `also`: what else of it waits for the reader. */
  waiting: z.array(line.extend({ why, also: z.array(why).readonly() })).readonly(),
  waitingCount: z.int(),
  news: z
    .array(z.object({ at: instant, findingId: z.string(), number: z.string(), title: z.string(), subject }))
    .readonly(),
  /** What `late=true` lists of the ledger. */
  overdueCount: z.int(),
  /** What `soon=true` lists of the ledger. */
  dueSoonCount: z.int(),
  /** The last day that counts as soon. */
  dueSoonUntil: day,
});

export function todayRoutes(server: Server, house: House): void {
  const { reader } = sessions(house);

  server.get(
    '/me/today',
    {
      schema: {
        tags: ['findings'],
        summary: 'What waits on me, what is new since the last working morning, what is due',
        response: { 200: today },
      },
    },
    async (request) => {
      const { waiting, news, counts, soonUntil } = await readToday(
        house.glances,
        await reader(request),
        house.clock(),
      );
      return {
        waiting,
        waitingCount: counts.waiting,
        news,
        overdueCount: counts.overdue,
        dueSoonCount: counts.soon,
        dueSoonUntil: soonUntil,
      };
    },
  );
}
