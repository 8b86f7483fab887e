import { z } from 'zod';
import { line, text } from '../../text.ts';

const reason = text(2_000);

/** Objections and their answers. */
export const objectionCommands = [
  z.strictObject({ type: z.literal('objectResponsibility'), reason, proposed: line(100) }),
  z.strictObject({ type: z.literal('objectFact'), reason }),
  z.strictObject({
    type: z.literal('resolveObjection'),
    about: z.enum(['responsibility', 'fact']),
    decision: z.enum(['upheld', 'reassigned', 'admitted']),
    reason,
    unit: line(100).min(1).exactOptional(),
    leadUnit: line(100).min(1).exactOptional(),
    document: line(200).exactOptional(),
  }),
] as const;
