import type { FastifyBaseLogger } from 'fastify';
import { abandonedUploads, takeBackUpload } from '../../db/evidence.ts';
import { addMillis } from '../../domain/calendar/instant.ts';
import type { House } from '../house.ts';

type Grounds = Pick<House, 'db' | 'files' | 'clock'>;

/** Whoever was told that the outcome is unknown sends the upload again sooner than this, whole. */
const abandonedAfterMs = 24 * 3_600_000;
const hourMs = 3_600_000;

/** Takes back uploads that were cut off, and those whose command never happened and was not sent again. */
export async function takeBackAbandoned({ db, files, clock }: Grounds): Promise<void> {
  await files.sweep();
  for (const id of await abandonedUploads(db, addMillis(clock(), -abandonedAfterMs))) {
    await takeBackUpload(db, id, () => files.remove(id));
  }
}

/** The same now and every hour, which keeps no process alive; gives what ends it. */
export function takeBackHourly(grounds: Grounds, log: FastifyBaseLogger, everyMs = hourMs): () => void {
  const round = () => {
    takeBackAbandoned(grounds).catch((failure: unknown) => {
      log.warn({ err: failure }, 'api: abandoned uploads are left until the next hour');
    });
  };
  round();
  const rounds = setInterval(round, everyMs).unref();
  return () => clearInterval(rounds);
}
