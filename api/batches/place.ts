import { z } from 'zod';
import type { BatchPlace } from '../../db/batches.ts';
import { parseDay } from '../../domain/calendar/day.ts';
import { parseInstant } from '../../domain/calendar/instant.ts';
import { Problem } from '../problem.ts';

/** A place in a list as a text that can be sent away and comes back. */
export function cursorOf(place: BatchPlace | string): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** The place that a text stands for, null where none was sent; one that is none of ours is a fault of the request. */
export function placeIn<Place>(
  after: string | undefined,
  read: (sent: unknown) => Place | null,
): Place | null {
  if (after === undefined) return null;
  const place = read(parsed(Buffer.from(after, 'base64url').toString()));
  if (place === null) throw new Problem(400, 'malformed', { field: 'after' });
  return place;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

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
