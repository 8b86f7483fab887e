import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import type { Db } from '../../db/connection.ts';
import { enterOrganisation } from '../../db/organisation.ts';
import { sign } from '../../db/signature.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { startDispatch } from '../../engine/startDispatch.ts';
import { smallOffice } from '../support/office.ts';
import { enterDrafts, timerIsRight } from './findings.ts';
import { killWorkers, printed, startRehearsal } from './killedRehearsal.ts';
import { openOffice } from './office.ts';

const batchSize = 300;
/** One of its second hundred: a batch is written to the ledger by the hundred, each followed by its workflows. */
const midway = 150;

const unit = { unit: 'qingshi', deadlineKind: 'at-once' };
const by = (at: string, person: string, finding: string, type: string) => ({
  at: `2020-03-${at}:00+08:00`,
  by: person,
  finding,
  command: { type },
});

/** Three weeks of two findings: acts in time and late, rungs, prompt and morning mail. */
const scenario = {
  start: '2020-03-05T08:00:00+08:00',
  end: '2020-03-27T18:00:00+08:00',
  units: [{ id: 'qingshi', name: '青石镇' }],
  findings: [
    { ref: 'A1', title: '路', rectifyBy: '2020-03-16', dispatchAt: '2020-03-05T10:00:00+08:00', ...unit },
    { ref: 'A2', title: '水', rectifyBy: '2020-03-31', dispatchAt: '2020-03-06T10:00:00+08:00', ...unit },
  ],
  acts: [
    by('09T15:00', 'handler@qingshi', 'A1', 'receive'),
    by('11T15:00', 'handler@qingshi', 'A2', 'receive'),
    by('20T16:30', 'handler@qingshi', 'A1', 'applyForClosure'),
    by('23T09:00', 'principal@qingshi', 'A1', 'sign'),
    by('24T09:00', 'handler@qingshi', 'A1', 'sign'),
  ],
};
/** How much has happened in the rehearsed office when its worker is killed, of twenty-one events. */
const killedAt = [4, 11];

// Both wait for the most part, so they wait together.
describe.concurrent('the worker is killed in the middle', { timeout: 180_000 }, () => {
  it('of a dispatch: the next one goes on with it, and every finding is dispatched once, told once and has its workflow', async ({
    expect,
    onTestFinished,
  }) => {
    const office = await openOffice(instant('2020-03-06T10:00:00+08:00'));
    onTestFinished(office.close);
    const { db, engine, worker, wire } = office;
    await enterOrganisation(db, smallOffice);
    const { id: batchId, findings } = await enterDrafts(db, batchSize);
    await worker.start();
    const start = { batchId, at: instant('2020-03-06T09:59:00+08:00'), by: 'office-head' };
    const written = wire.hold(findings[midway] ?? '', 'after-commit');
    await sign(db, batchId, start);
    const dispatch = await startDispatch(engine, start);
    await written;
    await worker.kill();
    expect(await dispatchedEvents(db)).toBe(200);
    await worker.start();
    expect(await dispatch.result()).toEqual({ dispatched: batchSize, refused: [] });
    expect(await dispatchedEvents(db)).toBe(batchSize);
    const right = await Promise.all(findings.map((id) => timerIsRight(office, id)));
    expect(right.filter(Boolean)).toHaveLength(batchSize);
    expect(await handlersNotices(db)).toBe(batchSize);
  });

  it.runIf(existsSync('/proc/self/environ'))(
    'of a rehearsal, twice: it prints the same as one elsewhere in the world whose worker lives',
    async ({ expect }) => {
      const folder = await mkdtemp(join(tmpdir(), 'xiaohao-scenario-'));
      const file = join(folder, 'scenario.json');
      await writeFile(file, JSON.stringify(scenario));
      const undisturbed = startRehearsal(file, { TZ: 'Asia/Tokyo', LANG: 'C' });
      const disturbed = startRehearsal(file);
      const [expected, found, kills] = await Promise.all([
        printed(undisturbed),
        printed(disturbed),
        killWorkers(disturbed, killedAt),
      ]);
      await rm(folder, { recursive: true });
      expect(kills).toBe(killedAt.length);
      expect({ ...found, wallSeconds: 0 }).toEqual({ ...expected, wallSeconds: 0 });
    },
  );
});

/** The ledger holds one event for each dispatch, and nothing else yet. */
async function dispatchedEvents(db: Db): Promise<number> {
  const events = await db.selectFrom('event').where('type', '=', 'dispatched').select('seq').execute();
  return events.length;
}

async function handlersNotices(db: Db): Promise<number> {
  const notices = await db.selectFrom('notice').where('person_id', '=', 'handler').select('id').execute();
  return notices.length;
}
