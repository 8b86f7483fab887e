import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { fromMillis, type Instant } from '../../domain/calendar/instant.ts';
import { startTemporal } from '../../local/temporal.ts';
import { quietRuntime } from '../../worker/runtime.ts';
import { startWorker } from '../../worker/worker.ts';
import { openApi } from './house.ts';

/** An API with Temporal and a worker behind it, so that commands arrive; nobody is in its ledger yet. */
export async function openApiAtWork(now?: Instant) {
  const api = await openApiOnTemporal(now);
  await api.startWorker();
  return api;
}

/** The same while the worker is away, until it is started. */
export async function openApiOnTemporal(now?: Instant) {
  const log = pino({ level: 'silent' });
  quietRuntime(log);
  const folder = await mkdtemp(join(tmpdir(), 'xiaohao-api-'));
  const temporal = await startTemporal({ folder, headless: true });
  const api = await openApi(now, temporal.address);
  const { clockOffset } = api.engine;
  let worker: Awaited<ReturnType<typeof startWorker>> | undefined;
  return {
    ...api,
    async startWorker() {
      worker = await startWorker(
        {
          databaseUrl: api.url,
          temporalAddress: temporal.address,
          namespace: 'default',
          smtpUrl: 'smtp://127.0.0.1:1',
          mailFrom: 'xiaohao@office.invalid',
          pageUrl: null,
          bundleFolder: join(tmpdir(), 'xiaohao-test-bundles'),
          logLevel: 'error',
        },
        {
          clock: async () => fromMillis(Date.now() + clockOffset),
          clockOffset,
          postPauseMs: 60_000,
          watchPauseMs: 60_000,
        },
        log,
      );
    },
    async close() {
      await worker?.stop();
      await api.server.close();
      await api.engine.client.connection.close();
      await temporal.stop(AbortSignal.abort());
      await rm(folder, { recursive: true, force: true });
    },
  };
}
