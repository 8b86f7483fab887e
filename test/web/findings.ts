import type { Db } from '../../db/connection.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import { draftFor } from '../support/office.ts';

/** Findings of the small office, numbered from A1 and dispatched at an instant; no workflow runs yet. */
export async function dispatchedFindings(db: Db, count: number, at: Instant): Promise<readonly string[]> {
  const drafts = Array.from({ length: count }, (_, i) => ({ number: `A${i + 1}`, content: draftFor() }));
  const { id, findings } = await enterBatch(db, { title: '第一批', source: '县督查组', drafts });
  await dispatchChunk(db, id, '', count, { at, by: 'office-head' });
  return findings;
}
