import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { brokenAt } from '../../db/chain.ts';
import type { CommandRef } from '../../db/commandRef.ts';
import type { Db } from '../../db/connection.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import { history, standingsOf } from '../../db/findings.ts';
import { readState } from '../../db/rehearsal.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import type { EventOf, EventType } from '../../domain/finding/events.ts';
import { fold } from '../../domain/finding/evolve.ts';
import type { Standing } from '../../domain/finding/standing.ts';
import { type Sent, sendCommand } from '../../engine/sendCommand.ts';
import { findingWorkflowId, standingName } from '../../workflows/contract.ts';
import { eventually } from '../local/eventually.ts';
import { draftFor } from '../support/office.ts';
import type { Office } from './office.ts';

/** Enters a batch of drafts of the small office, which the ledger must know; gives its id and theirs. */
export function enterDrafts(db: Db, count: number) {
  const batch = randomUUID();
  const drafts = Array.from({ length: count }, (_, i) => ({
    number: `${batch}-${String(i).padStart(3, '0')}`,
    content: draftFor(),
  }));
  return enterBatch(db, { title: batch, source: '县督查组', drafts });
}

/** Findings dispatched at an instant, as the ledger alone knows them: no workflow runs yet. */
export async function dispatched(db: Db, count: number, at: Instant): Promise<readonly string[]> {
  const { id, findings } = await enterDrafts(db, count);
  await dispatchChunk(db, id, '', count, { at, by: 'office-head' });
  return findings;
}

type Answered = Exclude<Sent, { unsent: unknown }>;

/** Sends a command again and again, as a person does who is told to repeat it, until it is answered. */
export async function sendUntilAnswered(
  { engine, db }: Office,
  id: string,
  ref: CommandRef,
  content: MadeCommand,
): Promise<Answered> {
  let sent: Sent = { unsent: 'outcome-unknown' };
  await eventually(
    `${content.type} is answered`,
    async () => {
      sent = await sendCommand(engine, db, id, ref, content);
      return !('unsent' in sent);
    },
    60_000,
  );
  return sent as Answered;
}

export async function eventsOf<T extends EventType>(db: Db, id: string, type: T): Promise<EventOf<T>[]> {
  const events = (await history(db, id)).map(({ event }) => event);
  return events.filter((event): event is EventOf<T> => event.type === type);
}

export async function ledgerStanding(db: Db, id: string): Promise<Standing | undefined> {
  return (await standingsOf(db, [id])).get(id);
}

/** What the finding's workflow believes; null where it cannot say now. */
export function workflowStanding({ engine }: Office, id: string): Promise<Standing | null> {
  const handle = engine.client.workflow.getHandle(findingWorkflowId(id));
  return handle.query<Standing>(standingName).catch(() => null);
}

/** Whether the finding's timer is set to what the ledger says. */
export async function timerIsRight(office: Office, id: string): Promise<boolean> {
  const [said, believed] = await Promise.all([ledgerStanding(office.db, id), workflowStanding(office, id)]);
  return said !== undefined && JSON.stringify(said) === JSON.stringify(believed);
}

/** Nothing of a finding's life is missing or doubled: chain, state, rungs and what people were told. */
export async function expectWhole(db: Db, id: string): Promise<void> {
  const kept = await history(db, id);
  expect(brokenAt(id, kept)).toBeNull();
  expect(fold(kept.map(({ event }) => event))).toEqual(await readState(db, id));
  const rungs = kept.flatMap(({ event }) =>
    event.type === 'rungFired' ? [`${event.clock} ${event.step} ${event.day} ${event.rung}`] : [],
  );
  expect(rungs).toEqual([...new Set(rungs)]);
  const notices = await db
    .selectFrom('notice')
    .where('finding_id', '=', id)
    .select(['seq', 'person_id'])
    .execute();
  const told = notices.map(({ seq, person_id }) => `${seq} ${person_id}`);
  expect(told).toEqual([...new Set(told)]);
}
