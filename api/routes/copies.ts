import { z } from 'zod';
import { readCopies } from '../../db/copied.ts';
import { seenWithin } from '../../db/foresee.ts';
import { barred } from '../../domain/finding/decide.ts';
import type { House, Server } from '../house.ts';
import { Problem } from '../problem.ts';
import { refused } from '../refused.ts';
import { sessions } from '../session.ts';

const copy = z.object({
  /** Index into this plan's measures. */
  measure: z.int(),
  of: z.object({ id: z.string(), number: z.string(), title: z.string(), unit: z.string() }),
  /** Index into that plan's. */
  theirs: z.int(),
  text: z.string(),
  /** How much of it is the same, 0 to 1. */
  share: z.number(),
});

export function copyRoutes(server: Server, house: House): void {
  const { actor } = sessions(house);

  server.get(
    '/findings/:id/copies',
    {
      schema: {
        tags: ['findings'],
        summary:
          'Measures of the plan under review that stand in other findings’ plans too, for its reviewer',
        params: z.object({ id: z.uuid() }),
        response: { 200: z.object({ copies: z.array(copy).readonly() }) },
      },
    },
    async (request) => {
      const { scope, personId } = await actor(request);
      const { id } = request.params;
      const seen = await seenWithin(house.db, scope, id, house.clock());
      if (seen === undefined) throw new Problem(404, 'not-found');
      const refusal = barred(seen.finding, 'approvePlan', personId, seen.context);
      if (refusal !== null) throw refused(refusal);
      return { copies: await readCopies(house.db, id) };
    },
  );
}
