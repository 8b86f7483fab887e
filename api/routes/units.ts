import { z } from 'zod';
import { listCampaigns, listTopics, listUnits } from '../../db/list/choices.ts';
import type { House, Server } from '../house.ts';
import { day } from '../line.ts';
import { sessions } from '../session.ts';

const units = z.object({
  units: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        parent: z.string().nullable(),
        rankedWith: z.enum(['towns', 'bureaus']).nullable(),
      }),
    )
    .readonly(),
});
const campaigns = z.object({
  campaigns: z.array(z.object({ id: z.string(), name: z.string(), clearBy: day })).readonly(),
});
const topics = z.object({ topics: z.array(z.string()).readonly() });

/** What the ledger is filtered by. */
export function unitRoutes(server: Server, house: House): void {
  const { actor } = sessions(house);
  const tags = ['organisation'];

  server.get(
    '/units',
    { schema: { tags, summary: 'All units, each after the one above it', response: { 200: units } } },
    async (request) => {
      await actor(request);
      return { units: await listUnits(house.db) };
    },
  );

  server.get(
    '/campaigns',
    { schema: { tags, summary: 'The campaigns with their clear-by dates', response: { 200: campaigns } } },
    async (request) => {
      await actor(request);
      return { campaigns: await listCampaigns(house.db) };
    },
  );

  server.get(
    '/topics',
    { schema: { tags, summary: 'The topics of the findings I see', response: { 200: topics } } },
    async (request) => {
      const { scope } = await actor(request);
      return { topics: await listTopics(house.db, scope) };
    },
  );
}
