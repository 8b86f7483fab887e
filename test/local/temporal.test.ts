import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
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

  it('is adopted where its run was killed, and still knows a waiting workflow after its own kill', async () => {
    const other = await otherProcess(`
      import { startTemporal } from './local/temporal.ts';
      const { pid } = await startTemporal({ folder: '${folder}', headless: true });
      console.log(pid);
      setInterval(() => {}, 1000);
    `);
    await crash(other);
    const { pid, adopted, address } = await start();
    expect({ pid, adopted }).toEqual({ pid: Number(other.line), adopted: true });

    const waiting = { workflowId: 'finding/1', taskQueue: 'findings' };
    await withClient(address, (client) => client.workflow.start('finding', waiting));
    const killed = identify(pid);
    if (killed !== undefined) await stopProcess(killed, { signal: 'SIGKILL' });
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(await statusOf(again.address, 'finding/1')).toBe('RUNNING');
    expect(readdirSync(folder)).toContainEqual(expect.stringMatching(/^temporal-\d+\.\d+\.\d+\.db$/));
  });

  it('moves where its port is taken, shows its page, and is gone when it is stopped', async () => {
    const taken = createServer();
    taken.listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { address, uiUrl, pid, stop } = await start({ port, headless: false });
    expect(address).not.toBe(`127.0.0.1:${port}`);
    expect(await (await fetch(uiUrl ?? '')).text()).toContain('<html');
    await stop();
    expect(identify(pid)).toBeUndefined();
    expect(await temporalAnswers(address)).toBe(false);
    taken.close();
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
