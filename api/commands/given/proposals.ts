import { z } from 'zod';
import { proposalDecisions } from '../../../domain/finding/proposals/words.ts';
import { dayField } from '../../day.ts';
import { text } from '../../text.ts';

export const proposalCommands = [
  z.strictObject({
    type: z.literal('decideProposal'),
    rung: z.enum(['interview', 'account']),
    decision: z.enum(proposalDecisions),
    reason: text(2_000),
    until: dayField.exactOptional(),
  }),
] as const;
