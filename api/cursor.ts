import { Problem } from './problem.ts';

/** A place in a list as a text that can be sent away and comes back. */
export function cursorOf(place: unknown): string {
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
