import { z } from 'zod';
import { line, text } from '../../text.ts';

/** To another unit, or to somebody inside it. */
export const assigningCommands = [
  z.strictObject({
    type: z.literal('reassign'),
    reason: text(2_000),
    unit: line(100).min(1),
    leadUnit: line(100).min(1).exactOptional(),
  }),
  z.strictObject({
    type: z.literal('handOn'),
    handler: line(100),
    deputy: line(100).min(1).exactOptional(),
    note: text(2_000).exactOptional(),
  }),
] as const;
