import type { Db } from '../db/connection.ts';
import { readOffice } from '../db/office.ts';
import {
  addMail,
  lockUntold,
  markDropped,
  markTold,
  type Share,
  waitingBeside,
} from '../db/outbox/writing.ts';
import { readRules } from '../db/rules.ts';
import { type Calendar, isMissing } from '../domain/calendar/calendar.ts';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import { dayOfClock } from '../domain/finding/clocks/clock.ts';
import type { FindingEvent } from '../domain/finding/events.ts';
import { isOver } from '../domain/finding/stage.ts';
import type { Dispatched } from '../domain/finding/state.ts';
import type { Subject } from '../domain/finding/telling.ts';
import { letterFor } from './letter.ts';
import type { Told } from './told.ts';

type Untold = Awaited<ReturnType<typeof lockUntold>>[number];

/** The slot a mail fills: one a person for each day's morning, and for each minute's prompt notices. */
export interface Slot {
  readonly share: Share;
  readonly slot: string;
  readonly dueAt: Instant;
}

/**
 * Writes one person's mail for one slot into the outbox, in one transaction with the marks on what
 * it tells. Notices that no longer hold are dropped; where none is left, or the slot has its mail
 * already, nothing is written.
 */
export async function writeMail(db: Db, { share, slot, dueAt }: Slot, pageUrl: string | null): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const untold = await lockUntold(trx, share);
    const holding = untold.filter(stillHolds);
    await markDropped(
      trx,
      untold.filter((row) => !stillHolds(row)).map(({ id }) => id),
    );
    const { person, office } = await readOffice(trx, share.person);
    if (holding.length === 0 || person.email === null) return;
    const day = dayOf(dueAt);
    const { calendar, policy } = await readRules(trx, day);
    const told = holding.map((row) => toldOf(row, calendar));
    const numbers = holding.map(({ number }) => number);
    const letter = letterFor({
      person,
      channel: share.channel,
      day,
      told,
      rest: await waitingBeside(trx, share.person, day, numbers),
      office,
      policy,
      pageUrl,
    });
    const mailId = await addMail(trx, {
      person: share.person,
      channel: share.channel,
      slot,
      dueAt,
      address: person.email,
      ...letter,
    });
    if (mailId !== null)
      await markTold(
        trx,
        holding.map(({ id }) => id),
        mailId,
      );
  });
}

/** Whose move it is may have changed since, and what is over presses nobody. */
function stillHolds({ subject, seq, turn_seq, stage }: Untold): boolean {
  if (subject.kind === 'waiting') return seq === turn_seq;
  return subject.kind === 'rung' || subject.kind === 'proposal' ? !isOver(stage) : true;
}

function toldOf(row: Untold, calendar: Calendar): Told {
  const { subject, role, number, state, unit_name, seq, at, by, type, data } = row;
  if (state === null) throw new Error(`${number} has events and no state`);
  const { title, rectifyBy: originalRectifyBy, unit } = state.assignment;
  return {
    subject,
    role,
    event: { ...data, seq, at, by, type } as FindingEvent,
    clock: shortClock(subject, state, calendar),
    finding: { number, title, unitName: unit_name ?? unit, rectifyBy: state.rectifyBy, originalRectifyBy },
  };
}

/** A rung is about its own clock; anything else about the short one that runs now, where its day is known. */
function shortClock(subject: Subject, { clocks }: Dispatched, calendar: Calendar): Told['clock'] {
  if (subject.kind === 'rung')
    return subject.clock === 'rectify' ? null : { kind: subject.clock, day: subject.day };
  const short = clocks.find(({ kind }) => kind !== 'rectify' && kind !== 'goal');
  const day = short && dayOfClock(short, calendar);
  return short === undefined || day === undefined || isMissing(day) ? null : { kind: short.kind, day };
}
