import {
  continueAsNew,
  defineSignal,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import type { DispatchActivities } from '../activities/dispatch.ts';
import type { MorningActivities } from '../activities/morning.ts';
import type { ReplanningActivities } from '../activities/replanning.ts';
import type { SuspensionActivities } from '../activities/suspension.ts';
import { againName, type DispatchResult, type DispatchStart, type MorningStart } from './contract.ts';
import { until } from './officeClock.ts';

/** Short reads of the ledger, so local; tried again for ever, for the morning must come. */
const { nextMorning, mustWait } = proxyLocalActivities<MorningActivities>({
  startToCloseTimeout: '10s',
  retry: { maximumInterval: '30s' },
});

/**
 * Long errands that report how far they are, every second or so: a silent one is given to another
 * worker soon. All may run twice at once without harm, should a worker be silent and alive.
 */
const { writeMorning, dispatchBatch, replanFindings, applySuspension } = proxyActivities<
  MorningActivities & DispatchActivities & ReplanningActivities & SuspensionActivities
>({
  startToCloseTimeout: '2h',
  heartbeatTimeout: '10s',
  retry: { maximumInterval: '30s' },
});

/**
 * One morning's mail, and then the next one's as a new run: the calendar says when, that morning's
 * duties go first.
 */
export async function morningMail({ clockOffset }: MorningStart): Promise<void> {
  const morning = await nextMorning();
  await sleep(until(morning.at, clockOffset));
  // Where nobody worked in the meantime the morning may be over, and its notices join the next one's.
  const { day } = await nextMorning();
  if (day === morning.day) {
    while (await mustWait(day)) await sleep('15s');
    await writeMorning(day);
  }
  await continueAsNew<typeof morningMail>({ clockOffset });
}

/** One batch's dispatch. */
export async function dispatch(start: DispatchStart): Promise<DispatchResult> {
  return dispatchBatch(start);
}

/** After a change of rules: every open finding is planned anew, gently. */
export async function replanning(): Promise<void> {
  await whileAsked(replanFindings);
}

/** 暂缓 of a scope, and its end. */
export async function suspension(orderId: string): Promise<void> {
  await whileAsked(() => applySuspension(orderId));
}

/**
 * Whoever asks for an errand that has just looked its last would wait for nobody: so it is done once
 * more for each time it was asked for in between.
 */
async function whileAsked(errand: () => Promise<void>): Promise<void> {
  let asked = true;
  setHandler(defineSignal(againName), () => {
    asked = true;
  });
  while (asked) {
    asked = false;
    await errand();
  }
}
