import { condition, defineUpdate, proxyLocalActivities, setHandler, sleep } from '@temporalio/workflow';
import type { FloorActivities } from './floorWorker.ts';

const { note } = proxyLocalActivities<FloorActivities>({ startToCloseTimeout: '10s' });

/** The least that waits for a day: a start and a timer. */
export async function bareSleeper(milliseconds: number): Promise<void> {
  await sleep(milliseconds);
}

/** The least that answers a command: an update that writes one row. */
export async function bareAnswerer(): Promise<void> {
  setHandler(defineUpdate<void, [string]>('note'), note);
  await condition(() => false);
}
