import { z } from 'zod';
import { answerers } from '../../../domain/finding/coordination/words.ts';
import { text } from '../../text.ts';

/** 提请协调. */
export const coordinationCommands = [
  z.strictObject({
    type: z.literal('requestCoordination'),
    stuck: text(2_000),
    need: text(2_000),
    from: z.enum(answerers),
  }),
  z.strictObject({ type: z.literal('answerCoordination'), request: z.int().min(1), answer: text(5_000) }),
] as const;
