import { beforeAll, describe, expect, it } from 'vitest';
import { brokenAt } from '../../db/chain.ts';
import type { Db } from '../../db/connection.ts';
import { dispatchChunk } from '../../db/dispatch.ts';
import { history } from '../../db/findings.ts';
import { readState } from '../../db/rehearsal.ts';
import { keepSubmission } from '../../db/submission.ts';
import { transition } from '../../db/transition.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import { fold } from '../../domain/finding/evolve.ts';
import { freshLedger } from '../support/ledger.ts';
import { draftFor, setUpSmallOffice } from '../support/office.ts';

let db: Db;
let ids: readonly string[];
const dispatched = instant('2020-03-05T10:00:00+08:00');

beforeAll(async () => {
  ({ db } = await freshLedger());
  const batch = await setUpSmallOffice(
    db,
    Array.from({ length: 6 }, () => draftFor()),
  );
  ids = batch.findings;
  await dispatchChunk(db, batch.id, '', 100, { at: dispatched, by: 'office-head' });
});

async function give(id: string, commandId: string, by: string, at: string, content: MadeCommand) {
  const ref = { commandId, at: instant(at), by };
  const kept = await keepSubmission(db, id, ref, content);
  if ('refused' in kept) return kept;
  return transition(db, id, ref.at, ref);
}

describe('one transaction a transition', () => {
  it('writes a command once, however often it is sent', async () => {
    const [id = ''] = ids;
    const first = await give(id, 'c1', 'handler', '2020-03-05T11:00:00+08:00', { type: 'receive' });
    const again = await give(id, 'c1', 'handler', '2020-03-06T11:00:00+08:00', { type: 'receive' });
    expect(first).toMatchObject({ receipt: { commandId: 'c1', seq: 2, stage: 'planning' } });
    expect(again).toMatchObject({ receipt: (first as { receipt: unknown }).receipt });
    expect(await history(db, id)).toHaveLength(2);
  });

  it('does not take the same id for another command or another person', async () => {
    const [id = ''] = ids;
    const other = await give(id, 'c1', 'handler', '2020-03-06T11:00:00+08:00', {
      type: 'withdraw',
      reason: 'x',
    });
    const person = await give(id, 'c1', 'principal', '2020-03-06T11:00:00+08:00', { type: 'receive' });
    expect([other, person]).toEqual([{ refused: 'key-reused' }, { refused: 'key-reused' }]);
  });

  it('settles the duties due before a command, and keeps them where the command is refused', async () => {
    const [, id = ''] = ids;
    const answer = await give(id, 'late', 'officer', '2020-03-10T12:00:00+08:00', { type: 'receive' });
    expect(answer).toMatchObject({ refusal: { refused: 'not-permitted' }, standing: { version: 1 } });
    const types = (await history(db, id)).map(({ event }) => event.type);
    expect(types).toEqual(['dispatched', 'rungFired']);
  });

  it('gives one of two at once the receipt and the other the refusal with the new state', async () => {
    const [, , id = ''] = ids;
    const both = await Promise.all(
      ['a', 'b'].map((key) => give(id, key, 'handler', '2020-03-05T12:00:00+08:00', { type: 'receive' })),
    );
    expect(both.filter((answer) => 'receipt' in answer)).toHaveLength(1);
    expect(both.filter((answer) => 'refusal' in answer)).toMatchObject([
      { refusal: { refused: 'wrong-stage' }, standing: { stage: 'planning', version: 2 } },
    ]);
  });

  it('counts a command sent again from its first entry, and one that was refused from its new one', async () => {
    const [, , , , fifth = '', sixth = ''] = ids;
    const first = { commandId: 'kept', at: instant('2020-03-05T14:00:00+08:00'), by: 'handler' };
    await keepSubmission(db, fifth, first, { type: 'receive' });
    const again = await give(fifth, 'kept', 'handler', '2020-03-06T09:00:00+08:00', { type: 'receive' });
    expect(again).toMatchObject({ receipt: { at: first.at } });
    await give(sixth, 'tried', 'officer', '2020-03-05T14:00:00+08:00', {
      type: 'correct',
      reason: '',
      correction: { goal: 'x' },
    });
    const correct = { type: 'correct', reason: '', correction: { goal: 'x' } } as const;
    expect(await give(sixth, 'tried', 'officer', '2020-03-05T15:00:00+08:00', correct)).toHaveProperty(
      'refusal',
    );
    const tries = await db
      .selectFrom('refused_try')
      .where('command_id', '=', 'tried')
      .select(['at', 'code'])
      .execute();
    expect(tries).toEqual([{ at: instant('2020-03-05T14:00:00+08:00'), code: 'text-missing' }]);
  });

  it('keeps a state that is what its events fold to, in an unbroken chain', async () => {
    for (const id of ids) {
      const kept = await history(db, id);
      expect(fold(kept.map(({ event }) => event))).toEqual(await readState(db, id));
      expect(brokenAt(id, kept)).toBeNull();
    }
  });

  it('tells where a chain was tampered with', async () => {
    const kept = await history(db, ids[1] ?? '');
    const [first, second] = kept;
    if (!first || !second) throw new Error('two events were expected');
    const changed = { ...second, event: { ...second.event, at: instant('2020-03-11T08:00:00+08:00') } };
    expect(brokenAt(ids[1] ?? '', [first, changed])).toBe(2);
    expect(brokenAt(ids[1] ?? '', [second])).toBe(2);
  });

  it('lets the application neither change nor remove what has happened', async () => {
    for (const table of ['event', 'rung', 'submission', 'receipt', 'refused_try'] as const) {
      await expect(db.deleteFrom(table).execute()).rejects.toThrow(/permission denied/);
    }
    await expect(db.updateTable('event').set({ by: null }).execute()).rejects.toThrow(/permission denied/);
  });
});
