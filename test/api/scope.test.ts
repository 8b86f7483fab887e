import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { givenCommand } from '../../api/commands/given.ts';
import { day } from '../../domain/calendar/day.ts';
import { draftFor } from '../support/office.ts';
import { openCounty } from './county.ts';
import type { Browser, Reply } from './house.ts';
import { browserOn } from './house.ts';

type HttpCommand = z.infer<typeof givenCommand>;
type Typed = HttpCommand['type'];
let county: Awaited<ReturnType<typeof openCounty>>;
const browsers = new Map<string, Browser>();
beforeAll(async () => {
  county = await openCounty();
  for (const reader of Object.keys(sees)) browsers.set(reader, await county.signedIn(reader));
});

const all = ['A1', 'A2', 'A3', 'A10', 'B1', 'B2'] as const;
/** Who sees which findings; B1 and B2 are drafts. */
const sees: Readonly<Record<string, readonly string[]>> = {
  officer: all,
  'office-head': all,
  'top-leader': ['A1', 'A2', 'A3', 'A10'],
  discipline: ['A1', 'A2', 'A3', 'A10'],
  administrator: [],
  'qing-handler': ['A1', 'A3'],
  'qing-leader': ['A1', 'A3'],
  'qing-secretary': ['A1', 'A3'],
  'shuang-handler': ['A2', 'A10'],
  'farm-reviewer': ['A1', 'A10'],
  'farm-leader': ['A1', 'A10'],
  'water-reviewer': ['A2', 'A3'],
};
/** Each finding by its own words, number, unit and topic. */
const waysTo: Readonly<Record<(typeof all)[number], readonly string[]>> = {
  A1: ['unit=qing', 'text=A1', 'text=通村路', 'topic=道路', 'stage=dispatched'],
  A2: ['unit=shuang', 'text=A2', 'text=消毒记录', 'topic=饮水', 'stage=dispatched'],
  A3: ['unit=shang', 'text=A3', 'text=供水点', 'topic=饮水', 'dueBefore=2021-01-01'],
  A10: ['unit=shuang', 'text=A10', 'text=通村路', 'topic=道路', 'order=recent'],
  B1: ['unit=qing', 'text=B1', 'text=草稿', 'topic=未交办', 'stage=draft'],
  B2: ['stage=draft', 'text=B2', 'text=未定', 'order=number', 'order=recent'],
};

/** Every command that people give, well-formed: only where it is given is at fault. */
const plan = { measures: [], milestones: [] };
const commands: { readonly [T in Typed]: Extract<HttpCommand, { type: T }> } = {
  receive: { type: 'receive' },
  submitPlan: { type: 'submitPlan', plan },
  approvePlan: { type: 'approvePlan' },
  returnPlan: { type: 'returnPlan', reason: '缺少措施' },
  reportProgress: { type: 'reportProgress', text: '已开工' },
  applyForClosure: { type: 'applyForClosure', summary: '已完成' },
  sign: { type: 'sign' },
  supplement: { type: 'supplement', reason: '缺签字', missing: '签字页' },
  return: { type: 'return', reason: '未到位', toAdd: '现场照片' },
  correct: { type: 'correct', reason: '错字', correction: { title: '更正' } },
  requestExtension: { type: 'requestExtension', reason: '汛期', rectifyBy: day('2020-07-31') },
  giveOpinion: { type: 'giveOpinion', advice: 'grant', opinion: '同意' },
  decideExtension: { type: 'decideExtension', decision: 'grant' },
  changeDeadline: { type: 'changeDeadline', reason: '汛期', rectifyBy: day('2020-07-31') },
  suspend: { type: 'suspend', cause: 'flood-season', reason: '汛期', expectedEnd: day('2020-07-31') },
  resume: { type: 'resume', reason: '汛期结束' },
  withdraw: { type: 'withdraw', reason: '误报' },
  submitPaper: { type: 'submitPaper', reference: 'scan', signer: 'mayor', signedOn: day('2020-03-05') },
  passPaper: { type: 'passPaper' },
  refusePaper: { type: 'refusePaper', reason: '看不清' },
  objectToClosure: { type: 'objectToClosure', objector: '村民', reason: '未到位', toAdd: '现场照片' },
  reportToSuperior: { type: 'reportToSuperior', document: '景督报〔2020〕1号' },
  recordSuperiorAnswer: { type: 'recordSuperiorAnswer', answer: 'filed', document: '市督收〔2020〕1号' },
  reopen: { type: 'reopen', cause: 'look-back', reason: '反弹', rectifyBy: day('2020-07-31') },
  objectResponsibility: { type: 'objectResponsibility', reason: '不属我镇', proposed: 'shuang' },
  objectFact: { type: 'objectFact', reason: '情况不符' },
  resolveObjection: {
    type: 'resolveObjection',
    about: 'responsibility',
    decision: 'upheld',
    reason: '维持',
  },
  reassign: { type: 'reassign', reason: '调整', unit: 'shuang' },
  handOn: { type: 'handOn', handler: 'qing-handler' },
  receivePart: { type: 'receivePart', unit: 'shuang' },
  reportPart: { type: 'reportPart', unit: 'shuang', text: '已办', done: true },
  draftSupervisionNotice: { type: 'draftSupervisionNotice', demand: '限期整改' },
  issueSupervisionNotice: { type: 'issueSupervisionNotice', notice: 1 },
  voidSupervisionNotice: { type: 'voidSupervisionNotice', notice: 1, reason: '有误' },
  answerSupervisionNotice: { type: 'answerSupervisionNotice', notice: 1, result: '已整改' },
  decideProposal: { type: 'decideProposal', rung: 'interview', decision: 'do', reason: '无进展' },
  requestCoordination: {
    type: 'requestCoordination',
    stuck: '手续未办',
    need: '请协调',
    from: 'leader-in-charge',
  },
  answerCoordination: { type: 'answerCoordination', request: 1, answer: '已协调' },
  instruct: { type: 'instruct', text: '抓紧', to: ['principal'] },
  acknowledge: { type: 'acknowledge' },
  noteContact: { type: 'noteContact', text: '已电话询问' },
  addItems: { type: 'addItems', items: [{ name: '张某' }] },
  reportItem: { type: 'reportItem', items: [1], text: '已办' },
  checkItem: { type: 'checkItem', items: [1], outcome: 'met' },
  strikeItem: { type: 'strikeItem', items: [1], reason: '误录' },
  reviewLongTerm: { type: 'reviewLongTerm', outcome: 'met', opinion: '达到' },
};
let commanded = 0;
let keys = 0;

function give(reader: string, finding: string, body: object) {
  keys += 1;
  return (browsers.get(reader) as Browser).send('POST', `/api/findings/${finding}/commands`, {
    body,
    headers: { 'idempotency-key': `scope-${keys}` },
  });
}

const get = (reader: string, url: string) =>
  (browsers.get(reader) ?? browserOn(county.server)).send('GET', encodeURI(`/api/${url}`));
const listed = ({ body }: Reply): string[] =>
  body.findings.map((finding: { number: string }) => finding.number);
/** What a command would leave behind. */
async function rows(): Promise<number[]> {
  const tables = ['submission', 'refused_try', 'event', 'notice'] as const;
  return Promise.all(
    tables.map(async (table) => (await county.db.selectFrom(table).selectAll().execute()).length),
  );
}

/** What an answer says, but for the request's own number. */
const said = ({ status, body: { reference: _, ...body } }: Reply) => ({ status, body });

describe.each(Object.entries(sees))('the %s', (reader, seen) => {
  const hidden = all.filter((number) => !seen.includes(number));

  it('sees what the posts give, in whatever order', async () => {
    for (const order of ['rectifyBy', 'number', 'recent']) {
      expect(listed(await get(reader, `findings?order=${order}`)).sort()).toEqual([...seen].sort());
    }
    for (const number of seen) {
      expect(await get(reader, `findings/${county.idOf(number)}`)).toMatchObject({ body: { number } });
    }
  });

  it('finds nothing else by any filter, search or page, and is told of nothing else', async () => {
    for (const number of hidden) {
      for (const way of waysTo[number]) {
        const { findings } = (await get(reader, `findings?${way}`)).body;
        expect(JSON.stringify(findings)).not.toContain(county.idOf(number));
      }
    }
    expect(seen).toEqual(expect.arrayContaining(listed(await get(reader, 'findings?limit=1'))));
    const topics = new Set((await get(reader, 'topics')).body.topics);
    expect(topics.has('未交办')).toBe(seen.includes('B1'));
    expect(topics.has('道路')).toBe(seen.includes('A1') || seen.includes('A10'));
    const today = JSON.stringify((await get(reader, 'me/today')).body);
    for (const number of hidden) expect(today).not.toContain(county.idOf(number));
  });

  it('cannot tell by its id whether a finding exists', async () => {
    const nothing = said(await get(reader, `findings/${randomUUID()}`));
    expect(nothing).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(said(await get(reader, 'findings/1'))).toEqual(nothing);
    for (const number of hidden) {
      expect(said(await get(reader, `findings/${county.idOf(number)}`))).toEqual(nothing);
    }
  });

  it('commands nothing of what is hidden, and leaves no trace of having tried', async () => {
    const before = await rows();
    for (const command of Object.values(commands)) {
      const nothing = said(await give(reader, randomUUID(), command));
      expect(nothing).toMatchObject({ status: 404, body: { code: 'not-found' } });
      for (const number of hidden) {
        commanded += 1;
        expect(said(await give(reader, county.idOf(number), command))).toEqual(nothing);
      }
    }
    expect(await rows()).toEqual(before);
  });

  it('neither edits a draft that is hidden nor learns that it exists', async () => {
    const content = { ...draftFor(), closingStandard: ['签'] };
    const write = (id: string) =>
      (browsers.get(reader) as Browser).send('PUT', `/api/drafts/${id}`, {
        body: { number: '改', content },
        headers: { 'if-match': '"1"' },
      });
    const nothing = said(await write(randomUUID()));
    for (const number of hidden) {
      expect(said(await write(county.idOf(number)))).toEqual(nothing);
      expect(said(await get(reader, `drafts/${county.idOf(number)}`))).toEqual(nothing);
    }
  });

  it('cannot turn a page into what is hidden', async () => {
    const forged = ['A000000001/A1', 'A000000000/', ''].map((number) =>
      Buffer.from(JSON.stringify(['number', '', number])).toString('base64url'),
    );
    for (const after of forged) {
      for (const number of listed(await get(reader, `findings?order=number&after=${after}`))) {
        expect(seen).toContain(number);
      }
    }
  });
});

it('whoever is not signed in reads nothing at all', async () => {
  const ways = ['findings', `findings/${county.idOf('A1')}`, 'me/today', 'topics', 'units', 'campaigns'];
  for (const way of [...ways, 'policy', 'calendars']) {
    expect(await get('nobody', way)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  }
});

it('more than two hundred tries were made to read what is hidden, and more than four hundred to command it', () => {
  const reads = Object.values(sees).map((seen) => {
    const hidden = all.filter((number) => !seen.includes(number));
    return hidden.flatMap((number) => waysTo[number]).length + hidden.length + 6;
  });
  expect(reads.reduce((sum, count) => sum + count)).toBeGreaterThan(200);
  expect(commanded).toBeGreaterThan(400);
});
