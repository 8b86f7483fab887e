import { z } from 'zod';
import { text } from '../../text.ts';

const notice = z.int().min(1);
/** Which numbers of days are taken is the domain's to say. */
const limitDays = z.int().exactOptional();
const demand = text(5_000);

/** 督办单 and its 回执. */
export const supervisionCommands = [
  z.strictObject({ type: z.literal('draftSupervisionNotice'), demand, limitDays }),
  z.strictObject({
    type: z.literal('issueSupervisionNotice'),
    notice,
    demand: demand.exactOptional(),
    limitDays,
  }),
  z.strictObject({ type: z.literal('voidSupervisionNotice'), notice, reason: text(2_000) }),
  z.strictObject({ type: z.literal('answerSupervisionNotice'), notice, result: text(5_000) }),
] as const;
