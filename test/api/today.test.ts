import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { type Instant, instant } from '../../domain/calendar/instant.ts';
import { dispatchedAt, openCounty, plan } from './county.ts';

let county: Awaited<ReturnType<typeof openCounty>>;
beforeAll(async () => {
  county = await openCounty();
});

async function todayOf(person: string, at: Instant) {
  county.time.now = at;
  return (await (await county.signedIn(person)).send('GET', '/api/me/today')).body;
}
const numbers = (found: readonly { number: string }[]) => found.map(({ number }) => number);

describe('Today', () => {
  it('shows what waits on my posts, with the post and the step, and how many', async () => {
    const { waiting, waitingCount } = await todayOf('shuang-handler', instant('2020-03-05T11:00:00+08:00'));
    expect(waitingCount).toBe(2);
    expect(waiting).toMatchObject([
      { number: 'A2', why: { role: 'handler', as: 'holder', step: null } },
      { number: 'A10', why: { role: 'handler', as: 'holder', step: null } },
    ]);
  });

  it('puts the longest overdue first', async () => {
    const { waiting } = await todayOf('shuang-handler', instant('2020-05-15T11:00:00+08:00'));
    expect(waiting).toMatchObject([
      { number: 'A2', overdue: true, daysLate: 45 },
      { number: 'A10', overdue: true, daysLate: 15 },
    ]);
  });

  it('moves a finding on to whoever has the next move', async () => {
    const at = instant('2020-03-05T11:00:00+08:00');
    await county.act('A1', 'qing-handler', at, { type: 'receive' });
    await county.act('A1', 'qing-handler', at, plan);
    const { waiting } = await todayOf('officer', instant('2020-03-05T12:00:00+08:00'));
    expect(waiting).toMatchObject([
      { number: 'A1', why: { role: 'office', as: 'holder', step: 'plan' } },
      { number: 'A3', why: { role: 'handler', as: 'vacancy', step: null } },
    ]);
    expect(numbers((await todayOf('qing-handler', county.time.now)).waiting)).toEqual([]);
  });

  it('shows the principal what waits on a post that nobody holds any more', async () => {
    const at = instant('2020-03-05T12:00:00+08:00');
    expect(numbers((await todayOf('shuang-principal', at)).waiting)).toEqual([]);
    const leaving = county.db.updateTable('post_holder').where('person_id', '=', 'shuang-handler');
    await leaving.set({ to_day: day('2020-03-04') }).execute();
    expect(numbers((await todayOf('shuang-principal', at)).waiting)).toEqual(['A2', 'A10']);
    await leaving.set({ to_day: null }).execute();
  });

  it('tells what came since the last working morning, and no older', async () => {
    const news = async (at: string) => (await todayOf('shuang-handler', instant(at))).news;
    const assigned = await news('2020-03-05T11:00:00+08:00');
    expect(assigned).toHaveLength(2);
    expect(assigned).toContainEqual({
      at: dispatchedAt,
      findingId: county.idOf('A2'),
      number: 'A2',
      title: '饮水安全工程消毒记录中断',
      subject: { kind: 'assigned' },
    });
    expect(numbers(await news('2020-03-06T18:00:00+08:00')).sort()).toEqual(['A10', 'A2']);
    expect(numbers(await news('2020-03-09T08:00:00+08:00'))).toEqual([]);
  });

  it('counts what is overdue and what is due within seven working days, of what I see', async () => {
    const counts = async (person: string, at: string) => {
      const { overdueCount, dueSoonCount } = await todayOf(person, instant(at));
      return [overdueCount, dueSoonCount];
    };
    expect(await counts('officer', '2020-03-20T09:00:00+08:00')).toEqual([0, 1]);
    expect(await counts('officer', '2020-03-19T09:00:00+08:00')).toEqual([0, 0]);
    expect(await counts('officer', '2020-04-24T09:00:00+08:00')).toEqual([1, 1]);
    expect(await counts('water-reviewer', '2020-04-24T09:00:00+08:00')).toEqual([1, 0]);
    expect(await counts('qing-principal', '2020-04-24T09:00:00+08:00')).toEqual([0, 0]);
    expect(await counts('administrator', '2020-07-24T09:00:00+08:00')).toEqual([0, 0]);
  });

  it('counts what the ledger lists as waiting, as overdue and as soon due, and tells the last day that counts as soon', async () => {
    for (const [at, until] of [
      ['2020-03-20T09:00:00+08:00', '2020-03-31'],
      ['2020-04-24T09:00:00+08:00', '2020-05-07'],
      ['2020-06-23T09:00:00+08:00', '2020-07-03'],
    ] as const)
      for (const person of ['officer', 'water-reviewer', 'qing-principal', 'administrator']) {
        county.time.now = instant(at);
        const reader = await county.signedIn(person);
        const { body } = await reader.send('GET', '/api/me/today');
        const listed = async (query: string) =>
          (await reader.send('GET', `/api/findings?${query}`)).body.findings.length;
        expect(body).toMatchObject({
          waitingCount: await listed('waiting=true'),
          overdueCount: await listed('late=true'),
          dueSoonCount: await listed('soon=true'),
          dueSoonUntil: until,
        });
        expect(await listed('late=true&soon=true')).toBe(0);
      }
  });

  it('works in a year whose calendar nobody has published', async () => {
    expect(await todayOf('officer', instant('2031-01-02T09:00:00+08:00'))).toMatchObject({ overdueCount: 4 });
  });

  it('is empty for whoever holds no post of a finding', async () => {
    expect(await todayOf('discipline', instant('2020-03-05T11:00:00+08:00'))).toEqual({
      waiting: [],
      waitingCount: 0,
      news: [],
      overdueCount: 0,
      dueSoonCount: 0,
      dueSoonUntil: '2020-03-16',
    });
  });
});
