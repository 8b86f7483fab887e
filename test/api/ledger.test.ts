import { beforeAll, describe, expect, it } from 'vitest';
import { enterBatch } from '../../db/drafts.ts';
import { day } from '../../domain/calendar/day.ts';
import { type Instant, instant } from '../../domain/calendar/instant.ts';
import { draftFor } from '../support/office.ts';
import { dispatchedAt, openCounty } from './county.ts';
import type { Browser } from './house.ts';

let county: Awaited<ReturnType<typeof openCounty>>;
let officer: Browser;
/** The officer signs in at an instant. */
async function comesBack(at: Instant): Promise<void> {
  county.time.now = at;
  officer = await county.signedIn('officer');
}
beforeAll(async () => {
  county = await openCounty();
  officer = await county.signedIn('officer');
});

const ask = (query: string) =>
  officer.send('GET', `/api/findings${query.replace(/[^ -~]| /g, encodeURIComponent)}`);
async function numbers(query: string): Promise<string[]> {
  const { body } = await ask(query);
  return body.findings.map((finding: { number: string }) => finding.number);
}

describe('a line of the ledger', () => {
  it('says where a finding stands, who holds it since when, and by when it must be put right', async () => {
    const { body } = await ask('?unit=qing&topic=道路&stage=dispatched');
    expect(body.findings[0]).toEqual({
      id: county.idOf('A1'),
      number: 'A1',
      title: '通村路管护无人负责',
      topic: '道路',
      stage: 'dispatched',
      unit: { id: 'qing', name: '青石镇' },
      leadUnit: { id: 'farm', name: '县农业农村局' },
      batch: { id: county.batches[0], title: '第1批' },
      campaign: null,
      rectifyBy: '2020-06-30',
      originalRectifyBy: '2020-06-30',
      version: 1,
      holder: { role: 'handler', unit: { id: 'qing', name: '青石镇' }, since: dispatchedAt },
      overdue: false,
      daysLate: 0,
      light: 'green',
    });
  });

  it('is shown of a draft as far as the office has decided', async () => {
    const { body } = await ask('?text=未定单位');
    expect(body.findings).toMatchObject([
      { number: 'B2', stage: 'draft', unit: null, leadUnit: null, rectifyBy: null, holder: null, version: 0 },
    ]);
  });
});

describe('the ledger is filtered', () => {
  it.each([
    ['by a stage', '?stage=draft', ['B1', 'B2']],
    ['by several', '?stage=draft&stage=dispatched&order=number', ['A1', 'A2', 'A3', 'A10', 'B1', 'B2']],
    ['by a stage that nothing has', '?stage=closed', []],
    ['by a unit with all below it', '?unit=qing&order=number', ['A1', 'A3', 'B1']],
    ['by a unit below', '?unit=shang', ['A3']],
    ['by a unit that there is not', '?unit=nowhere', []],
    ['by a day before which it is due', '?dueBefore=2020-04-30', ['A2']],
    ['by a topic', '?topic=饮水', ['A2', 'A3']],
    ['by two words', '?text=饮用 报告', ['A3']],
    [
      'by everything at once',
      '?unit=shuang&stage=dispatched&topic=道路&text=A10&dueBefore=2020-05-01',
      ['A10'],
    ],
  ])('%s', async (_, query, expected) => {
    expect(await numbers(query)).toEqual(expected);
  });

  it('by batch and by campaign', async () => {
    expect(await numbers(`?batch=${county.batches[1]}&order=number`)).toEqual(['B1', 'B2']);
    const { id } = await county.db
      .insertInto('campaign')
      .values({ name: '6月底清零', clear_by: day('2020-06-30') })
      .returning('id')
      .executeTakeFirstOrThrow();
    await county.db.updateTable('finding').set({ campaign_id: id }).where('number', '=', 'A3').execute();
    const { body } = await ask(`?campaign=${id}`);
    expect(body.findings).toMatchObject([{ number: 'A3', campaign: { id, name: '6月底清零' } }]);
    expect((await officer.send('GET', '/api/campaigns')).body).toEqual({
      campaigns: [{ id, name: '6月底清零', clearBy: '2020-06-30' }],
    });
  });

  it('by what is overdue: from 00:00 of the day after, and no longer once it is filed or over', async () => {
    await comesBack(instant('2020-04-01T00:00:00+08:00'));
    expect(await numbers('?late=true')).toEqual([]);
    county.time.now = instant('2020-04-01T00:00:00.001+08:00');
    expect(await numbers('?late=true')).toEqual(['A2']);
    await comesBack(instant('2020-05-02T09:00:00+08:00'));
    for (const order of ['rectifyBy', 'number', 'recent']) {
      expect((await numbers(`?late=true&order=${order}`)).sort()).toEqual(['A10', 'A2']);
    }
    expect((await ask('?late=true')).body.findings[0]).toMatchObject({ overdue: true, daysLate: 32 });
    await county.act('A10', 'office-head', instant('2020-05-02T10:00:00+08:00'), {
      type: 'withdraw',
      reason: '误交办',
    });
    expect(await numbers('?late=true')).toEqual(['A2']);
    await comesBack(dispatchedAt);
  });
});

describe('a search', () => {
  it.each([
    ['finds two characters', '饮水', ['A2', 'B1']],
    ['finds one character, also where it stands last', '断', ['A2']],
    ['finds what stands together', '水安全工', ['A2']],
    ['does not take two pairs apart for one word', '饮水记录', []],
    ['finds words apart where a blank is between them', '记录 饮水', ['A2']],
    ['reads the statement', '核验表', ['A2']],
    ['reads numbers from their beginning', 'a1', ['A1', 'A10']],
    ['reads digits beside characters', '31份', ['A2']],
    ['does not find digits from their middle', '1份', []],
    ['takes full-width letters for what they are', 'b泵', ['A2']],
    ['finds nothing where there is nothing to look for', '，。', []],
    ['takes quotes and operators for nothing', "'饮水' & !", ['A2', 'B1']],
  ])('%s', async (_, text, expected) => {
    expect((await numbers(`?order=number&text=${encodeURIComponent(text)}`)).sort()).toEqual(expected);
  });

  it('finds the words of a correction, and no longer those before', async () => {
    await county.act('A3', 'officer', instant('2020-03-05T11:00:00+08:00'), {
      type: 'correct',
      reason: '笔误',
      correction: { title: '集中供水点水质检测缺报告' },
    });
    expect(await numbers('?text=水质')).toEqual(['A3']);
    expect(await numbers('?text=饮用')).toEqual([]);
  });
});

describe('the ledger is put in order', () => {
  it('by date with undated drafts last, by number as people count, and by what changed last', async () => {
    expect(await numbers('?order=number')).toEqual(['A1', 'A2', 'A3', 'A10', 'B1', 'B2']);
    expect(await numbers('')).toEqual(['A2', 'A10', 'A1', 'A3', 'B1', 'B2']);
    await county.act('A1', 'qing-handler', instant('2020-03-06T11:00:00+08:00'), { type: 'receive' });
    expect((await numbers('?order=recent&stage=planning&stage=dispatched'))[0]).toBe('A1');
  });

  it.each(['rectifyBy', 'number', 'recent'])(
    'page by page, none twice and none left out while others change: %s',
    async (order) => {
      const before = await numbers(`?order=${order}`);
      const seen: string[] = [];
      let after = '';
      for (let turn = 0; ; turn += 1) {
        const { body } = await ask(`?order=${order}&limit=2${after}`);
        expect(body.findings.length).toBeLessThanOrEqual(2);
        seen.push(...body.findings.map((finding: { number: string }) => finding.number));
        await enterBatch(county.db, {
          title: '又一批',
          source: '县督查组',
          drafts: [
            {
              number: `00-${order}-${turn}`,
              content: draftFor({ unit: 'qing', leadUnit: 'farm', rectifyBy: day('2020-03-10') }),
            },
          ],
        });
        if (body.next === null) break;
        after = `&after=${body.next}`;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((number) => before.includes(number))).toEqual(before);
    },
  );

  it('an empty page has no next one', async () => {
    expect((await ask('?stage=withdrawn&text=none')).body).toEqual({ findings: [], next: null });
  });
});

describe('what cannot be asked', () => {
  const number = Buffer.from(JSON.stringify(['number', '', '1'])).toString('base64url');
  const date = Buffer.from(JSON.stringify(['rectifyBy', '2020-02-30', '1'])).toString('base64url');
  it.each([
    ['a field that is unknown', '?mine=true', 'unknown-field', 'mine'],
    ['a stage that is none', '?stage=done', 'malformed', 'stage'],
    ['a day that is none', '?dueBefore=2020-02-30', 'no-such-day', 'dueBefore'],
    ['an order that is none', '?order=title', 'malformed', 'order'],
    ['too many at once', '?limit=101', 'malformed', 'limit'],
    ['none at all', '?limit=0', 'malformed', 'limit'],
    ['a batch that is no id', '?batch=1', 'malformed', 'batch'],
    ['waiting in other words', '?waiting=me', 'malformed', 'waiting'],
    ['soon in other words', '?soon=7', 'malformed', 'soon'],
    ['late in other words', '?late=yes', 'malformed', 'late'],
    ['control characters', '?text=%00', 'control-characters', 'text'],
    ['too long a text', `?text=${'水'.repeat(101)}`, 'text-too-long', 'text'],
    ['a forged page', '?after=forged', 'malformed', 'after'],
    ['a page of another order', `?after=${number}`, 'malformed', 'after'],
    ['a page behind a day that is none', `?after=${date}`, 'malformed', 'after'],
  ])('%s is refused by name', async (_, query, code, field) => {
    const { status, body } = await officer.send('GET', `/api/findings${query}`);
    expect({ status, code: body.code, field: body.field }).toEqual({ status: 400, code, field });
  });
});
