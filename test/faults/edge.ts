import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Instant, toMillis } from '../../domain/calendar/instant.ts';
import { enterOffice } from '../api/house.ts';
import { type DistantBrowser, signedInAt } from '../api/overHttp.ts';
import { lastingPort } from './lastingPort.ts';
import { type MortalProgram, mortalProgram } from './mortalProgram.ts';
import { type Office, openOffice } from './office.ts';
import { startWire, type Wire } from './wire.ts';

/** An office that is reached by its API alone, every part of which can fail. */
export interface Edge extends Office {
  readonly api: MortalProgram;
  /** Where the API listens. */
  readonly base: string;
  /** The API's way to PostgreSQL. */
  readonly apiWire: Wire;
  readonly handler: DistantBrowser;
}

const program = fileURLToPath(new URL('./api.ts', import.meta.url));

/** The small office at an instant, worker and API at work, its handler signed in. */
export async function openEdge(at: Instant): Promise<Edge> {
  const office = await openOffice(at);
  const port = lastingPort();
  const apiWire = await startWire(Number(new URL(office.ledgerUrl).port));
  const files = await mkdtemp(join(tmpdir(), 'xiaohao-edge-'));
  const api = mortalProgram(program, () => ({
    DATABASE_URL: Object.assign(new URL(office.ledgerUrl), { port: String(apiWire.port) }).href,
    TEMPORAL_ADDRESS: office.temporal.address,
    PORT: String(port),
    FILES_FOLDER: files,
    CLOCK_OFFSET: String(toMillis(office.now()) - Date.now()),
    LOG_LEVEL: 'error',
  }));
  const close = async () => {
    await api.kill();
    await apiWire.stop();
    await office.close();
    await rm(files, { recursive: true, force: true });
  };
  try {
    await enterOffice(office.db);
    await Promise.all([api.start(), office.worker.start()]);
    const base = `http://127.0.0.1:${port}`;
    return { ...office, api, base, apiWire, handler: await signedInAt(base, 'handler'), close };
  } catch (failure) {
    await close();
    throw failure;
  }
}
