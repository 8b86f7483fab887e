import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify } from '../../local/identity.mjs';
import { stopProcess } from '../../local/processes.ts';
import { startTemporal, type Temporal, temporalAnswers } from '../../local/temporal.ts';
import { crash, otherProcess } from './otherProcess.ts';

describe('the local Temporal server', { timeout: 90_000 }, () => {
  let folder: string;
  let running: Temporal | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'temporal-'));
  });

  afterEach(async () => {
    await running?.stop();
    running = undefined;
    rmSync(folder, { recursive: true });
  });

  const start = async (options: { port?: number; headless?: boolean } = {}) => {
    running = await startTemporal({ folder, headless: true, ...options });
    return running;
  };

  it('still knows a waiting workflow after a restart, after a kill, and for the run that adopts it', async () => {
    const first = await start();
    await withClient(first.address, (client) =>
      client.workflow.start('finding', { workflowId: 'finding/1', taskQueue: 'findings' }),
    );
    await first.stop();
    expect(await temporalAnswers(first.address)).toBe(false);

    const second = await start();
    expect(await statusOf(second.address, 'finding/1')).toBe('RUNNING');
    const killed = identify(second.pid);
    if (killed !== undefined) await stopProcess(killed, { signal: 'SIGKILL' });

    const other = await otherProcess(`
      import { startTemporal } from './local/temporal.ts';
      const { pid } = await startTemporal({ folder: '${folder}', headless: true });
      console.log(pid);
      setInterval(() => {}, 1000);
    `);
    await crash(other);
    const adopting = await start();
    expect({ pid: adopting.pid, adopted: adopting.adopted }).toEqual({
      pid: Number(other.line),
      adopted: true,
    });
    expect(await statusOf(adopting.address, 'finding/1')).toBe('RUNNING');
    expect(readdirSync(folder)).toContainEqual(expect.stringMatching(/^temporal-\d+\.\d+\.\d+\.db$/));
  });

  it('shows its page where it is wanted, and runs beside another', async () => {
    const { address, uiUrl } = await start({ headless: false });
    expect(await (await fetch(uiUrl ?? '')).text()).toContain('<html');
    const secondFolder = mkdtempSync(join(tmpdir(), 'temporal-'));
    const port = Number(address.split(':')[1]);
    const second = await startTemporal({ folder: secondFolder, port, headless: true });
    expect(second.address).not.toBe(address);
    expect(second.uiUrl).toBeUndefined();
    await second.stop();
    rmSync(secondFolder, { recursive: true });
  });
});

async function withClient<T>(address: string, use: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await use(new Client({ connection }));
  } finally {
    await connection.close();
  }
}

function statusOf(address: string, workflowId: string): Promise<string> {
  return withClient(
    address,
    async (client) => (await client.workflow.getHandle(workflowId).describe()).status.name,
  );
}
