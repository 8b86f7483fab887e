import { z } from 'zod';
import type { BatchPlace } from '../../db/batches.ts';
import { parseDay } from '../../domain/calendar/day.ts';
import { parseInstant } from '../../domain/calendar/instant.ts';

const plain = z.string().refine((text) => !text.includes('\0'));
const batchPlace = z.strictObject({
  issued: plain.refine((text) => text === 'infinity' || parseInstant(text) !== null),
  received: plain.refine((text) => text === '-infinity' || parseDay(text) !== null),
  title: plain,
  id: z.uuid(),
});

/** A batch's place among all. */
export function batchPlaceOf(sent: unknown): BatchPlace | null {
  return batchPlace.safeParse(sent).data ?? null;
}

/** A finding's place in its batch. */
export function numberOf(sent: unknown): string | null {
  return plain.safeParse(sent).data ?? null;
}
