import { z } from 'zod';
import { stages } from '../domain/finding/stage.ts';

/** Proof that a command happened. */
export const receipt = z.object({
  commandId: z.string(),
  at: z.string(),
  seq: z.int(),
  version: z.int(),
  stage: z.enum(stages),
});
