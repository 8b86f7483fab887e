import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../db/connection.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import { enterOrganisation } from '../../db/organisation.ts';
import { keepSubmission } from '../../db/submission.ts';
import { transition } from '../../db/transition.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { sendCommand } from '../../engine/sendCommand.ts';
import { findingWorkflowId, wakeName } from '../../workflows/contract.ts';
import { eventually } from '../local/eventually.ts';
import { draftFor, person, seat, smallOffice } from '../support/office.ts';
import {
  dispatched,
  eventsOf,
  expectWhole,
  ledgerStanding,
  sendUntilAnswered,
  timerIsRight,
} from './findings.ts';
import { type Office, openOffice } from './office.ts';

const dispatchedAt = instant('2020-03-06T09:00:00+08:00');

/** The small office with two principals in the township, either of whom may sign. */
const twoPrincipals = {
  ...smallOffice,
  people: [...smallOffice.people, person('second')],
  seats: [...smallOffice.seats, seat('principal', 'township', 'second')],
};

describe('many at once', { timeout: 60_000 }, () => {
  let office: Office;
  let rectifying: string;
  let filed: string;
  let untouched: readonly string[];

  beforeAll(async () => {
    office = await openOffice(instant('2020-03-06T10:00:00+08:00'));
    const { db } = office;
    await enterOrganisation(db, twoPrincipals);
    [rectifying = '', filed = ''] = await rectifyingFindings(db, 2);
    await give(db, filed, 'apply', { type: 'applyForClosure', summary: '完成' });
    untouched = await dispatched(db, 8, dispatchedAt);
    await office.worker.start();
  }, 60_000);

  afterAll(() => office?.close());

  it('two signatures on one form: one receipt, one refusal with the new state', async () => {
    const { db, engine } = office;
    const sign = (by: string) =>
      sendCommand(engine, db, filed, { commandId: `sign-${by}`, at: office.now(), by }, { type: 'sign' });
    const answers = await Promise.all([sign('principal'), sign('second')]);
    const receipts = answers.filter((answer) => 'receipt' in answer);
    const refusals = answers.filter((answer) => 'refusal' in answer);
    expect(receipts).toMatchObject([{ receipt: { stage: 'closureReview' } }]);
    const standing = await ledgerStanding(db, filed);
    expect(refusals).toMatchObject([{ refusal: { refused: 'not-your-step' }, standing }]);
    expect(await eventsOf(db, filed, 'signed')).toHaveLength(1);
    await expectWhole(db, filed);
  });

  it('40 commands on one finding: each is answered or told to repeat, none is lost or doubled', async () => {
    const { db, engine } = office;
    const at = office.now();
    const reports = Array.from({ length: 40 }, (_, i) => ({ commandId: `report-${i}`, at, by: 'handler' }));
    const content = { type: 'reportProgress', text: '按方案推进。' } as const;
    const first = await Promise.all(reports.map((ref) => sendCommand(engine, db, rectifying, ref, content)));
    for (const answer of first) {
      expect('receipt' in answer || ('unsent' in answer && answer.unsent !== 'key-reused')).toBe(true);
    }
    const again = await Promise.all(
      reports.map((ref) => sendUntilAnswered(office, rectifying, ref, content)),
    );
    const seqs = again.map(({ receipt }) => receipt?.seq ?? 0);
    expect(new Set(seqs).size).toBe(reports.length);
    first.forEach((answer, i) => {
      if ('receipt' in answer) expect(answer.receipt).toEqual(again[i]?.receipt);
    });
    expect(await eventsOf(db, rectifying, 'progressReported')).toHaveLength(reports.length);
    await expectWhole(db, rectifying);
    expect(await timerIsRight(office, rectifying)).toBe(true);
  });

  it('while one command is being written, the content of the next is kept already', async () => {
    const { db, engine, wire } = office;
    const send = (commandId: string, content: MadeCommand) =>
      sendCommand(engine, db, filed, { commandId, at: office.now(), by: 'second' }, content);
    const held = wire.hold(filed, 'before-commit');
    const first = send('returned', { type: 'return', reason: '不实', toAdd: '重做' });
    await held;
    const next = send('withdrawn', { type: 'withdraw', reason: '重复' });
    await eventually('the content is kept', async () => {
      const kept = await db
        .selectFrom('submission')
        .where('command_id', '=', 'withdrawn')
        .select('at')
        .execute();
      return kept.length === 1;
    });
    wire.release();
    expect(await first).toMatchObject({ refusal: { refused: 'not-permitted' } });
    expect(await next).toMatchObject({ refusal: { refused: 'not-permitted' } });
  });

  it('asked to stop, the worker first answers what it has begun; its successor answers the rest', async () => {
    const { db, engine, wire, worker } = office;
    const [begun = '', ...others] = untouched;
    const ref = { commandId: 'receive', at: office.now(), by: 'handler' };
    const send = (id: string) => sendCommand(engine, db, id, ref, { type: 'receive' });
    const held = wire.hold(begun, 'before-commit');
    const first = send(begun);
    await held;
    const { exit } = await worker.stop();
    const later = others.map(send);
    wire.release();
    expect(await exit).toBe(0);
    // Nobody else can have answered it by now.
    expect(await answersGiven(office, begun)).toBe(1);
    expect(await first).toMatchObject({ receipt: { commandId: 'receive', stage: 'planning' } });
    await worker.start();
    await Promise.all(later);
    const answers = await Promise.all(
      others.map((id) => sendUntilAnswered(office, id, ref, { type: 'receive' })),
    );
    expect(answers).toMatchObject(others.map(() => ({ receipt: { seq: 2, stage: 'planning' } })));
    for (const id of untouched) await expectWhole(db, id);
  });

  it('cut off from the ledger, a duty waits with the turn given back, and commands are told to repeat', async () => {
    const { db, engine, wire } = office;
    const rung = (await ledgerStanding(db, rectifying))?.nextDue ?? office.now();
    const ref = { commandId: 'cut-off', at: office.now(), by: 'handler' };
    const content = { type: 'reportProgress', text: '已完成。' } as const;
    wire.cut();
    office.passMinuteAfter(rung);
    await engine.client.workflow.getHandle(findingWorkflowId(rectifying)).signal(wakeName);
    await eventually('the duty waits', () => isWaitingForLedger(office, rectifying));
    // Behind a duty that kept its turn it would be `busy`.
    expect(await sendCommand(engine, db, rectifying, ref, content)).toEqual({ unsent: 'outcome-unknown' });
    wire.mend();
    expect(await sendUntilAnswered(office, rectifying, ref, content)).toMatchObject({
      receipt: { commandId: 'cut-off', stage: 'rectifying' },
    });
    await eventually(
      'the rung has fired',
      async () => (await eventsOf(db, rectifying, 'rungFired')).length > 0,
    );
    await eventually('the timer is right', () => timerIsRight(office, rectifying));
    expect(await eventsOf(db, rectifying, 'rungFired')).toMatchObject([{ at: rung, clock: 'rectify' }]);
    await expectWhole(db, rectifying);
  });
});

/** How many commands the finding's workflow has answered. */
async function answersGiven(office: Office, id: string): Promise<number> {
  const events = await eventsOfWorkflow(office, id);
  return events.filter((event) => event.workflowExecutionUpdateCompletedEventAttributes).length;
}

/** Whether the finding's workflow waits between two tries of a duty, the one timer of ten seconds that it sets. */
async function isWaitingForLedger(office: Office, id: string): Promise<boolean> {
  const events = await eventsOfWorkflow(office, id);
  return events.some(
    (event) => Number(event.timerStartedEventAttributes?.startToFireTimeout?.seconds) === 10,
  );
}

async function eventsOfWorkflow({ engine }: Office, id: string) {
  const { events } = await engine.client.workflow.getHandle(findingWorkflowId(id)).fetchHistory();
  return events ?? [];
}

/** Findings that need no plan, received: their unit is at work on them. */
async function rectifyingFindings(db: Db, count: number): Promise<readonly string[]> {
  const drafts = Array.from({ length: count }, (_, i) => ({
    number: `at-once-${i}`,
    content: draftFor({ deadlineKind: 'at-once' }),
  }));
  const { id: batch, findings } = await enterBatch(db, { title: '立行立改', source: '', drafts });
  await dispatchChunk(db, batch, '', count, { at: dispatchedAt, by: 'office-head' });
  for (const id of findings) await give(db, id, 'receive', { type: 'receive' });
  return findings;
}

/** The handler's command, before there is any workflow. */
async function give(db: Db, id: string, commandId: string, content: MadeCommand): Promise<void> {
  const ref = { commandId, at: instant('2020-03-06T09:30:00+08:00'), by: 'handler' };
  await keepSubmission(db, id, ref, content);
  const { refusal } = await transition(db, id, ref.at, ref);
  if (refusal !== undefined) throw new Error(refusal.refused);
}
