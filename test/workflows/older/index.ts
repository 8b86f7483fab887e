import { allHandlersFinished, condition, defineUpdate, setHandler } from '@temporalio/workflow';
import type { Standing } from '../../../domain/finding/standing.ts';
import {
  type CommandAnswer,
  commandName,
  type FindingStart,
  type SentCommand,
} from '../../../workflows/contract.ts';
import { ledger } from '../../../workflows/ledger.ts';
import { until } from '../../../workflows/officeClock.ts';

const commandUpdate = defineUpdate<CommandAnswer, [SentCommand]>(commandName);

/**
 * A finding as an earlier release had it: no turns, no wake, no details. What it left open, today's
 * workflow must carry on.
 */
export async function finding({ findingId, standing, clockOffset }: FindingStart): Promise<Standing> {
  let now = standing;
  const ask = async (command: SentCommand | null, timerAt: Standing['nextDue']) => {
    const answer = await ledger.transition(findingId, command, timerAt);
    now = answer.standing;
    return answer;
  };
  setHandler(commandUpdate, (command) => ask(command, null));
  while (!now.over) {
    const seen = now;
    const changed = () => now !== seen;
    const stirred =
      seen.nextDue === null ? condition(changed) : condition(changed, until(seen.nextDue, clockOffset));
    if ((await stirred) === false) await ask(null, seen.nextDue);
  }
  await condition(allHandlersFinished);
  return now;
}
