import { z } from 'zod';
import { databaseAnswers } from '../../db/health.ts';
import { temporalAnswers } from '../../engine/temporal.ts';
import type { House, Server } from '../house.ts';

const state = z.enum(['up', 'away']);
const readiness = z.object({ database: state, temporal: state });

export function healthRoutes(server: Server, { db, engine }: House): void {
  server.get(
    '/health/live',
    { schema: { tags: ['health'], summary: 'The process runs', response: { 204: z.null() } } },
    async (_, reply) => reply.code(204).send(null),
  );

  server.get(
    '/health/ready',
    {
      schema: {
        tags: ['health'],
        summary: 'Everything can be done: PostgreSQL and Temporal answer',
        description: 'Without Temporal everything can be read and nothing commanded.',
        response: { 200: readiness, 503: readiness },
      },
    },
    async (_, reply) => {
      const [database, temporal] = await Promise.all([databaseAnswers(db), temporalAnswers(engine)]);
      const said = (answers: boolean) => (answers ? 'up' : 'away');
      return reply
        .code(database && temporal ? 200 : 503)
        .send({ database: said(database), temporal: said(temporal) });
    },
  );
}
