import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../db/connection.ts';
import { enterOrganisation, type Organisation } from '../../db/organisation.ts';
import { foldOverdueChanges } from '../../db/overdueChanges.ts';
import { vectorOf } from '../../db/words.ts';
import { addDays, type Day, day } from '../../domain/calendar/day.ts';
import { at } from '../../domain/calendar/instant.ts';
import { evolve } from '../../domain/finding/evolve.ts';
import { draft } from '../../domain/finding/state.ts';
import { assignment } from '../domain/office.ts';
import { person, seat } from '../support/office.ts';

/** What a state begins with; all else of it is written over. */
const newborn = evolve(draft, {
  type: 'dispatched',
  seq: 1,
  at: at(day('2020-01-02'), '10:00'),
  by: 'office-head',
  assignment,
  receiveDays: 2,
});

/** The day on which the ledger of `fillMany` is read, where nothing else is said. */
export const today: Day = day('2026-07-03');
/** So many days before it lies the earliest date. */
const years = 2_009;

const bureaus = Array.from({ length: 50 }, (_, i) => `b${i + 1}`);
const towns = Array.from({ length: 50 }, (_, i) => `t${i + 1}`);
const villages = towns.flatMap((parent) =>
  Array.from({ length: 18 }, (_, i) => ({ id: `${parent}v${i + 1}`, name: `${parent}镇${i + 1}村`, parent })),
);
/** Every unit has somebody who handles its findings, or they would all fall to the office. */
const handled = [...bureaus, ...towns, ...villages.map(({ id }) => id)];

/** A thousand units: bureaus that lead, towns, and the villages of each. */
export const county: Organisation = {
  office: { name: '督查办', contact: '岳山', phone: '0000-1234567' },
  units: [
    ...bureaus.map((id) => ({ id, name: `县${id}局`, rankedWith: 'bureaus' as const })),
    ...towns.map((id) => ({ id, name: `${id}镇`, rankedWith: 'towns' as const })),
    ...villages,
  ],
  people: [
    'officer',
    'office-head',
    'top-leader',
    ...handled.map((unit) => `handler-${unit}`),
    ...['t1', 't2'].map((town) => `principal-${town}`),
    ...['b1', 'b2'].flatMap((bureau) => [`reviewer-${bureau}`, `leader-${bureau}`]),
  ].map(person),
  seats: [
    seat('office', null, 'officer'),
    seat('office-head', null, 'office-head'),
    seat('top-leader', null, 'top-leader'),
    ...handled.map((unit) => seat('handler', unit, `handler-${unit}`)),
    ...['t1', 't2'].map((town) => seat('principal', town, `principal-${town}`)),
    ...['b1', 'b2'].flatMap((bureau) => [
      seat('lead-reviewer', bureau, `reviewer-${bureau}`),
      seat('leader-in-charge', bureau, `leader-${bureau}`),
    ]),
  ],
};

const batches = 200;
const matters = [
  '通村路管护无人负责',
  '安置点不动产证未办结',
  '农村饮水安全工程消毒记录中断',
  '产业项目资产未登记确权',
  '公益岗位人员领补贴不在岗',
  '入户路只修通两公里',
  '房屋渗漏未修缮',
  '卫生室缺药',
  '水厂水质检测缺报告',
  '驻村工作队请假外出无登记',
  '到户补助滞留账户',
  '便桥桥墩沉降，汛期通行有隐患',
  '大棚建成后闲置',
  '衔接项目竣工率偏低',
  '项目资金支付率靠后',
  '监测信息录入有误',
  '改厕完工未验收',
  '参保台账与系统人数对不上',
  '污水管未接入',
  '帮扶措施雷同',
];
const statement = (title: string) =>
  `现场发现：${title}。责任没有落实到人，台账与实际不符，群众反映较多，需要尽快整改到位。`;

/**
 * So many findings as years of work leave them: seven in ten closed, and those the older ones; a bureau
 * that leads a third of all; the others at every stage, with dates on both sides of the day on which it
 * is read. The connection is the owner's, who alone may have the tables looked through as the server does
 * by itself.
 */
export async function fillMany(owner: Db, count: number, readOn: Day = today): Promise<void> {
  await owner.connection().execute(async (connection) => {
    // Years of work at once take longer than any question of the office may.
    await sql`set statement_timeout = 0`.execute(connection);
    await fill(connection, count, readOn);
    await sql`reset statement_timeout`.execute(connection);
  });
}

async function fill(owner: Db, count: number, readOn: Day): Promise<void> {
  await enterOrganisation(owner, county);
  await sql`insert into batch (title, source)
    select '第' || i || '批', '县督查组' from generate_series(1, ${batches}) i`.execute(owner);
  await sql`insert into campaign (name, clear_by) values ('6月底清零', '2026-06-30')`.execute(owner);
  await sql`
    with fates as (
      select i, hashint4(i) & 1023 as dice, hashint4(-i) & 1023 as other, ${addDays(readOn, -years)}::date + (i * 2100.0 / ${count})::int as by,
        case when i <= ${count} * 0.7 then 'closed'
          else (array['dispatched', 'planning', 'planReview', 'rectifying', 'rectifying', 'rectifying', 'closureReview'])[1 + i % 7]
        end as stage
      from generate_series(1, ${count}::int) i),
    lives as (
      select fates.*, texts.title, texts.statement, stage = 'closed' as over,
        case when i % 3 = 2 then 'b' || (3 + dice % 48)
          else 't' || (1 + dice % 50) || case when dice % 3 = 0 then 'v' || (1 + dice % 18) else '' end end as unit,
        case when other < 340 then 'b1' when other < 500 then 'b2' else 'b' || (3 + other % 48) end as lead,
        case stage when 'planReview' then 'office' when 'closureReview' then 'lead-reviewer' else 'handler' end as role
      from fates join ${texts()} on texts.n = 1 + i % ${matters.length})
    insert into finding (batch_id, number, draft, stage, seq, version, state, unit_id, turn_role, turn_unit_id,
      turn_seq, next_due_at, campaign_id)
    select batches.id, '2026-L' || i, '{}', stage, 9, 4,
      ${JSON.stringify(newborn)}::jsonb || jsonb_build_object('stage', stage, 'seq', 9, 'version', 4, 'round', 1, 'rectifyBy', by::text,
        'lastAt', ${instant('by - 10')}, 'clocks', '[]'::jsonb, 'silences', '[]'::jsonb, 'graces', '[]'::jsonb,
        'turn', case when not over then jsonb_build_object('role', role, 'seq', 9, 'since', ${instant('by - 20')}) end,
        'form', case when stage = 'closureReview' then jsonb_build_object('filedAt', ${instant('by - 12')},
          'appliedBy', 'handler-t1', 'openStep', 'lead-reviewer', 'signatures', '[]'::jsonb) end,
        'filing', jsonb_build_object('counted', case when over then ${instant('by - 12')} end),
        'closedAt', case when over then ${instant('by - 10')} end,
        'noted', (select jsonb_object_agg('1/rectify//' || by || '/remind-' || n, 'fired') from generate_series(1, 8) n),
        'assignment', jsonb_build_object('number', '2026-L' || i, 'title', title, 'statement', statement,
          'topic', '第' || (1 + i % 12) || '类', 'level', 'county', 'kind', 'individual', 'deadlineKind', 'staged',
          'goal', '整改到位', 'closingStandard', jsonb_build_array('已整改', '材料齐全'), 'unit', unit,
          'leadUnit', lead, 'rectifyBy', by::text)),
      unit, case when not over then role end,
      case when not over then case role when 'lead-reviewer' then lead when 'handler' then unit end end,
      case when not over then 9 end, case when not over then ${addDays(readOn, 3)}::timestamptz end,
      case when i % 5 = 0 then campaign.id end
    from lives
      join (select id, row_number() over (order by title) as n from batch) as batches
        on batches.n = 1 + (i - 1) * ${batches} / ${count},
      campaign
    -- a row lies where its last change has put it
    order by dice, other`.execute(owner);
  await sql`
    insert into finding_words (finding_id, words)
    select finding.id, ('''2026'':1 ''' || lower(substr(number, 6)) || ''':3')::tsvector || texts.words
      || ('''@' || unit_id || ''' ''@' || lead_unit_id || '''')::tsvector
    from finding join ${texts()} on texts.title = finding.title`.execute(owner);
  await askBeside(owner);
  await tell(owner, readOn);
  // As the watch does all the time.
  await foldOverdueChanges(owner);
  await sql`vacuum analyze`.execute(owner);
}

/** Of every fifth open finding something is asked beside its turn: of its leader, its principal where it has one, at times of the office's head. */
async function askBeside(owner: Db): Promise<void> {
  await sql`
    insert into ask (finding_id, kind, post, since)
    select finding.id, asked.kind, asked.post, '2026-06-01T02:00:00Z'
    from finding, lateral (values
      ('extensionDecision', 'leader-in-charge@' || lead_unit_id, lead_unit_id in ('b1', 'b2')),
      ('slip', 'principal@' || unit_id, unit_id in ('t1', 't2')),
      ('noticeDraft', 'office-head@', hashtext(number) % 25 = 0)) as asked (kind, post, held)
    where stage <> 'closed' and hashtext(number) % 5 = 0 and held`.execute(owner);
}

/** A handler was told of each finding that waits, over the year. */
async function tell(owner: Db, readOn: Day): Promise<void> {
  await sql`
    insert into event (finding_id, seq, at, type, data, hash)
    select id, 9, ${addDays(readOn, -364)}::timestamptz + random() * interval '364 days', 'dispatched', '{}', '' from finding
    where turn_post = 'handler@t1'`.execute(owner);
  await sql`
    insert into notice (finding_id, seq, person_id, channel, role, at, subject)
    select finding_id, seq, 'handler-t1', 'prompt', 'handler', at, '{"kind": "assigned"}' from event`.execute(
    owner,
  );
}

function instant(day: string): RawBuilder<string> {
  return sql`to_char(${sql.raw(day)}, 'YYYY-MM-DD') || 'T02:00:00.000Z'`;
}

function texts(): RawBuilder<unknown> {
  const rows = matters.map((title, i) => {
    const words = vectorOf([title, statement(title)], []);
    return sql`(${i + 1}::int, ${title}, ${statement(title)}, ${words}::tsvector)`;
  });
  return sql`(values ${sql.join(rows)}) as texts (n, title, statement, words)`;
}
