import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { otherPosts, roles } from '../../domain/permissions/post.ts';
import type { House, Server } from '../house.ts';
import { Problem } from '../problem.ts';

const kept = z.object({
  accounts: z.array(
    z.object({
      /** What is typed at sign-in. */
      name: z.string(),
      person: z.string(),
      role: z.enum([...roles, ...otherPosts, 'secretary']),
      /** Name of the post's unit; null: the county's. */
      unit: z.string().nullable(),
      password: z.string(),
    }),
  ),
});

/** Whom one can be in a sample office; any other office has nobody to offer here. */
export function sampleAccountRoutes(server: Server, { sampleAccounts }: House): void {
  server.get(
    '/sample-accounts',
    {
      schema: {
        tags: ['session'],
        summary: 'The accounts of the local sample office, with their password',
        response: { 200: kept },
      },
    },
    async () => {
      if (sampleAccounts === null) throw new Problem(404, 'not-found');
      return kept.parse(JSON.parse(await readFile(sampleAccounts, 'utf8')));
    },
  );
}
