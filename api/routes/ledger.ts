import { z } from 'zod';
import { isWhole } from '../../db/list/filter.ts';
import { listFindings } from '../../db/list/findings.ts';
import { orders, placeOf, sentPlace } from '../../db/list/order.ts';
import { stages } from '../../domain/finding/stage.ts';
import { cursorOf, placeIn } from '../cursor.ts';
import { dayField } from '../day.ts';
import type { House, Server } from '../house.ts';
import { line } from '../line.ts';
import { sessions } from '../session.ts';
import { line as text } from '../text.ts';

const stage = z.enum(stages);
const id = text(100);

const asked = z.strictObject({
  /** May be repeated: one of these. */
  stage: z.union([stage, z.array(stage).max(stages.length)]).optional(),
  /** This unit or one below it answers for the finding. */
  unit: id.optional(),
  batch: z.uuid().optional(),
  campaign: z.uuid().optional(),
  dueBefore: dayField.optional(),
  late: z.literal('true').optional(),
  /** Due within the next seven working days, and not overdue yet. */
  soon: z.literal('true').optional(),
  /** What waits for whoever asks, which Today begins with. */
  waiting: z.literal('true').optional(),
  topic: id.optional(),
  /** Words of its number, title or statement. */
  text: id.optional(),
  order: z.enum(orders).default('rectifyBy'),
  /** `next` of the page before. */
  after: z.string().max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

const page = z.object({ findings: z.array(line).readonly(), next: z.string().nullable() });

export function ledgerRoutes(server: Server, house: House): void {
  const { reader } = sessions(house);

  server.get(
    '/findings',
    {
      schema: {
        tags: ['findings'],
        summary: 'The ledger: what I see, filtered, in an order, page by page',
        querystring: asked,
        response: { 200: page },
      },
    },
    async (request) => {
      const asking = await reader(request);
      const { order, after, limit, stage, late, soon, waiting, ...others } = request.query;
      const filter = {
        ...others,
        stages: stage && [stage].flat(),
        late: late === 'true',
        soon: soon === 'true',
        waiting: waiting === 'true',
      };
      const stretch = { order, after: placeIn(after, (sent) => placeOf(order, sent)), limit };
      const db = isWhole(filter) ? house.glances : house.db;
      const found = await listFindings(db, asking, filter, stretch, house.clock());
      return { ...found, next: found.next && cursorOf(sentPlace(order, found.next)) };
    },
  );
}
