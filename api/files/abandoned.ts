import { abandonedUploads, takeBackUpload } from '../../db/evidence.ts';
import { addMillis } from '../../domain/calendar/instant.ts';
import type { House } from '../house.ts';

/** Whoever was told that the outcome is unknown sends the upload again sooner than this, whole. */
const abandonedAfterMs = 24 * 3_600_000;

/** Takes back uploads whose command never happened and was not sent again. */
export async function takeBackAbandoned({
  db,
  files,
  clock,
}: Pick<House, 'db' | 'files' | 'clock'>): Promise<void> {
  for (const id of await abandonedUploads(db, addMillis(clock(), -abandonedAfterMs))) {
    await takeBackUpload(db, id, () => files.remove(id));
  }
}
