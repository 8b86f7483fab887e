import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enterOrganisation } from '../../db/organisation.ts';
import { addMillis, instant } from '../../domain/calendar/instant.ts';
import type { StoredMail } from '../../local/mailStore.ts';
import { eventually } from '../local/eventually.ts';
import { smallOffice } from '../support/office.ts';
import { dispatched, eventsOf, ledgerStanding } from './findings.ts';
import { type Office, openOffice } from './office.ts';

const ten = instant('2020-03-06T10:00:00+08:00');
const aMinute = 60_000;

describe('the mail server is away', { timeout: 60_000 }, () => {
  let office: Office;
  let minutes = 0;
  let seen: readonly StoredMail[];

  beforeAll(async () => {
    office = await openOffice(ten);
    await enterOrganisation(office.db, smallOffice);
    await office.worker.start();
  }, 60_000);

  afterAll(() => office?.close());

  beforeEach(() => {
    office.sink.setMode('ok');
    seen = [...office.sink.messages()];
  });

  /** What is dispatched in a minute that is over goes promptly to the handler and the principal. */
  const dispatchInAMinuteOfItsOwn = async (): Promise<string> => {
    minutes += 1;
    const [id = ''] = await dispatched(office.db, 1, addMillis(ten, -minutes * aMinute));
    return id;
  };

  const arrived = () => office.sink.messages().filter((mail) => !seen.includes(mail));

  /** The mails of this test in the outbox, with what every attempt came to. */
  const outbox = async () => {
    const dueAt = addMillis(ten, -minutes * aMinute);
    const mails = await office.db
      .selectFrom('mail')
      .where('due_at', '=', dueAt)
      .select(['id', 'person_id as person', 'state'])
      .orderBy('person_id')
      .execute();
    return Promise.all(
      mails.map(async ({ id, ...mail }) => {
        const attempts = await office.db
          .selectFrom('mail_attempt')
          .where('mail_id', '=', id)
          .select('error')
          .orderBy('attempt')
          .execute();
        return { ...mail, errors: attempts.map(({ error }) => error) };
      }),
    );
  };

  const allSent = async () => {
    const mails = await outbox();
    return mails.length === 2 && mails.every(({ state }) => state === 'sent');
  };

  const failed = async (times: number) => {
    const mails = await outbox();
    return mails.length === 2 && mails.every(({ errors }) => errors.length >= times);
  };

  /** The pauses between attempts are real time, the second four seconds long: they are over at once. */
  const endPauses = () =>
    office.db
      .updateTable('mail')
      .set({ not_before: sql`now()` })
      .where('state', '=', 'ready')
      // Not of a mail that is being sent right now.
      .where('attempts', '=', sql<number>`(select count(*) from mail_attempt where mail_id = mail.id)`)
      .execute();

  it('busy: mails wait, duties do not, and every mail arrives once', async () => {
    const { sink, db } = office;
    sink.setMode('refuse');
    const id = await dispatchInAMinuteOfItsOwn();
    await eventually('both mails were refused more often than counts for good', async () => {
      await endPauses();
      return failed(4);
    });
    const rung = (await ledgerStanding(db, id))?.nextDue ?? ten;
    office.passMinuteAfter(rung);
    await eventually('the rung fires', async () => (await eventsOf(db, id, 'rungFired')).length === 1);
    expect(arrived()).toEqual([]);
    sink.setMode('ok');
    await eventually('both are sent', async () => {
      await endPauses();
      return allSent();
    });
    expect(arrived()).toHaveLength(2);
  });

  it('cut off before its answer: the mail arrives once', async () => {
    office.sink.setMode('drop');
    await dispatchInAMinuteOfItsOwn();
    await eventually('both mails were cut off', () => failed(1));
    expect(arrived()).toEqual([]);
    office.sink.setMode('ok');
    await eventually('both are sent', allSent);
    expect(arrived()).toHaveLength(2);
  });

  it('its answer is lost: the mail that comes twice is known by its Message-ID', async () => {
    office.sink.setMode('lose-answer');
    await dispatchInAMinuteOfItsOwn();
    await eventually('both mails lost their answer', () => failed(1));
    office.sink.setMode('ok');
    await eventually('both are sent', allSent);
    expect(new Set(arrived().map(({ messageId }) => messageId)).size).toBe(2);
    expect(arrived().length).toBeGreaterThan(2);
  });

  it('one receiver refuses for good: its mail is parked after three times, the other one has gone', async () => {
    office.sink.setMode('reject-recipient', ['handler@office.invalid']);
    await dispatchInAMinuteOfItsOwn();
    await eventually('the other mail is there', () => arrived().length === 1);
    await eventually('the mail is parked', async () => {
      await endPauses();
      return (await outbox()).some(({ state }) => state === 'parked');
    });
    const refused = expect.stringContaining('No such recipient');
    expect(await outbox()).toEqual([
      { person: 'handler', state: 'parked', errors: [refused, refused, refused] },
      { person: 'principal', state: 'sent', errors: [null] },
    ]);
  });

  it('the worker is killed between its answer and our record: the repeated mail has the same Message-ID', async () => {
    const { db, wire, worker } = office;
    const held = wire.hold('mail_attempt', 'before-commit');
    await dispatchInAMinuteOfItsOwn();
    await held;
    await worker.kill();
    const unrecorded = arrived();
    expect(unrecorded.length).toBeGreaterThan(0);
    // The dead worker's lease runs for a minute of real time, which is over sooner here.
    await db.updateTable('mail').set({ not_before: sql`now()` }).where('state', '=', 'ready').execute();
    await worker.start();
    await eventually('both are sent', allSent);
    expect(new Set(arrived().map(({ messageId }) => messageId)).size).toBe(2);
    expect(arrived().length).toBeGreaterThan(2);
  });
});
