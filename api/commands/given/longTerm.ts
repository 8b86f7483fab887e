import { z } from 'zod';
import { dayField } from '../../day.ts';
import { text } from '../../text.ts';

export const longTermCommands = [
  z.strictObject({
    type: z.literal('reviewLongTerm'),
    outcome: z.enum(['met', 'not-met']),
    opinion: text(2_000),
    next: dayField.exactOptional(),
  }),
] as const;
