import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/connection.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { peopleToTell, promptMinutes } from '../../db/outbox/writing.ts';
import { keepSubmission } from '../../db/submission.ts';
import { transition } from '../../db/transition.ts';
import { type Instant, instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { writeMail } from '../../mail/write.ts';
import { freshLedger } from '../support/ledger.ts';
import { draftFor, setUpSmallOffice } from '../support/office.ts';

let db: Db;
let ids: readonly string[];
let commands = 0;

beforeAll(async () => {
  ({ db } = await freshLedger());
  const batch = await setUpSmallOffice(db, [draftFor(), draftFor(), draftFor({ deadlineKind: 'at-once' })]);
  ids = batch.findings;
  await db.updateTable('person').set({ email: null }).where('id', '=', 'top-leader').execute();
  // Thursday evening: after 18:00, so the assignments join Friday's morning mail.
  await dispatchChunk(db, batch.id, '', 100, { at: instant('2020-03-05T19:00:00+08:00'), by: 'office-head' });
});

async function give(at: string, by: string, id: string | undefined, content: MadeCommand): Promise<void> {
  commands += 1;
  const ref = { commandId: `c${commands}`, at: instant(at), by };
  await keepSubmission(db, id ?? '', ref, content);
  const answer = await transition(db, id ?? '', ref.at, ref);
  if (answer.refusal) throw new Error(answer.refusal.refused);
}

async function morning(day: string): Promise<void> {
  const dueAt = instant(`${day}T08:30:00+08:00`);
  for (const person of await peopleToTell(db, dueAt, '', 100)) {
    const share = { person, channel: 'morning', from: null, upTo: dueAt } as const;
    await Promise.all([1, 2].map(() => writeMail(db, { share, slot: day, dueAt }, null)));
  }
}

async function prompt(now: string): Promise<void> {
  for (const { person, first, last, slot } of await promptMinutes(db, instant(now), 100)) {
    const share = { person, channel: 'prompt', from: first, upTo: last } as const;
    await writeMail(db, { share, slot, dueAt: first }, null);
  }
}

async function mailsTo(person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('mail')
    .where('person_id', '=', person)
    .select(['due_at', 'subject'])
    .orderBy('due_at')
    .execute();
  return rows.map(({ due_at, subject }) => `${local(due_at)} ${subject}`);
}

const local = (at: Instant) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(5, 16);

describe('the outbox', () => {
  it('keeps what happens at night for one mail in the morning, however often it is written', async () => {
    await prompt('2020-03-06T08:00:00+08:00');
    await morning('2020-03-06');
    await morning('2020-03-06');
    expect(await mailsTo('handler')).toEqual(['03-06T08:30 销号晨报：新交办 通村路管护无人负责等3件']);
  });

  it('sends what falls in one minute as one mail, once the minute is over', async () => {
    await give('2020-03-06T10:00:10+08:00', 'handler', ids[2], { type: 'receive' });
    await give('2020-03-06T10:01:10+08:00', 'office-head', ids[0], { type: 'withdraw', reason: '重复' });
    await give('2020-03-06T10:01:50+08:00', 'office-head', ids[1], { type: 'withdraw', reason: '重复' });
    await prompt('2020-03-06T10:01:59+08:00');
    expect(await mailsTo('principal')).toHaveLength(1);
    await prompt('2020-03-06T10:02:00+08:00');
    await prompt('2020-03-06T10:02:30+08:00');
    expect(await mailsTo('principal')).toEqual([
      '03-06T08:30 销号晨报：新交办 通村路管护无人负责等3件',
      '03-06T10:01 已撤回交办等2件',
    ]);
  });

  it('tells in a mail of its own what was written down after its minute had its mail', async () => {
    await give('2020-03-06T10:01:55+08:00', 'handler', ids[2], { type: 'reportProgress', text: '已整改' });
    const late = { finding_id: ids[2] ?? '', seq: 1, person_id: 'principal', role: 'principal' as const };
    await db
      .insertInto('notice')
      .values({
        ...late,
        channel: 'prompt',
        at: instant('2020-03-06T10:01:55+08:00'),
        subject: { kind: 'decided' },
      })
      .execute();
    await prompt('2020-03-06T10:03:00+08:00');
    expect(await mailsTo('principal')).toHaveLength(3);
  });

  it('tells nobody that it is their turn when it no longer is', async () => {
    await give('2020-03-06T14:00:00+08:00', 'handler', ids[2], { type: 'applyForClosure', summary: '完成' });
    await give('2020-03-06T15:00:00+08:00', 'principal', ids[2], { type: 'sign' });
    await morning('2020-03-09');
    expect(await mailsTo('principal')).toHaveLength(3);
    expect(await mailsTo('assigned-leader')).toEqual(['03-09T08:30 待您签批1件']);
  });

  it('sends none where nothing is new: what went out promptly is told, and a mail is not sent to say so', async () => {
    const before = await db.selectFrom('mail').select('id').execute();
    await morning('2020-03-10');
    expect(await db.selectFrom('mail').select('id').execute()).toEqual(before);
  });

  it('puts whom no mail reaches on the call list', async () => {
    const called = await db.selectFrom('notice').where('channel', '=', 'call').select('person_id').execute();
    expect(called).toEqual([]);
    // The county leader's step: nine working days on, the office head alone is pressed; the interview goes on.
    await transition(db, ids[2] ?? '', instant('2020-07-15T09:00:00+08:00'));
    await give('2020-07-15T10:00:00+08:00', 'assigned-leader', ids[2], {
      type: 'return',
      reason: '不实',
      toAdd: '重做',
    });
    await transition(db, ids[2] ?? '', instant('2020-08-31T09:00:00+08:00'));
    const people = await db
      .selectFrom('notice')
      .where('channel', '=', 'call')
      .select('person_id')
      .distinct()
      .execute();
    expect(people).toEqual([{ person_id: 'top-leader' }]);
  });
});
