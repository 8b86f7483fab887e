import { type RawBuilder, sql } from 'kysely';
import { connect, type Db } from '../db/connection.ts';
import type { Engine } from '../engine/temporal.ts';
import { untilArmed } from './armed.ts';
import type { Stand } from './stand.ts';

const tables = ['finding', 'event', 'rung', 'notice'] as const;
const batch = 100;
const abreast = 8;

/** The bare workflow that one command is held against. */
export const answererId = (caller: number) => `floor/answerer/${caller}`;

/** Opens tables shaped as the ledger's with the same indexes, and one for the least a command writes. */
export async function prepareFloor({ ownerUrl }: Stand): Promise<void> {
  const owner = connect(ownerUrl, 1);
  for (const table of tables) {
    const floor = sql.table(`floor_${table}`);
    await sql`create table ${floor} (like ${sql.table(table)} including all excluding generated)`.execute(
      owner,
    );
    await sql`grant select, insert, delete on ${floor} to xiaohao_app`.execute(owner);
  }
  await sql`create table floor_note (text text not null)`.execute(owner);
  await sql`grant insert on floor_note to xiaohao_app`.execute(owner);
  await owner.destroy();
}

/** Leaves the floor's tables as they were before a round. */
async function emptied(db: Db): Promise<void> {
  for (const table of tables) await sql`delete from ${sql.table(`floor_${table}`)}`.execute(db);
}

/**
 * The rows that a dispatch wrote, written once more in the same batches, each followed by as many bare
 * starts, until every timer is armed. Gives the seconds it took.
 */
export async function bareDispatch(
  { db, engine }: Stand,
  findings: readonly string[],
  round: number,
): Promise<number> {
  await emptied(db);
  const began = performance.now();
  const started: string[] = [];
  for (let from = 0; from < findings.length; from += batch) {
    const ids = findings.slice(from, from + batch);
    await db.transaction().execute(async (trx) => {
      for (const table of tables) await copied(table, ids).execute(trx);
    });
    const names = ids.map((id) => `floor/${round}/${id}`);
    await eightAbreast(names, (workflowId) => bareStart(engine, workflowId));
    started.push(...names);
  }
  await untilArmed(engine, started);
  return (performance.now() - began) / 1_000;
}

export async function startAnswerers({ client }: Engine, count: number): Promise<void> {
  for (let caller = 0; caller < count; caller += 1)
    await client.workflow.start('bareAnswerer', { taskQueue: 'floor', workflowId: answererId(caller) });
}

function copied(table: (typeof tables)[number], ids: readonly string[]): RawBuilder<unknown> {
  const key = sql.ref(table === 'finding' ? 'id' : 'finding_id');
  return sql`insert into ${sql.table(`floor_${table}`)} overriding system value select * from ${sql.table(table)} where ${key} = any(${ids})`;
}

async function bareStart({ client }: Engine, workflowId: string): Promise<void> {
  const args = [30 * 24 * 3_600_000];
  await client.workflow.start('bareSleeper', { taskQueue: 'floor', workflowId, args });
}

async function eightAbreast<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const lane = async () => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: abreast }, lane));
}
