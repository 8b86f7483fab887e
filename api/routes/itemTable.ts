import { z } from 'zod';
import { decoded } from '../../domain/finding/items/decoded.ts';
import { onFile, type ReadTable, readTable } from '../../domain/finding/items/table.ts';
import type { Receipt } from '../../domain/finding/standing.ts';
import { give } from '../commands/give.ts';
import type { GivenCommand } from '../commands/given.ts';
import { commandIdOf, idempotencyKey } from '../commands/key.ts';
import type { House, Server } from '../house.ts';
import { Problem } from '../problem.ts';
import { receipt } from '../receipt.ts';
import { sessions } from '../session.ts';
import { etagOf, ifMatch } from '../version.ts';

const kinds = ['text/csv', 'text/tab-separated-values', 'text/plain'];
/** Of a table with as many lines as there may be, each of them full. */
const mostBytes = 5_000_000;

/** 明细 out of a table as it is, pasted or saved by a spreadsheet: all of it, or nothing. */
export function itemTableRoutes(server: Server, house: House): void {
  const { actor } = sessions(house);

  // Of its own, so that no other route takes such bodies.
  server.register(async (own) => {
    own.addContentTypeParser(kinds, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    (own as Server).post(
      '/findings/:id/items',
      {
        bodyLimit: mostBytes,
        onRequest: server.csrfProtection,
        schema: {
          tags: ['findings'],
          summary: 'Enter items out of a table',
          description:
            'The table is the body: cells apart by tabs or commas, in UTF-8 (or UTF-16, GB 18030), with a line of headings (name, village, problem, in Chinese or English) or without. `table-faulty` lists every fault with its row and column in `faults`; then no item is entered. The same key again gives the first receipt.',
          consumes: kinds,
          params: z.object({ id: z.uuid() }),
          headers: z.object({ 'idempotency-key': idempotencyKey, 'if-match': ifMatch.optional() }),
          response: { 200: receipt },
        },
      },
      async (request, reply) => {
        const who = await actor(request);
        const { 'idempotency-key': key, 'if-match': seen } = request.headers;
        const table = tableIn(request.body);
        const commandId = commandIdOf(who.personId, key);
        const command: GivenCommand = { type: 'addItems', items: [...table.items] };
        const giving = { findingId: request.params.id, commandId, command, seen };
        const done = await give(house, who, giving).catch((failure: unknown): Receipt => {
          throw inTable(failure, table);
        });
        reply.header('etag', etagOf(done.version));
        return done;
      },
    );
  });
}

/** The table that came. Throws `malformed` where it is no text, `table-faulty` where a cell is at fault. */
function tableIn(body: unknown): ReadTable {
  const text = Buffer.isBuffer(body) ? decoded(body) : '';
  if (text === null) throw new Problem(400, 'malformed', { field: 'table' });
  const table = readTable(text);
  if (table.faults.length > 0) throw new Problem(422, 'table-faulty', { faults: table.faults });
  return table;
}

/** What the ledger finds at fault with items, by the rows and columns that they stand in. */
function inTable(failure: unknown, table: ReadTable): unknown {
  if (!(failure instanceof Problem) || failure.about.fields === undefined) return failure;
  return new Problem(422, 'table-faulty', { faults: onFile(table, failure.about.fields) });
}
