import type { Day } from './day.ts';

declare const instantBrand: unique symbol;

/** A UTC instant in one fixed form, `YYYY-MM-DDTHH:mm:ss.sssZ`: instants compare as strings. */
export type Instant = string & { readonly [instantBrand]: true };

/** Asia/Shanghai has stood at UTC+8 without summer time since 1991: no zone database is needed. */
const SHANGHAI_OFFSET_HOURS = 8;
const SHANGHAI_OFFSET_MS = SHANGHAI_OFFSET_HOURS * 3_600_000;

const ISO_WITH_OFFSET =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** The instant of an ISO 8601 text that carries its offset, or null where it is none. */
export function parseInstant(text: string): Instant | null {
  const match = ISO_WITH_OFFSET.exec(text);
  if (match === null || Number.isNaN(Date.parse(text))) return null;
  // Date.parse rolls 30 February over into March: the date part must name a real day.
  const date = match[1] as string;
  const real = new Date(`${date}T00:00:00Z`).toISOString().startsWith(date);
  return real ? fromMillis(Date.parse(text)) : null;
}

/** The instant a literal in our own code or tests names; throws where it names none. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new Error(`not an instant with an offset: ${text}`);
  return parsed;
}

export function fromMillis(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

export function toMillis(of: Instant): number {
  return Date.parse(of);
}

export function addMillis(from: Instant, ms: number): Instant {
  return fromMillis(toMillis(from) + ms);
}

/** The office's day on which an instant falls. */
export function dayOf(of: Instant): Day {
  return shanghai(of).slice(0, 10) as Day;
}

/** The office's wall clock at an instant, `HH:mm:ss.sss`. */
export function clockOf(of: Instant): string {
  return shanghai(of).slice(11, 23);
}

/** An instant as the office writes it with its offset: `2020-07-03T08:00:00+08:00`. */
export function withOffset(of: Instant): string {
  return `${shanghai(of)
    .slice(0, 23)
    .replace(/\.000$/, '')}+08:00`;
}

/** `time` is `HH:mm` by the office's clock. */
export function at(day: Day, time: string): Instant {
  const hour = Number(time.slice(0, 2)) - SHANGHAI_OFFSET_HOURS;
  // From 08:00 on it is the same day in UTC: no Date is needed, and a ladder asks this of every late day.
  if (hour >= 0 && hour < 16)
    return `${day}T${String(hour).padStart(2, '0')}:${time.slice(3)}:00.000Z` as Instant;
  return fromMillis(Date.parse(`${day}T${time}:00Z`) - SHANGHAI_OFFSET_MS);
}

/** 24:00 of a day (domain.md §4): the instant at which a rectify-by day is over. */
export function endOf(day: Day): Instant {
  return fromMillis(Date.parse(`${day}T00:00:00Z`) + 86_400_000 - SHANGHAI_OFFSET_MS);
}

export function latest(a: Instant, b: Instant): Instant {
  return [a, b].sort()[1] as Instant;
}

export function earliest(a: Instant, b: Instant): Instant {
  return [a, b].sort()[0] as Instant;
}

function shanghai(of: Instant): string {
  return new Date(toMillis(of) + SHANGHAI_OFFSET_MS).toISOString();
}
