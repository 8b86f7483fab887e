import { setTimeout } from 'node:timers/promises';
import type { Db } from '../db/connection.ts';
import { day } from '../domain/calendar/day.ts';
import { at, toMillis } from '../domain/calendar/instant.ts';
import { morningWorkflowId } from '../workflows/contract.ts';
import { dispatched } from './dispatch.ts';
import { enterOffice } from './office.ts';
import { openStand, type Stand } from './stand.ts';
import { rounded } from './statistics.ts';

/** A Friday of a year long published, and the third working day before T. */
const reminded = day('2020-06-05');
const rectifyBy = day('2020-06-10');
const dispatchedAt = at(day('2020-06-04'), '10:00');
const eight = at(reminded, '08:00');
const minute = 60_000;
/** Office time from the start of the stand to 08:00: longer than the dispatch takes. */
const leadMs = 4 * minute;

/** So many duties at one instant: how long until the last is written, and what mail comes of them. */
export async function measureDuties(count: number) {
  const clockOffset = toMillis(eight) - leadMs - Date.now();
  const stand = await openStand(clockOffset);
  try {
    await enterOffice(stand.db);
    const worker = await stand.start('bench/worker.ts');
    await dispatched(stand, dispatchedAt, 'U', count, rectifyBy);
    const secondsToLast = await untilReminded(stand.db, count, toMillis(eight) - clockOffset);
    const memory = await stand.memory();
    await worker.stop();
    return { duties: count, secondsToLast, ...(await morningMails(stand, clockOffset)), memory };
  } finally {
    await stand.close();
  }
}

/** Seconds from 08:00 until the last duty stands in the ledger. */
async function untilReminded(db: Db, count: number, eightMs: number): Promise<number> {
  if (Date.now() > eightMs) throw new Error('the dispatch took longer than the time before 08:00');
  await setTimeout(eightMs - Date.now());
  const reminders = async () =>
    (
      await db
        .selectFrom('rung')
        .where('rung', '=', 'remind-3')
        .where('outcome', '=', 'fired')
        .select('day')
        .execute()
    ).length;
  while ((await reminders()) < count) await setTimeout(250);
  return rounded((Date.now() - eightMs) / 1_000);
}

/** The mails of that morning: a worker half an hour on writes and sends them. */
async function morningMails({ db, engine, sink, start }: Stand, clockOffset: number) {
  await engine.client.workflow.getHandle(morningWorkflowId).terminate('half past eight has come');
  const before = sink.messages().length;
  const began = performance.now();
  const later = await start('bench/worker.ts', { CLOCK_OFFSET: String(clockOffset + 31 * minute) });
  const unsent = async () =>
    (await db.selectFrom('mail').where('state', '=', 'ready').select('id').execute()).length > 0;
  const written = async () => (await db.selectFrom('morning').select('day').execute()).length > 0;
  while (!(await written()) || (await unsent())) await setTimeout(100);
  const seconds = rounded((performance.now() - began) / 1_000);
  await later.stop();
  const sent = sink.messages().slice(before);
  const people = new Set(sent.flatMap(({ to }) => to)).size;
  return { mails: sent.length, people, secondsToLastMail: seconds };
}
