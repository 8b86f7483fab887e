import { fileURLToPath } from 'node:url';
import { NativeConnection, Worker } from '@temporalio/worker';
import { sql } from 'kysely';
import pino from 'pino';
import { connect, type Db } from '../db/connection.ts';
import { readConfig } from '../worker/config.ts';
import { quietRuntime } from '../worker/runtime.ts';

export type FloorActivities = ReturnType<typeof floorActivities>;

function floorActivities(db: Db) {
  return {
    async note(text: string): Promise<void> {
      await sql`insert into floor_note (text) values (${text})`.execute(db);
    },
  };
}

/** A worker for the bare workflows, tuned as the office's is. */
const { temporalAddress, databaseUrl } = readConfig(process.env);
quietRuntime(pino({ level: 'error' }, pino.destination(2)));
const connection = await NativeConnection.connect({ address: temporalAddress });
const db = connect(databaseUrl, 30);
const worker = await Worker.create({
  connection,
  taskQueue: 'floor',
  workflowsPath: fileURLToPath(new URL('./floorWorkflows.ts', import.meta.url)),
  activities: floorActivities(db),
  maxConcurrentLocalActivityExecutions: 30,
  maxCachedWorkflows: 2_000,
});
process.once('SIGTERM', () => worker.shutdown());
process.send?.('ready');
await worker.run();
await Promise.all([db.destroy(), connection.close()]);
