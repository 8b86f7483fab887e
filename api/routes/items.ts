import { z } from 'zod';
import { seenWithin } from '../../db/foresee.ts';
import { pageOfItems } from '../../db/items.ts';
import { type ItemState, itemStates, noItems } from '../../domain/finding/items/item.ts';
import type { House, Server } from '../house.ts';
import { instant, named } from '../line.ts';
import { Problem } from '../problem.ts';
import { sessions } from '../session.ts';

const item = z.object({
  no: z.int(),
  name: z.string(),
  place: z.string().nullable(),
  what: z.string().nullable(),
  state: z.enum(itemStates),
  doneBy: named.nullable(),
  doneAt: instant.nullable(),
  doneHow: z.string().nullable(),
  /** Whoever last checked it, or struck it. */
  checkedBy: named.nullable(),
  checkedAt: instant.nullable(),
  note: z.string().nullable(),
});

const page = z.object({
  /** 找到 / 已办 / 已核; a struck item is in none but `entered`. */
  counts: z.object({ entered: z.int(), found: z.int(), done: z.int(), checked: z.int() }),
  items: z.array(item).readonly(),
  /** What `after` is for the next page; null on the last. */
  next: z.int().nullable(),
});

export function itemRoutes(server: Server, house: House): void {
  const { actor } = sessions(house);

  server.get(
    '/findings/:id/items',
    {
      schema: {
        tags: ['findings'],
        summary: 'The items of a finding, page by page, and how many are found, done and checked',
        params: z.object({ id: z.uuid() }),
        querystring: z.object({
          state: z.enum(itemStates).optional(),
          after: z.coerce.number().int().min(0).default(0),
          limit: z.coerce.number().int().min(1).max(500).default(100),
        }),
        response: { 200: page },
      },
    },
    async (request) => {
      const { scope } = await actor(request);
      const { id } = request.params;
      const seen = await seenWithin(house.db, scope, id, house.clock());
      if (seen === undefined) throw new Problem(404, 'not-found');
      const { items, next } = await pageOfItems(house.db, id, asked(request.query));
      const counts = seen.finding.stage === 'draft' ? noItems : seen.finding.items;
      return { counts, items: items.map(shown), next };
    },
  );
}

function asked({ state, after, limit }: { state?: ItemState | undefined; after: number; limit: number }) {
  return { state, after, limit };
}

type Listed = Awaited<ReturnType<typeof pageOfItems>>['items'][number];

function shown({ doneBy, doneByName, checkedBy, checkedByName, ...rest }: Listed) {
  return { ...rest, doneBy: person(doneBy, doneByName), checkedBy: person(checkedBy, checkedByName) };
}

function person(id: string | null, name: string | null) {
  return id === null ? null : { id, name: name ?? id };
}
