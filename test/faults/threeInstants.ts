import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/connection.ts';
import { enterOrganisation } from '../../db/organisation.ts';
import { type Instant, instant } from '../../domain/calendar/instant.ts';
import type { Receipt } from '../../domain/finding/standing.ts';
import { type Sent, sendCommand } from '../../engine/sendCommand.ts';
import { eventually } from '../local/eventually.ts';
import { smallOffice } from '../support/office.ts';
import {
  dispatched,
  eventsOf,
  expectWhole,
  ledgerStanding,
  sendUntilAnswered,
  timerIsRight,
} from './findings.ts';
import type { Office } from './office.ts';

/** Four seconds before the rung of findings dispatched on the Thursday before. */
export const fourSecondsToEight = instant('2020-03-09T07:59:56+08:00');
const eight = instant('2020-03-09T08:00:00+08:00');
/** The next rung of a finding received that Monday: three working days before its plan is due. */
const planReminder = instant('2020-03-18T08:00:00+08:00');

const instants = ['before the commit', 'after the commit, the answer held back', 'after the answer'] as const;
const [before, heldBack, answered] = [0, 1, 2];

/** What is struck, and how it comes back. */
export interface Strike {
  /** Kills it while the wire holds what it holds, and brings it back. */
  killAndStartAgain(office: Office): Promise<void>;
}

interface Struck {
  readonly command: string;
  readonly duty: string;
  /** What had happened when the victim died. */
  readonly received: number;
  readonly fired: number;
  /** What the sender was told while it was struck, when it sent the command again, and once more. */
  readonly first: Sent;
  readonly again: Sent;
  readonly onceMore: Sent;
}

/**
 * One outage that strikes six findings at once: a command and a duty, each at three instants. The
 * office must have its organisation and no worker.
 */
export function threeInstants(theOffice: () => Office, { killAndStartAgain }: Strike): void {
  let struck: readonly Struck[];

  beforeAll(async () => {
    struck = await strike(theOffice(), killAndStartAgain);
  }, 90_000);

  describe.each(instants.map((name, index) => [name, index] as const))('%s', (_name, index) => {
    const theStruck = () => struck[index] as Struck;

    it('a command sent again gets its first receipt, and has happened once', async () => {
      const { db } = theOffice();
      const { command, received, first, again, onceMore } = theStruck();
      expect(received).toBe(index === before ? 0 : 1);
      expect(again).toMatchObject({ receipt: { commandId: 'receive', seq: 2, stage: 'planning' } });
      expect(receiptOf(onceMore)).toEqual(receiptOf(again));
      if (index === answered || receiptOf(first)) expect(receiptOf(first)).toEqual(receiptOf(again));
      else expect(first).toEqual({ unsent: 'outcome-unknown' });
      expect(await eventsOf(db, command, 'received')).toHaveLength(1);
      const receipts = await db.selectFrom('receipt').where('finding_id', '=', command).selectAll().execute();
      expect(receipts).toHaveLength(1);
      await expectWhole(db, command);
    });

    it('a rung fires once, at its own instant', async () => {
      const { db } = theOffice();
      const { duty, fired } = theStruck();
      expect(fired).toBe(index === before ? 0 : 1);
      const rungs = await eventsOf(db, duty, 'rungFired');
      expect(rungs.filter(({ rung }) => rung === 'due')).toMatchObject([{ at: eight, clock: 'receive' }]);
      await expectWhole(db, duty);
    });

    it('the timer is right again, and the next rung fires once', async () => {
      const { db } = theOffice();
      const { command, duty } = theStruck();
      expect(await timerIsRight(theOffice(), command)).toBe(true);
      expect(await timerIsRight(theOffice(), duty)).toBe(true);
      expect(await eventsOf(db, command, 'rungFired')).toMatchObject([
        { rung: 'remind-3', clock: 'plan', at: planReminder },
      ]);
      expect(await eventsOf(db, duty, 'rungFired')).toMatchObject([
        { rung: 'due' },
        { rung: 'supervise', overtaken: ['urge'] },
      ]);
    });
  });
}

async function strike(
  office: Office,
  killAndStartAgain: Strike['killAndStartAgain'],
): Promise<readonly Struck[]> {
  const { db, engine, wire, worker } = office;
  await enterOrganisation(db, smallOffice);
  const commands = await dispatched(db, instants.length, instant('2020-03-06T10:00:00+08:00'));
  const duties = await dispatched(db, instants.length, instant('2020-03-05T10:00:00+08:00'));
  const all = [...commands, ...duties];
  const held = [commands, duties].flatMap((ids) => [
    wire.hold(ids[before] ?? '', 'before-commit'),
    wire.hold(ids[heldBack] ?? '', 'after-commit'),
  ]);
  await worker.start();
  const ref = { commandId: 'receive', at: office.now(), by: 'handler' };
  const content = { type: 'receive' } as const;
  const firstSends = commands.map((id) => sendCommand(engine, db, id, ref, content));
  await Promise.all([...held, firstSends[answered]]);
  const settled = duties[answered] ?? '';
  await eventually(
    'the third duty is settled and its workflow knows',
    async () => (await ledgerStanding(db, settled))?.nextDue !== eight && timerIsRight(office, settled),
  );
  const received = await Promise.all(commands.map((id) => eventsOf(db, id, 'received')));
  const fired = await Promise.all(duties.map((id) => eventsOf(db, id, 'rungFired')));

  await killAndStartAgain(office);
  const send = () => Promise.all(commands.map((id) => sendUntilAnswered(office, id, ref, content)));
  const again = await send();
  const first = await Promise.all(firstSends);
  await eventually('every rung that was struck has fired', () => haveNextDueAfter(db, duties, eight), 40_000);
  office.passMinuteAfter(planReminder);
  await eventually('every later rung has fired', () => haveNextDueAfter(db, all, planReminder), 40_000);
  await eventually('every timer is right', async () => {
    const right = await Promise.all(all.map((id) => timerIsRight(office, id)));
    return right.every(Boolean);
  });
  const onceMore = await send();
  return commands.map((command, i) => ({
    command,
    duty: duties[i] as string,
    received: received[i]?.length ?? 0,
    fired: fired[i]?.length ?? 0,
    first: first[i] as Sent,
    again: again[i] as Sent,
    onceMore: onceMore[i] as Sent,
  }));
}

async function haveNextDueAfter(db: Db, ids: readonly string[], after: Instant): Promise<boolean> {
  const standings = await Promise.all(ids.map((id) => ledgerStanding(db, id)));
  return standings.every((standing) => (standing?.nextDue ?? after) > after);
}

function receiptOf(sent: Sent): Receipt | undefined {
  return 'receipt' in sent ? sent.receipt : undefined;
}
