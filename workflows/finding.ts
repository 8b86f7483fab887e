import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  defineUpdate,
  patched,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import type { Answer, Standing } from '../domain/finding/standing.ts';
import {
  type CommandAnswer,
  commandName,
  type FindingStart,
  type SentCommand,
  standingName,
  wakeName,
} from './contract.ts';
import { ledger } from './ledger.ts';
import { until } from './officeClock.ts';
import { turns } from './turns.ts';

const commandUpdate = defineUpdate<CommandAnswer, [SentCommand]>(commandName);
const wakeSignal = defineSignal(wakeName);
const standingQuery = defineQuery<Standing>(standingName);

/** Longer than a command waits behind others, people see that the finding is busy. */
const patience = '5s';
/** Between two tries of a duty while the ledger cannot be reached. */
const respite = '10s';

/**
 * A finding, from dispatch to its end: waits until its next duty or a person's command, has the
 * ledger settle either, and knows nothing but when it is due next. The ledger decides; this
 * remembers when (architecture.md §2).
 */
export async function finding({ findingId, standing, clockOffset }: FindingStart): Promise<Standing> {
  let now = standing;
  let woken = false;
  const inTurn = turns();
  show(now);

  const ask = async (command: SentCommand | null, timerAt: Standing['nextDue']): Promise<Answer> => {
    const answer = await ledger.transition(findingId, command, timerAt);
    now = answer.standing;
    show(now);
    return answer;
  };

  setHandler(commandUpdate, (command) => inTurn(() => ask(command, null), patience));
  setHandler(wakeSignal, () => {
    woken = true;
  });
  setHandler(standingQuery, () => now);

  const settleDuties = async (timerAt: Standing['nextDue']): Promise<void> => {
    woken = false;
    const settled = await inTurn(() => ask(null, timerAt), patience).catch(() => 'away');
    if (settled !== 'away' && settled !== 'busy') return;
    // The turn is free meanwhile, so that a command can get through first.
    woken = true;
    setCurrentDetails(`${now.stage} · cannot be settled now, trying again`);
    await sleep(respite);
  };

  while (!now.over) {
    const seen = now;
    // Lives begun before this set their timer anew after every command, also one that moved no date.
    const moved = patched('timer-stays')
      ? () => now.over || now.nextDue !== seen.nextDue
      : () => now !== seen;
    const stirred = () => woken || moved() || workflowInfo().continueAsNewSuggested;
    const isDue = !(await stirredOrDue(stirred, seen.nextDue, clockOffset));
    if (isDue || woken) await settleDuties(isDue ? seen.nextDue : null);
    if (workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof finding>({ findingId, standing: now, clockOffset });
    }
  }
  await condition(allHandlersFinished);
  return now;
}

/** What Temporal's page says of the finding: no name, no content. */
function show({ stage, nextDue }: Standing): void {
  setCurrentDetails(`${stage} · next due ${nextDue ?? '—'}`);
}

/** True when something stirred, false when the instant came first. */
async function stirredOrDue(
  stirred: () => boolean,
  due: Standing['nextDue'],
  clockOffset: number,
): Promise<boolean> {
  if (due !== null) {
    const wait = until(due, clockOffset);
    return wait === 0 ? stirred() : condition(stirred, wait);
  }
  await condition(stirred);
  return true;
}
