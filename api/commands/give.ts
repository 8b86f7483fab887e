import type { Actor } from '../../db/actor.ts';
import { foreseenRefusal, type Seen, seenFor, seenWithin } from '../../db/foresee.ts';
import { keptBefore } from '../../db/submission.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { Receipt } from '../../domain/finding/standing.ts';
import { type Sent, sendCommand } from '../../engine/sendCommand.ts';
import type { House } from '../house.ts';
import { Problem } from '../problem.ts';
import { refused } from '../refused.ts';
import type { GivenCommand } from './given.ts';

/** A command on its way to a finding. */
export interface Giving {
  readonly findingId: string;
  readonly commandId: string;
  readonly command: GivenCommand;
  /** The version that the person looked at, where they said so. */
  readonly seen: number | undefined;
}

/**
 * Gives a person's command to a finding within their scope, and brings back its receipt: the first one,
 * where the same was given before. What the ledger would refuse as things stand goes no further, so
 * that it leaves no trace. Throws the refusal as a problem, else `not-found`, `key-reused`, `busy` or
 * `outcome-unknown`.
 */
export async function give(house: House, actor: Actor, giving: Giving): Promise<Receipt> {
  const { db, engine, clock } = house;
  const { findingId, commandId, command, seen } = giving;
  const ref = { commandId, at: clock(), by: actor.personId, ...(seen === undefined ? {} : { seen }) };
  const finding = await seenBy(house, actor, { findingId, command }, ref.at);
  const refusal = await foreseenRefusal(db, finding, { ...ref, command });
  // Asked after the finding was read: a command that is known may itself be why it would be refused now.
  if (refusal !== null && (await keptBefore(db, findingId, ref, command)) === undefined)
    throw refused(refusal);
  return receiptOf(await sendCommand(engine, db, findingId, ref, command));
}

/** Throws as `give` would where this command would be refused as things stand. */
export async function mayGive(
  house: House,
  actor: Actor,
  findingId: string,
  command: GivenCommand,
): Promise<void> {
  const at = house.clock();
  const act = { at, by: actor.personId, command };
  const finding = await seenBy(house, actor, { findingId, command }, at);
  const refusal = await foreseenRefusal(house.db, finding, act);
  if (refusal !== null) throw refused(refusal);
}

async function seenBy(
  { db }: House,
  { scope }: Actor,
  { findingId, command }: Pick<Giving, 'findingId' | 'command'>,
  at: Instant,
): Promise<Seen> {
  const seen = await seenWithin(db, scope, findingId, at);
  if (seen === undefined) throw new Problem(404, 'not-found');
  return seenFor(db, seen, findingId, command);
}

function receiptOf(sent: Sent): Receipt {
  if ('unsent' in sent) throw unsent(sent.unsent);
  if (sent.refusal !== undefined) throw refused(sent.refusal);
  if (sent.receipt === undefined) throw new Error('a command was answered with nothing');
  return sent.receipt;
}

function unsent(why: Extract<Sent, { unsent: unknown }>['unsent']): Problem {
  if (why === 'key-reused') return new Problem(422, why);
  return new Problem(503, why, { retryAfter: why === 'busy' ? 1 : 5 });
}
