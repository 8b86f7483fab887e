import type { Act } from '../domain/finding/commands.ts';
import type { Refusal } from '../domain/finding/refusal.ts';
import { draft } from '../domain/finding/state.ts';
import { perform } from '../domain/finding/transition.ts';
import type { Scope } from './actor.ts';
import type { Db } from './connection.ts';
import { contextFor, type Said } from './context.ts';
import { withinScope } from './scope.ts';

/** What a finding says of itself to somebody; undefined where it lies outside their scope, or is none. */
export function saidWithin(db: Db, scope: Scope, findingId: string): Promise<Said | undefined> {
  return db
    .selectFrom('finding')
    .where('id', '=', findingId)
    .where((eb) => withinScope(eb, scope))
    .select(['draft', 'state'])
    .executeTakeFirst();
}

/**
 * Why the ledger would refuse an act as things stand, or null. Nothing is locked and nothing written, so
 * that an act which cannot be leaves no trace; whether one that can be happens, its transaction decides.
 */
export async function foreseenRefusal(db: Db, said: Said, act: Act): Promise<Refusal | null> {
  const context = await contextFor(db, said, act.at);
  return perform(said.state ?? draft, act, context).refusal;
}
