import { dispatchChunk } from '../../db/dispatch.ts';
import { enterBatch } from '../../db/drafts.ts';
import type { Organisation } from '../../db/organisation.ts';
import { keepSubmission } from '../../db/submission.ts';
import { transition } from '../../db/transition.ts';
import { day } from '../../domain/calendar/day.ts';
import { type Instant, instant } from '../../domain/calendar/instant.ts';
import type { MadeCommand } from '../../domain/finding/commands.ts';
import type { DraftContent } from '../../domain/finding/draft.ts';
import { draftFor, seat } from '../support/office.ts';
import { enterOffice, openApi } from './house.ts';

/** Two towns, one of them with a village, and two bureaus that lead; people are named after their posts. */
const county: Organisation = {
  office: { name: '督查办', contact: '岳山', phone: '0000-1234567' },
  units: [
    { id: 'qing', name: '青石镇' },
    { id: 'shang', name: '上湾村', parent: 'qing' },
    { id: 'shuang', name: '双桥镇' },
    { id: 'farm', name: '县农业农村局' },
    { id: 'water', name: '县水利局' },
  ],
  people: [
    'officer',
    'office-head',
    'top-leader',
    'discipline',
    'administrator',
    'qing-handler',
    'qing-principal',
    'qing-leader',
    'qing-secretary',
    'shuang-handler',
    'shuang-principal',
    'farm-reviewer',
    'farm-leader',
    'water-reviewer',
  ].map((id) => ({ id, name: id, email: `${id}@office.invalid`, phone: '0000-1' })),
  seats: [
    seat('office', null, 'officer'),
    seat('office-head', null, 'office-head'),
    seat('top-leader', null, 'top-leader'),
    seat('discipline', null, 'discipline'),
    seat('administrator', null, 'administrator'),
    seat('handler', 'qing', 'qing-handler'),
    seat('principal', 'qing', 'qing-principal'),
    seat('assigned-leader', 'qing', 'qing-leader'),
    seat('handler', 'shuang', 'shuang-handler'),
    seat('principal', 'shuang', 'shuang-principal'),
    seat('lead-reviewer', 'farm', 'farm-reviewer'),
    seat('leader-in-charge', 'farm', 'farm-leader'),
    seat('lead-reviewer', 'water', 'water-reviewer'),
  ],
};

const found: Readonly<Record<string, DraftContent>> = {
  A1: draftFor({ unit: 'qing', leadUnit: 'farm', topic: '道路' }),
  A2: draftFor({
    unit: 'shuang',
    leadUnit: 'water',
    topic: '饮水',
    title: '饮水安全工程消毒记录中断',
    statement: '水厂Ｂ泵停用，31份核验表未见签名。',
    rectifyBy: day('2020-03-31'),
  }),
  A3: draftFor({ unit: 'shang', leadUnit: 'water', topic: '饮水', title: '供水点饮用水检测缺报告' }),
  A10: draftFor({ unit: 'shuang', leadUnit: 'farm', topic: '道路', rectifyBy: day('2020-04-30') }),
};
const drafted: Readonly<Record<string, DraftContent>> = {
  B1: draftFor({ unit: 'qing', leadUnit: 'farm', topic: '未交办', title: '草稿饮水' }),
  B2: draftFor({ unit: null, leadUnit: null, rectifyBy: null, title: '未定单位' }),
};

/** When the findings A1 to A10 were dispatched; B1 and B2 are drafts. */
export const dispatchedAt = instant('2020-03-05T10:00:00+08:00');

/** A plan that nothing is wrong with. */
export const plan: MadeCommand = {
  type: 'submitPlan',
  plan: {
    causeAnalysis: '管护责任没有落到人',
    measures: [{ text: '聘请护路员', person: '护路员', by: day('2020-06-01') }],
    milestones: [],
  },
};

/** An API on this county, at the dispatch of its findings, with an account for everybody. */
export async function openCounty() {
  const api = await openApi(dispatchedAt);
  const { db } = api;
  await enterOffice(db, county);
  const secretary = await db
    .selectFrom('post')
    .where('role', '=', 'assigned-leader')
    .select('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('secretary')
    .values({ post_id: secretary.id, person_id: 'qing-secretary', from_day: day('2000-01-01') })
    .execute();
  const [first, second] = await Promise.all(
    [found, drafted].map((drafts, i) =>
      enterBatch(db, {
        title: `第${i + 1}批`,
        source: '县督查组',
        drafts: Object.entries(drafts).map(([number, content]) => ({ number, content })),
      }),
    ),
  );
  await dispatchChunk(db, first?.id ?? '', '', 100, { at: dispatchedAt, by: 'office-head' });
  const rows = await db.selectFrom('finding').select(['id', 'number']).execute();
  const ids = new Map(rows.map(({ id, number }) => [number, id]));
  const idOf = (number: string) => ids.get(number) ?? '';
  return {
    ...api,
    batches: [first?.id ?? '', second?.id ?? ''] as const,
    idOf,
    /** One act, as the worker has it done. */
    async act(number: string, by: string, at: Instant, command: MadeCommand) {
      const ref = { commandId: `${number} ${command.type} ${at}`, at, by };
      await keepSubmission(db, idOf(number), ref, command);
      return transition(db, idOf(number), at, ref);
    },
  };
}
