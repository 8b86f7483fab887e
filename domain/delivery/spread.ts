import { addMillis, at, dayOf, type Instant } from '../calendar/instant.ts';
import { rungTime } from '../finding/clocks/lateDays.ts';

/**
 * When a finding's timer goes off: duties of thousands at one 08:00 are spread by the id over the
 * minutes before the morning mail (architecture.md §3.7). The duty itself stays at its 08:00.
 */
export function spread(duty: Instant, findingId: string, minutes: number): Instant {
  if (minutes === 0 || duty !== at(dayOf(duty), rungTime)) return duty;
  return addMillis(duty, fraction(findingId) * minutes * 60_000);
}

/** A number in [0, 1) that depends on the id alone (FNV-1a). */
function fraction(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return hash / 2 ** 32;
}
