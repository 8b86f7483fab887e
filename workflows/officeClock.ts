import type { Instant } from '../domain/calendar/instant.ts';

/**
 * Milliseconds until an instant by the office's clock, never negative. The one place where workflows
 * read the time, and only for a timer's length (architecture.md §3.2).
 */
export function until(instant: Instant, clockOffset: number): number {
  return Math.max(0, Date.parse(instant) - (Date.now() + clockOffset));
}
