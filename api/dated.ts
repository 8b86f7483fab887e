import { z } from 'zod';
import type { Assignment } from '../domain/finding/assignment.ts';
import type { DraftContent } from '../domain/finding/draft.ts';
import { extensionAnswers, extensionSteps } from '../domain/finding/extension/words.ts';
import type { Dispatched } from '../domain/finding/state.ts';
import { suspensionCauses } from '../domain/finding/suspension/words.ts';
import { day, instant } from './line.ts';

const cause = z.enum(suspensionCauses);

/** What a finding's page says of its dates beside the clocks: how firm, whether more time is asked for, 暂缓. */
export const dated = {
  deadlinePhrase: z.string().nullable(),
  deadlineFirmness: z.enum(['firm', 'soft']),
  /** The request that waits for its answer. */
  extension: z
    .object({
      at: instant,
      reason: z.string(),
      to: day,
      openStep: z.enum(extensionSteps),
      advice: z.enum(extensionAnswers).nullable(),
      opinion: z.string().nullable(),
    })
    .nullable(),
  /** How often its date was moved later. */
  extensions: z.int(),
  /** While it is suspended nobody holds it. */
  suspension: z.object({ from: instant, cause, reason: z.string(), expectedEnd: day }).nullable(),
  /** Those that are over, each with the working days by which its dates moved. */
  suspensions: z.array(z.object({ from: instant, to: instant, cause, days: z.int() })).readonly(),
};

const shape = z.object(dated);

export function datedOf(
  { deadlinePhrase, deadlineFirmness }: DraftContent | Assignment,
  state: Dispatched | null,
): z.input<typeof shape> {
  const pending = state?.extensions.pending ?? null;
  const current = state?.suspensions.current ?? null;
  return {
    deadlinePhrase: deadlinePhrase ?? null,
    deadlineFirmness: deadlineFirmness ?? 'firm',
    extension: pending && {
      at: pending.at,
      reason: pending.reason,
      to: pending.to,
      openStep: pending.openStep,
      advice: pending.opinion?.advice ?? null,
      opinion: pending.opinion?.opinion ?? null,
    },
    extensions: state?.extensions.moved.length ?? 0,
    suspension: current && {
      from: current.from,
      cause: current.cause,
      reason: current.reason,
      expectedEnd: current.expectedEnd,
    },
    suspensions: state?.suspensions.past ?? [],
  };
}
