import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { Engine } from '../engine/temporal.ts';
import { findingWorkflowId } from '../workflows/contract.ts';

/** Saves each finding's workflow history as `FOLDER/finding-N.json`, N counting from 0 in order of dispatch. */
export async function saveHistories(
  { client }: Engine,
  ids: Iterable<string>,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  let index = 0;
  for (const id of ids) {
    const saved = await client.workflow.getHandle(findingWorkflowId(id)).fetchHistory();
    await writeFile(join(folder, `finding-${index}.json`), `${historyToJSON(saved)}\n`);
    index += 1;
  }
}
