import type { Transaction } from 'kysely';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import type { Context } from '../domain/finding/context.ts';
import type { DraftContent } from '../domain/finding/draft.ts';
import type { Dispatched } from '../domain/finding/state.ts';
import type { Db } from './connection.ts';
import { readRules } from './rules.ts';
import type { DB } from './schema.ts';
import { readSeats } from './seats.ts';

/** What a finding says of itself: as a draft alone, or dispatched. */
export interface Said {
  readonly draft: DraftContent;
  readonly state: Dispatched | null;
}

/** Everything outside a finding that its rules read, as it stands on the day of an instant. */
export async function contextFor(
  db: Db | Transaction<DB>,
  { state, draft }: Said,
  at: Instant,
): Promise<Context> {
  const day = dayOf(at);
  const rules = await readRules(db, day);
  return { ...rules, seats: await readSeats(db, state?.assignment ?? draft, day) };
}
