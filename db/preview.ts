import type { Exceptions } from '../domain/calendar/calendar.ts';
import type { Day } from '../domain/calendar/day.ts';
import { at, type Instant, latest } from '../domain/calendar/instant.ts';
import type { Rules } from '../domain/finding/clocks/rungs.ts';
import { type Effect, effectOf } from '../domain/finding/replanning/effect.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Db } from './connection.ts';
import { readRules } from './rules.ts';

/** Rules that somebody thinks of putting in force from a day on. */
export type Proposed =
  | { readonly year: number; readonly exceptions: Exceptions; readonly from: Day }
  | { readonly policy: Policy; readonly from: Day };

/** What proposed rules would do to a stretch of the open findings. */
export interface Preview {
  /** Those alone on which they have an effect, in order of id. */
  readonly findings: readonly ({ readonly id: string; readonly number: string } & Effect)[];
  /** How many were looked at. */
  readonly looked: number;
  /** The last one looked at; null when all have been. */
  readonly next: string | null;
}

/** Looks at up to `limit` open findings behind one; nothing is written. */
export async function previewRules(
  db: Db,
  proposed: Proposed,
  now: Instant,
  after: string | null,
  limit: number,
): Promise<Preview> {
  const inForceAt = latest(now, at(proposed.from, '00:00'));
  const before = await readRules(db, proposed.from);
  const then = withProposed(before, proposed);
  const rows = await db
    .selectFrom('finding')
    .where('stage', 'not in', ['draft', 'closed', 'withdrawn'])
    .$if(after !== null, (query) => query.where('id', '>', after))
    .select(['id', 'number', 'state'])
    .orderBy('id')
    .limit(limit)
    .execute();
  const findings = rows.flatMap(({ id, number, state }) => {
    const effect = state && effectOf(state, before, then, inForceAt);
    return effect === null ? [] : [{ id, number, ...effect }];
  });
  return { findings, looked: rows.length, next: rows.length < limit ? null : (rows.at(-1)?.id ?? null) };
}

function withProposed({ calendar, policy }: Rules, proposed: Proposed): Rules {
  if ('policy' in proposed) return { calendar, policy: proposed.policy };
  const { year, exceptions } = proposed;
  const version = (calendar[year]?.version ?? 0) + 1;
  return { calendar: { ...calendar, [year]: { version, exceptions } }, policy };
}
