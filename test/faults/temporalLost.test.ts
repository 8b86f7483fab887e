import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterOrganisation } from '../../db/organisation.ts';
import { keepSubmission } from '../../db/submission.ts';
import { transition } from '../../db/transition.ts';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { findingWorkflowId } from '../../workflows/contract.ts';
import { eventually } from '../local/eventually.ts';
import { smallOffice } from '../support/office.ts';
import {
  dispatched,
  eventsOf,
  expectWhole,
  ledgerStanding,
  sendUntilAnswered,
  timerIsRight,
  workflowStanding,
} from './findings.ts';
import { type Office, openOffice } from './office.ts';

const tenPastEight = instant('2020-03-09T08:10:00+08:00');
const dispatchedAt = instant('2020-03-05T10:00:00+08:00');
const nextRung = instant('2020-03-10T08:00:00+08:00');
const openFindings = 200;

describe('Temporal loses all its data', { timeout: 120_000 }, () => {
  let office: Office;
  let ids: readonly string[];

  beforeAll(async () => {
    office = await openOffice(tenPastEight);
    await enterOrganisation(office.db, smallOffice);
    ids = await dispatched(office.db, openFindings, dispatchedAt);
    await office.worker.start();
    await everyTimerIsRight();
  }, 120_000);

  afterAll(() => office?.close());

  const everyTimerIsRight = async () => {
    for (const id of ids)
      await eventually('a workflow knows its standing', () => timerIsRight(office, id), 60_000);
  };

  it('with 200 findings open: the worker brings every one back, and nobody is asked twice', async () => {
    const { temporal, db, sink } = office;
    // One mail each for the handler and the principal tells of the dispatch; the rungs wait for the morning's.
    const settled = { rungs: openFindings, mails: 2, unsent: 0 };
    await eventually('the office is at rest', async () => {
      const { rungs, mails, unsent } = await everything(office);
      return isDeepStrictEqual({ rungs, mails, unsent }, settled);
    });
    const before = await everything(office);
    await temporal.kill();
    await temporal.forgetEverything();
    await temporal.startAgain();
    await everyTimerIsRight();
    expect(await everything(office)).toEqual(before);
    expect(sink.messages()).toHaveLength(before.mails);
    for (const id of ids.slice(0, 5)) await expectWhole(db, id);
  });

  it('a command brings its own finding back', async () => {
    const [id = ''] = ids;
    await office.engine.client.workflow.getHandle(findingWorkflowId(id)).terminate('lost');
    const ref = { commandId: 'receive', at: office.now(), by: 'handler' };
    expect(await sendUntilAnswered(office, id, ref, { type: 'receive' })).toMatchObject({
      receipt: { commandId: 'receive', stage: 'planning' },
    });
    expect(await timerIsRight(office, id)).toBe(true);
    await expectWhole(office.db, id);
  });

  it('the watch wakes a finding that has no workflow, and one whose workflow waits for a later day', async () => {
    const { db, engine } = office;
    const [, without = '', behind = ''] = ids;
    await engine.client.workflow.getHandle(findingWorkflowId(without)).terminate('lost');
    const received = { commandId: 'receive', at: office.now(), by: 'handler' };
    await sendUntilAnswered(office, behind, received, { type: 'receive' });
    await bringForward(office, behind);
    expect(await ledgerStanding(db, behind)).toMatchObject({ nextDue: nextRung });
    expect(await workflowStanding(office, behind)).toMatchObject({
      nextDue: expect.not.stringMatching(nextRung),
    });

    office.passMinuteAfter(nextRung);
    for (const id of [without, behind]) {
      await eventually(
        'the rung has fired',
        async () => ((await ledgerStanding(db, id))?.nextDue ?? '') > nextRung,
      );
      await eventually('the timer is right', () => timerIsRight(office, id));
      await expectWhole(db, id);
    }
    expect(await eventsOf(db, without, 'rungFired')).toMatchObject([
      { rung: 'due' },
      { rung: 'urge', at: nextRung },
    ]);
    expect(await eventsOf(db, behind, 'rungFired')).toMatchObject([
      { rung: 'due' },
      { rung: 'remind-3', at: nextRung },
    ]);
  });
});

/** The ledger decides on an earlier date, and its answer reaches no workflow. */
async function bringForward({ db, now }: Office, id: string): Promise<void> {
  const ref = { commandId: 'earlier', at: now(), by: 'leader-in-charge' };
  await keepSubmission(db, id, ref, {
    type: 'changeDeadline',
    reason: '汛期提前',
    rectifyBy: day('2020-03-13'),
  });
  const { refusal } = await transition(db, id, ref.at, ref);
  if (refusal !== undefined) throw new Error(refusal.refused);
}

/** How many there are of each. */
async function everything({ db }: Office) {
  const count = async (table: 'event' | 'notice' | 'mail' | 'rung') => {
    const { n } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return n;
  };
  const ready = await db.selectFrom('mail').where('state', '=', 'ready').select('id').execute();
  return {
    events: await count('event'),
    notices: await count('notice'),
    mails: await count('mail'),
    rungs: await count('rung'),
    unsent: ready.length,
  };
}
