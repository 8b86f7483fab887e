import { z } from 'zod';
import { instructed } from '../../../domain/finding/instruction/words.ts';
import { line, text } from '../../text.ts';

/** 批示, 圈阅 and the office's note of a call. */
export const instructionCommands = [
  z.strictObject({
    type: z.literal('instruct'),
    text: text(2_000),
    to: z.array(z.enum(instructed)).max(instructed.length),
    limitDays: z.int().exactOptional(),
  }),
  z.strictObject({ type: z.literal('acknowledge'), opinion: text(2_000).exactOptional() }),
  z.strictObject({ type: z.literal('noteContact'), text: line(500) }),
] as const;
