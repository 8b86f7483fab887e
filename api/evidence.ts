import { z } from 'zod';

/** A piece of evidence, as it is told of. */
export const evidence = z.object({
  id: z.string(),
  measure: z.int().nullable(),
  /** Number of the item that it proves. */
  item: z.int().nullable(),
  name: z.string(),
  version: z.int(),
  type: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  uploadedBy: z.object({ id: z.string(), name: z.string() }),
  at: z.string(),
});
