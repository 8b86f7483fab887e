import { createHash } from 'node:crypto';
import type { FindingEvent } from '../domain/finding/events.ts';

/**
 * The hash of an event in its finding's chain: over the hash before it and the whole event, so that
 * nothing can be changed, taken out or put in before it without this hash telling
 * (domain.md §1, proof for audit).
 */
export function chainHash(previous: Buffer | null, findingId: string, event: FindingEvent): Buffer {
  return createHash('sha256')
    .update(previous ?? '')
    .update(canonical({ findingId, ...event }))
    .digest();
}

/** Where a finding's chain is broken: the `seq` of the first event whose hash does not follow; null if none. */
export function brokenAt(
  findingId: string,
  kept: readonly { readonly event: FindingEvent; readonly hash: Buffer }[],
): number | null {
  let previous: Buffer | null = null;
  for (const [index, { event, hash }] of kept.entries()) {
    if (event.seq !== index + 1 || !chainHash(previous, findingId, event).equals(hash)) return event.seq;
    previous = hash;
  }
  return null;
}

/** SHA-256 of a JSON value, whatever the order of its keys. */
export function contentHash(value: unknown): Buffer {
  return createHash('sha256').update(canonical(value)).digest();
}

/** JSON with sorted keys: jsonb keeps no order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
