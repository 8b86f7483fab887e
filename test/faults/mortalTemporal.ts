import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporal } from '../../local/temporal.ts';
import { killed } from './killed.ts';
import { lastingPort } from './lastingPort.ts';

/** A Temporal server that one test file may kill. */
export interface MortalTemporal {
  readonly address: string;
  kill(): Promise<void>;
  /** At the same address, with its data. */
  startAgain(): Promise<void>;
  /** What it knew is gone for good; only while it is down. */
  forgetEverything(): Promise<void>;
  stop(): Promise<void>;
}

export async function startMortalTemporal(): Promise<MortalTemporal> {
  const folder = await mkdtemp(join(tmpdir(), 'xiaohao-mortal-temporal-'));
  let temporal = await startTemporal({ folder, headless: true, port: lastingPort() });
  const { address } = temporal;
  return {
    address,
    kill: () => killed(temporal.pid),
    async startAgain() {
      temporal = await startTemporal({ folder, headless: true, port: Number(address.split(':')[1]) });
      if (temporal.address !== address) throw new Error(`${address} was taken while Temporal was down`);
    },
    async forgetEverything() {
      const files = (await readdir(folder)).filter((name) => name.includes('.db'));
      for (const name of files) await rm(join(folder, name));
    },
    async stop() {
      await temporal.stop(AbortSignal.abort());
      await rm(folder, { recursive: true, force: true });
    },
  };
}
