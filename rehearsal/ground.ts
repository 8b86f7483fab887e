import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyDatabase, openDatabase } from '../local/database.ts';
import { onStopAsked } from '../local/parent.ts';
import { startPostgres } from '../local/postgres.ts';
import { testServerBinary } from '../local/temporalBinary.ts';
import { type TakingDown, takingDown } from './takingDown.ts';
import { type KeptWorker, keepWorker } from './workerProcess.ts';

/** What the scenarios of one call share, none of which remembers a scenario: all else each has for itself. */
export interface Ground extends TakingDown {
  /** The connection string of a ledger without rules, people or findings. */
  emptyLedger(): Promise<string>;
  /** The program of the time-skipping server. */
  readonly testServer: string;
  /** The process in which workers run, one after another. */
  readonly worker: KeptWorker;
}

/** Starts PostgreSQL. Asked to stop, it takes down all that was added before the process ends. */
export async function openGround(say: (line: string) => void): Promise<Ground> {
  const { add, down } = takingDown();
  const leave = () => void down().finally(() => process.exit(130));
  onStopAsked({ ask: leave, hurry: () => process.exit(130) });
  try {
    const folder = await mkdtemp(join(tmpdir(), 'xiaohao-rehearsal-'));
    add(() => rm(folder, { recursive: true, force: true }));
    const postgres = await startPostgres({ folder, durability: 'throwaway', log: say });
    add(() => postgres.stop());
    const template = await openDatabase(postgres, 'rehearsal');
    const testServer = await testServerBinary({ log: say });
    const worker = keepWorker(say);
    add(() => worker.stop());
    let ledgers = 0;
    const emptyLedger = async () => {
      ledgers += 1;
      const { url } = await copyDatabase(postgres, template, `rehearsal_${ledgers}`);
      return url;
    };
    return { emptyLedger, testServer, worker, add, down };
  } catch (failure) {
    await down();
    throw failure;
  }
}
