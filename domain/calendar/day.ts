declare const dayBrand: unique symbol;

/** A day of the office, `YYYY-MM-DD` in Asia/Shanghai. Days compare as strings. */
export type Day = string & { readonly [dayBrand]: true };

const MS_PER_DAY = 86_400_000;

/** The day a text names, or null where it names none (`2020-02-30`, `2020-2-3`). */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && fromMillis(ms) === text ? (text as Day) : null;
}

/** The day a literal in our own code or tests names; throws where it names none. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === null) throw new Error(`not a day: ${text}`);
  return parsed;
}

/** The calendar day `count` days later (earlier when negative). */
export function addDays(from: Day, count: number): Day {
  const date = Number(from.slice(8)) + count;
  // Most steps stay within a month's first 28 days, and ladders are counted day by day: no Date for those.
  if (date >= 1 && date <= 28) return `${from.slice(0, 8)}${String(date).padStart(2, '0')}` as Day;
  return fromMillis(Date.parse(`${from}T00:00:00Z`) + count * MS_PER_DAY);
}

/** The same date so many months later; where that month has no such date, its last day. */
export function addMonths(from: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = from.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0));
  return fromMillis(lastOfMonth.setUTCDate(Math.min(date, lastOfMonth.getUTCDate())));
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

export function isWeekend(of: Day): boolean {
  // A date alone is read as UTC, and faster than one with a time.
  const weekday = new Date(of).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function fromMillis(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10) as Day;
}
