import { type CompiledQuery, type KyselyPlugin, sql } from 'kysely';
import pg from 'pg';
import type { Db } from '../../db/connection.ts';

/** What PostgreSQL did for a question: how it came by rows of findings or of their words, and how many. */
export interface Cost {
  /** Indexes used, and tables read from end to end, in the order of the plan. */
  readonly ways: readonly string[];
  /** Rows of findings and of their words that were looked at. */
  readonly looked: number;
  /** The most rows that were put in order at once. */
  readonly sorted: number;
}

/** Runs what asks the ledger, and gives the cost of every question it put. */
export async function costsOf(db: Db, ask: (db: Db) => Promise<unknown>): Promise<Cost[]> {
  const known = new Map<object, CompiledQuery>();
  const asked: CompiledQuery[] = [];
  const listening: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      known.set(queryId, db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    // A part of a question comes by above too, but only the whole has an answer.
    transformResult: async ({ result, queryId }) => {
      asked.push(...[known.get(queryId)].filter((query) => query !== undefined));
      return result;
    },
  };
  await ask(db.withPlugin(listening));
  return Promise.all(asked.map((query) => costOf(db, query)));
}

interface Explained {
  readonly 'QUERY PLAN': readonly { readonly Plan: Node }[];
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Node[];
}

/** By the plan that this connection would keep for it. */
function costOf(db: Db, { sql: question, parameters }: CompiledQuery): Promise<Cost> {
  return db.connection().execute(async (connection) => {
    const values = parameters.map((value) => pg.escapeLiteral(written(value)));
    await sql.raw(`prepare asked as ${question}`).execute(connection);
    const given = values.length === 0 ? '' : `(${values.join(', ')})`;
    const explained = `explain (analyze, timing off, format json) execute asked${given}`;
    const { rows } = await sql.raw<Explained>(explained).execute(connection);
    await sql`deallocate asked`.execute(connection);
    return costIn(rows);
  });
}

/** Lists of words alone are asked for. */
function written(value: unknown): string {
  return Array.isArray(value) ? `{${value.map((one) => JSON.stringify(one))}}` : String(value);
}

function costIn(rows: readonly Explained[]): Cost {
  const nodes = rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => all(Plan)));
  const scans = nodes.filter((node) => /^finding(_words)?$/.test(node['Relation Name'] ?? ''));
  return {
    ways: nodes.flatMap((node) => {
      if (node['Node Type'] === 'Seq Scan') return [`all of ${node['Relation Name']}`];
      return node['Index Name']?.startsWith('finding') ? [node['Index Name']] : [];
    }),
    looked: Math.round(scans.reduce((sum, node) => sum + looked(node), 0)),
    sorted: Math.max(0, ...nodes.filter(({ 'Node Type': type }) => type === 'Sort').map(sortedRows)),
  };
}

function all(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(all)];
}

function looked(node: Node): number {
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return (node['Actual Rows'] + removed) * node['Actual Loops'];
}

function sortedRows({ Plans: [below] = [] }: Node): number {
  return below?.['Actual Rows'] ?? 0;
}
