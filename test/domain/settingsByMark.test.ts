import { describe, expect, it } from 'vitest';
import { dayOfClock } from '../../domain/finding/clocks/clock.ts';
import type { ClosingStep } from '../../domain/finding/closingChain.ts';
import { assignmentOf, type DraftContent } from '../../domain/finding/draft.ts';
import { isRefusal } from '../../domain/finding/refusal.ts';
import { settle } from '../../domain/finding/transition.ts';
import { faultOfPolicy } from '../../domain/policy/faults.ts';
import { completed, defaultPolicy, type Policy } from '../../domain/policy/policy.ts';
import { sample } from './acts.ts';
import { Life } from './life.ts';
import { assignment, office, time } from './office.ts';

const whole = defaultPolicy.closingChain;
const ofGrave: ClosingStep[] = ['principal', 'lead-reviewer', 'office', 'leader-in-charge'];
const ofSource: ClosingStep[] = ['principal', 'lead-reviewer', 'office'];
const ofLevel: ClosingStep[] = ['principal', 'office'];
const source = '省委巡视组';
const elsewhere = '县督查组';

const { number, chain: _chain, ...content } = assignment;

function chainOf(from: string, marks: Partial<DraftContent>, settings: Partial<Policy>) {
  const drafted = { number, source: from, draft: { ...content, ...marks } };
  const assigned = assignmentOf(drafted, true, { ...defaultPolicy, ...settings });
  return isRefusal(assigned) ? assigned : assigned.chain;
}

describe('who signs a closing form', () => {
  const bySeverity = { closingChainOfSeverity: { grave: ofGrave } };
  const bySource = { closingChainOfSource: { [source]: ofSource } };
  const byLevel = { closingChainOf: { county: ofLevel } };
  const all = { ...bySeverity, ...bySource, ...byLevel };

  it('goes by severity before source, by source before level, and by level before what is for all', () => {
    expect(chainOf(source, { severity: 'grave' }, all)).toEqual(ofGrave);
    expect(chainOf(source, { severity: 'serious' }, all)).toEqual(ofSource);
    expect(chainOf(elsewhere, { severity: 'serious' }, all)).toEqual(ofLevel);
    expect(chainOf(elsewhere, { severity: 'serious', level: 'city' }, all)).toEqual(whole);
  });

  it('is for all where the policy names neither severity, source nor level', () => {
    expect(chainOf(source, { severity: 'grave' }, {})).toEqual(whole);
  });

  it('goes by the source in full: a part of its name is another’s', () => {
    expect(chainOf('省委巡视组第二组', {}, bySource)).toEqual(whole);
    expect(chainOf('constructor', {}, bySource)).toEqual(whole);
    expect(chainOf('__proto__', {}, bySource)).toEqual(whole);
  });

  it('is that of an ordinary finding where nobody judged it', () => {
    const ordinary = { closingChainOfSeverity: { ordinary: ofGrave } };
    expect(chainOf(source, {}, { ...bySource, ...ordinary })).toEqual(ofGrave);
    expect(chainOf(source, { severity: 'serious' }, { ...bySource, ...ordinary })).toEqual(ofSource);
  });

  it('leaves out the assigned leader of a unit that has none, whatever it goes by', () => {
    const chain: ClosingStep[] = ['principal', 'assigned-leader', 'office'];
    const drafted = { number, source, draft: { ...content, severity: 'grave' as const } };
    const policy = { ...defaultPolicy, closingChainOfSeverity: { grave: chain } };
    expect(assignmentOf(drafted, false, policy)).toMatchObject({ chain: ['principal', 'office'] });
  });

  it('is fixed at dispatch, with the severity and the source that it went by', () => {
    const drafted = { number, source, draft: { ...content, severity: 'grave' as const } };
    const policy = { ...office.policy, ...bySeverity };
    const assigned = assignmentOf(drafted, true, policy);
    if (isRefusal(assigned)) throw new Error('it is decided');
    const life = new Life({ ...office, policy }).dispatched('2026-06-01 09:00', assigned);
    expect(life.state.assignment).toMatchObject({ severity: 'grave', source, chain: ofGrave });
    life.context = { ...life.context, policy: { ...policy, closingChainOfSeverity: { grave: ofLevel } } };
    life.received('2026-06-01 10:00').until('2026-06-20 09:00');
    expect(life.state.assignment.chain).toEqual(ofGrave);
  });

  it('goes by the same marks where another unit gets the finding', () => {
    const given = (marks: Pick<DraftContent, 'severity'>, from: string) => {
      const life = new Life({ ...office, policy: { ...office.policy, ...all } });
      life.dispatched('2026-06-01 09:00', { ...marks, source: from });
      return life.does('office-head', '2026-06-02 09:00', sample.reassign).state.assignment.chain;
    };
    expect(given({ severity: 'grave' }, source)).toEqual(ofGrave);
    expect(given({}, source)).toEqual(ofSource);
    expect(given({}, elsewhere)).toEqual(ofLevel);
  });

  it('is signed step by step to the closing', () => {
    const life = new Life({ ...office, policy: { ...office.policy, ...bySource } });
    life.dispatched('2026-06-01 09:00', { deadlineKind: 'at-once', source, chain: ofSource });
    life.received('2026-06-01 10:00').filed('2026-06-02 09:00');
    life.signed('lead-reviewer', '2026-06-03 09:00').signed('office', '2026-06-04 09:00');
    expect(life.state.stage).toBe('closed');
  });
});

describe('the days of a plan', () => {
  const settings = { planDaysOf: { county: 7 }, planDaysOfSource: { [source]: 5 } };
  const policy = { ...office.policy, ...settings };
  const planT = (life: Life) =>
    life.state.clocks.flatMap((clock) => (clock.kind === 'plan' ? [dayOfClock(clock, office.calendar)] : []));
  const received = (from: string, level: DraftContent['level'] = 'county') =>
    new Life({ ...office, policy })
      .dispatched('2026-06-01 09:00', { source: from, level })
      .received('2026-06-01 10:00');

  it('go by source before level, and by level before what is for all', () => {
    expect(planT(received(source))).toEqual(['2026-06-08']);
    expect(planT(received(elsewhere))).toEqual(['2026-06-10']);
    expect(planT(received(elsewhere, 'city'))).toEqual(['2026-06-15']);
  });

  it('of a source change later where the policy does', () => {
    const life = received(source);
    const until = time('2026-06-02 00:00');
    const now = { ...office, policy: { ...policy, planDaysOfSource: { [source]: 6 } } };
    life.take(settle(life.finding, { ...now, former: [{ ...office, policy, until }] }, until));
    expect(planT(life)).toEqual(['2026-06-09']);
  });

  it('of a finding dispatched before its source was kept go by its level', () => {
    const life = new Life({ ...office, policy }).dispatched('2026-06-01 09:00');
    expect(life.state.assignment).not.toHaveProperty('source');
    expect(planT(life.received('2026-06-01 10:00'))).toEqual(['2026-06-10']);
  });
});

describe('a policy', () => {
  it.each([
    [{ planDaysOfSource: { [source]: 0 } }, `planDaysOfSource.${source}`],
    [{ planDaysOfSource: { ' ': 5 } }, 'planDaysOfSource. '],
    [{ closingChainOfSource: { [elsewhere]: ofSource, [source]: [] } }, `closingChainOfSource.${source}`],
    [{ closingChainOfSource: { ' 县督查组': ofSource } }, 'closingChainOfSource. 县督查组'],
    [{ closingChainOfSeverity: { grave: ['office'] } }, 'closingChainOfSeverity.grave'],
    [{ closingChainOfSeverity: { serious: ['principal', 'principal'] } }, 'closingChainOfSeverity.serious'],
  ] as const)('%j has its fault named by its path', (settings, path) => {
    expect(faultOfPolicy({ ...defaultPolicy, ...settings })).toBe(path);
  });

  it('with settings by every mark has no fault', () => {
    const settings = {
      planDaysOfSource: { [source]: 5 },
      closingChainOfSource: { [source]: ofSource },
      closingChainOfSeverity: { ordinary: ofLevel, serious: ofSource, grave: ofGrave },
    };
    expect(faultOfPolicy({ ...defaultPolicy, ...settings })).toBeNull();
  });

  it('kept before there was anything by source or severity has nothing by them', () => {
    const {
      planDaysOfSource: _1,
      closingChainOfSource: _2,
      closingChainOfSeverity: _3,
      ...kept
    } = defaultPolicy;
    expect(completed(kept)).toEqual(defaultPolicy);
  });
});
