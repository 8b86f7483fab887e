import { describe, expect, it } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { FindingEvent } from '../../domain/finding/events.ts';
import type { Subject } from '../../domain/finding/telling.ts';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { letterFor, type Occasion } from '../../mail/letter.ts';
import type { Told } from '../../mail/told.ts';

const at = instant('2020-07-03T08:00:00+08:00');
const rung = (name: 'supervise' | 'remind-7' | 'urge'): Subject => ({
  kind: 'rung',
  rung: name,
  clock: 'rectify',
  step: null,
  day: day('2020-06-30'),
});

function told(number: string, subject: Subject, change: Partial<Told> = {}): Told {
  const event = { type: 'received', planDays: 10, seq: 2, at, by: null } as FindingEvent;
  return {
    subject,
    role: 'principal',
    event,
    clock: null,
    finding: {
      number,
      title: `问题${number}`,
      unitName: '青石镇',
      rectifyBy: day('2020-07-10'),
      originalRectifyBy: day('2020-06-30'),
    },
    ...change,
  };
}

function letter(change: Partial<Occasion>) {
  return letterFor({
    person: { name: '池青', language: 'zh-CN' },
    channel: 'morning',
    day: day('2020-07-03'),
    told: [told('A1', rung('supervise'))],
    rest: 0,
    office: { name: '督查办', contact: '岳山', phone: '0000-1234567' },
    policy: defaultPolicy,
    pageUrl: null,
    ...change,
  });
}

describe('a mail', () => {
  it('says what it is, by when, why this person, by which rule, and whom to call', () => {
    const { subject, text } = letter({});
    expect(subject).toBe('销号晨报：督办单 问题A1');
    expect(text).toContain('1. [督办单] A1 问题A1');
    expect(text).toContain('整改时限：2020年7月10日（原定2020年6月30日）');
    expect(text).toContain('您作为党政主要负责人收到本件。');
    expect(text).toContain('依据：整改时限2020年6月30日之后第3个逾期工作日');
    expect(text).toContain('有疑问请联系督查办 岳山，电话 0000-1234567。');
  });

  it('puts the worst first and counts the rest', () => {
    const { subject, text } = letter({
      told: [told('A1', rung('remind-7')), told('A2', rung('supervise')), told('A3', rung('urge'))],
      rest: 4,
    });
    expect(subject).toBe('销号晨报：督办单 问题A2等3件');
    expect(text.match(/A\d 问题/g)).toEqual(['A2 问题', 'A3 问题', 'A1 问题']);
    expect(text).toContain('另有4件在您手中');
  });

  it('tells a leader how many forms wait for a signature', () => {
    const waiting = (number: string) => told(number, { kind: 'waiting', role: 'leader-in-charge' });
    expect(letter({ told: [waiting('A1'), waiting('A2')] }).subject).toBe('待您签批2件');
  });

  it('gives the reason of a return and what is to be added', () => {
    const event = {
      type: 'returned',
      step: 'office',
      reason: '整改不到位',
      toAdd: '补种',
      seq: 9,
      at,
      by: 'x',
    };
    const { subject, text } = letter({
      channel: 'prompt',
      told: [told('A1', { kind: 'returned' }, { event: event as FindingEvent })],
    });
    expect(subject).toBe('退回整改：问题A1');
    expect(text).toContain('理由：整改不到位');
    expect(text).toContain('需补做：补种');
  });

  it('states the day of a short clock', () => {
    const { text } = letter({
      told: [told('A1', rung('urge'), { clock: { kind: 'receive', day: day('2020-03-09') } })],
    });
    expect(text).toContain('签收时限：2020年3月9日');
  });

  it('reads the same in English', () => {
    const { subject, text } = letter({ person: { name: 'Chi Qing', language: 'en' }, rest: 1 });
    expect(subject).toBe('Morning mail: Supervision notice 问题A1');
    expect(text).toContain('Rule: Rectification: late day 3 after 30 June 2020');
    expect(text).not.toMatch(/[，。：]/);
  });

  it('lets no markup of a title into its HTML', () => {
    const finding = { ...told('A1', rung('urge')).finding, title: '<img src=x onerror="alert(1)">&' };
    const { html } = letter({ told: [told('A1', rung('urge'), { finding })] });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;');
  });

  it('links to the ledger where there is a page', () => {
    expect(letter({}).html).not.toContain('<a ');
    expect(letter({ pageUrl: 'https://office.invalid/' }).html).toContain(
      '<a href="https://office.invalid/">打开台账</a>',
    );
  });
});
