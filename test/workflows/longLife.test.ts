import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../db/connection.ts';
import { history } from '../../db/findings.ts';
import { addMillis, type Instant, instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { sendCommand } from '../../engine/sendCommand.ts';
import type { Engine } from '../../engine/temporal.ts';
import { findingWorkflowId } from '../../workflows/contract.ts';
import { type OneFinding, openOneFinding } from './oneFinding.ts';

const dispatched = instant('2020-03-05T10:00:00+08:00');
const reports = 30;

let one: OneFinding;
let db: Db;
let engine: Engine;
let id: string;

beforeAll(async () => {
  one = await openOneFinding(dispatched, 60);
  ({ db, engine, id } = one);
});

afterAll(() => one?.close());

async function give(commandId: string, at: Instant, content: MadeCommand) {
  return sendCommand(engine, db, id, { commandId, at, by: 'handler' }, content);
}

async function runId(): Promise<string> {
  return (await engine.client.workflow.getHandle(findingWorkflowId(id)).describe()).runId;
}

it('a long life is carried on in new runs, and no command is lost or doubled on the way', {
  timeout: 60_000,
}, async () => {
  await one.atWork(async () => {
    const first = await runId();
    await give('receive', addMillis(dispatched, 1_000), { type: 'receive' });
    const sent = Array.from({ length: reports }, (_, i) =>
      give(`report-${i}`, addMillis(dispatched, 2_000 + i), { type: 'reportProgress', text: `第${i + 1}次` }),
    );
    // More at once than a workflow may have under way: whoever is told so sends again.
    const answers = await Promise.all(sent);
    for (const [i, answer] of answers.entries()) {
      for (let now = answer; 'unsent' in now; ) {
        now = await give(`report-${i}`, addMillis(dispatched, 5_000), {
          type: 'reportProgress',
          text: `第${i + 1}次`,
        });
      }
    }
    expect(await runId()).not.toBe(first);
  });
  const kept = (await history(db, id)).map(({ event }) => event);
  expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, i) => i + 1));
  const texts = kept.flatMap((event) => (event.type === 'progressReported' ? [event.text] : []));
  expect(texts).toHaveLength(reports);
  expect(new Set(texts).size).toBe(reports);
});
