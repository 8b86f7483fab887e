import { describe, expect, it } from 'vitest';
import { day } from '../../domain/calendar/day.ts';
import { endOf } from '../../domain/calendar/instant.ts';
import { isOverdue, onTime } from '../../domain/figures/timeliness.ts';
import type { Context } from '../../domain/finding/context.ts';
import { assignmentOf, type DraftContent } from '../../domain/finding/draft.ts';
import { holdingsOf } from '../../domain/finding/holding/holding.ts';
import { noticesFor } from '../../domain/finding/notices.ts';
import { faultOfPolicy } from '../../domain/policy/faults.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { sample } from './acts.ts';
import { Life } from './life.ts';
import { assignment, office, officeWith, time } from './office.ts';

const chain = ['principal', 'lead-reviewer', 'leader-in-charge'] as const;

/** A finding whose form passed on Thursday 18 June 2026: 端午 is on the 19th, so the fifth working day after it is the 26th. */
function beforeThePublic(context = office): Life {
  return new Life(context)
    .dispatched('2026-06-01 09:00', { deadlineKind: 'at-once', chain, publicNotice: true })
    .received('2026-06-01 10:00')
    .filed('2026-06-15 10:00')
    .signed('lead-reviewer', '2026-06-16 10:00')
    .signed('leader-in-charge', '2026-06-18 16:00');
}

describe('a closing that stands before the public', () => {
  it('is not closed by the last signature, and nobody has to move', () => {
    const { state } = beforeThePublic();
    expect([state.stage, state.turn?.role, state.closedAt]).toEqual(['publicNotice', 'office', null]);
    expect(state.publicNotice).toEqual({ openedAt: time('2026-06-18 16:00'), workingDays: 5 });
  });

  it('closes by itself at 24:00 of the fifth working day after the day of its opening', () => {
    const life = beforeThePublic();
    expect(life.next).toEqual({ at: endOf(day('2026-06-26')) });
    expect(life.until('2026-06-26 23:59').state.stage).toBe('publicNotice');
    life.until('2026-06-29 09:00');
    expect([life.state.stage, life.state.closedAt]).toEqual(['closed', time('2026-06-26 24:00')]);
    expect(life.all('closed')[0]?.by).toBeNull();
    expect(life.next).toEqual({ none: 'over' });
  });

  it('closes at that instant also where the machine comes back a week later', () => {
    const life = beforeThePublic().down().up('2026-07-03 09:00');
    expect(life.state.closedAt).toBe(time('2026-06-26 24:00'));
  });

  it('whose last day ended while it was suspended closes when it goes on', () => {
    const life = beforeThePublic()
      .does('leader-in-charge', '2026-06-26 17:00', sample.suspend)
      .does('leader-in-charge', '2026-06-27 08:00', sample.resume)
      .until('2026-06-29 09:00');
    expect([life.state.stage, life.state.closedAt]).toEqual(['closed', time('2026-06-27 08:00')]);
  });

  it('keeps its filing, so that the time before the public costs the unit nothing', () => {
    const life = beforeThePublic().until('2026-06-26 23:00');
    expect(isOverdue(life.state, time('2026-07-02 09:00'))).toBe(false);
    life.until('2026-07-02 09:00');
    expect(life.state.filing.counted).toBe(time('2026-06-15 10:00'));
    expect(onTime(life.state, time('2026-07-02 09:00'), office.policy)).toBe(true);
  });

  it('presses the unit with nothing meanwhile', () => {
    const before = beforeThePublic();
    const fired = before.fired('rectify').length;
    expect(before.until('2026-06-26 23:59').fired('rectify')).toHaveLength(fired);
  });

  it('waits for a year whose calendar nobody has published, and says which', () => {
    const { 2026: _, ...without } = office.calendar;
    const life = beforeThePublic();
    life.context = { ...office, calendar: without };
    expect(life.next).toEqual({ none: 'waiting-for-calendar', year: 2026 });
  });

  it('tells the unit and whoever applied that it stands there, and that it closed', () => {
    const life = beforeThePublic().until('2026-06-29 09:00');
    const told = ['publicNoticeOpened', 'closed'].flatMap((type) =>
      life.events.filter((event) => event.type === type).flatMap((event) => noticesFor(event, life.state)),
    );
    expect(told.map(({ subject, to, asker }) => [subject.kind, to, asker])).toEqual([
      ['decided', ['handler', 'principal'], 'handler'],
      ['decided', ['handler', 'principal'], 'handler'],
    ]);
  });
});

describe('a public notice', () => {
  const { number, chain: _chain, ...content } = assignment;
  const asked = (changes: Partial<DraftContent>, publicNoticeOf: Policy['publicNoticeOf']) =>
    assignmentOf({ number, source: '县督查组', draft: { ...content, ...changes } }, true, {
      ...office.policy,
      publicNoticeOf,
    });

  it('is asked of the levels that the policy names, unless the draft says otherwise', () => {
    expect(asked({ level: 'province' }, ['province'])).toHaveProperty('publicNotice', true);
    expect(asked({ level: 'county' }, ['province'])).not.toHaveProperty('publicNotice');
    expect(asked({ level: 'province', publicNotice: false }, ['province'])).toHaveProperty(
      'publicNotice',
      false,
    );
  });
});

describe('an objection to a closing', () => {
  it('sends it back to be put right: the signatures are void and the filing is lost', () => {
    const life = beforeThePublic().does('office', '2026-06-24 10:00', sample.objectToClosure);
    const { stage, form, filing, publicNotice, verifiedAt, turn } = life.state;
    expect({ stage, form, kept: filing.kept, publicNotice, verifiedAt, role: turn?.role }).toEqual({
      stage: 'rectifying',
      form: null,
      kept: null,
      publicNotice: null,
      verifiedAt: null,
      role: 'handler',
    });
    expect(noticesFor(life.all('objectedToClosure').at(-1) ?? never(), life.state)[0]?.subject).toEqual({
      kind: 'returned',
    });
    expect(life.until('2026-07-01 09:00').fired('rectify').slice(-2)).toEqual([
      'due 2026-06-30',
      'urge 2026-07-01',
    ]);
  });

  it('is in time on the last day and too late the moment that day is over', () => {
    expect(beforeThePublic().attempt('office', '2026-06-26 23:59', sample.objectToClosure)).toBeNull();
    expect(beforeThePublic().attempt('office', '2026-06-26 24:00', sample.objectToClosure)).toEqual({
      refused: 'already-closed',
    });
  });

  it('leads to a notice of its own where the form passes again', () => {
    const life = beforeThePublic()
      .does('office', '2026-06-24 10:00', sample.objectToClosure)
      .filed('2026-06-25 10:00')
      .signed('lead-reviewer', '2026-06-26 10:00')
      .signed('leader-in-charge', '2026-06-29 10:00');
    expect(life.state.publicNotice?.openedAt).toBe(time('2026-06-29 10:00'));
    expect(life.until('2026-07-10 09:00').state.closedAt).toBe(time('2026-07-06 24:00'));
  });
});

describe('a public notice before the leader in charge', () => {
  const early: Context = { ...office, policy: { ...office.policy, publicNoticeBefore: 'leader-in-charge' } };
  const form = (context = early) =>
    new Life(context)
      .dispatched('2026-06-01 09:00', { deadlineKind: 'at-once', chain, publicNotice: true })
      .received('2026-06-01 10:00')
      .filed('2026-06-15 10:00');
  /** Its lead unit verified it on Thursday the 18th, so the notice is over on Friday the 26th. */
  const verified = (context = early) => form(context).signed('lead-reviewer', '2026-06-18 16:00');

  it('opens with the signature before, and is nobody’s to sign while it stands', () => {
    const life = verified();
    expect(life.state).toMatchObject({
      stage: 'publicNotice',
      turn: { role: 'office' },
      form: { openStep: 'lead-reviewer' },
    });
    expect(life.state.clocks.map(({ kind }) => kind)).toEqual(['rectify']);
    expect(life.attempt('leader-in-charge', '2026-06-19 10:00', sample.sign)).toEqual({
      refused: 'wrong-stage',
    });
  });

  it('hands the form on by itself at 24:00 of its last day, with days of its own for the next step', () => {
    const life = verified().until('2026-06-27 09:00');
    expect(life.state).toMatchObject({
      stage: 'closureReview',
      turn: { role: 'leader-in-charge', since: time('2026-06-26 24:00') },
      form: { openStep: 'leader-in-charge', filedAt: time('2026-06-15 10:00') },
    });
    // Five working days after Saturday the 27th; a leader is pressed through the office head.
    expect(life.until('2026-07-08 24:00').fired('review')).toEqual([
      'urge 2026-07-06',
      'supervise 2026-07-08',
    ]);
    expect(life.signed('leader-in-charge', '2026-07-09 10:00').state.stage).toBe('closed');
  });

  it('does so at that instant also where the machine comes back a week later', () => {
    const life = verified().down().up('2026-07-03 09:00');
    expect(life.all('publicNoticeEnded')).toMatchObject([{ at: time('2026-06-26 24:00'), by: null }]);
    expect(life.state.turn?.since).toBe(time('2026-06-26 24:00'));
  });

  it('stands once for a form: its last signature closes the finding', () => {
    const life = verified().signed('leader-in-charge', '2026-06-29 10:00');
    expect(life.all('publicNoticeOpened')).toHaveLength(1);
    expect([life.state.stage, life.state.closedAt]).toEqual(['closed', time('2026-06-29 10:00')]);
  });

  it('costs the unit nothing: the filing counts, and it is pressed with nothing', () => {
    const life = verified().until('2026-07-02 09:00');
    expect(isOverdue(life.state, time('2026-07-02 09:00'))).toBe(false);
    const fired = life.fired('rectify').length;
    life.signed('leader-in-charge', '2026-07-03 10:00');
    expect(life.fired('rectify')).toHaveLength(fired);
    expect(onTime(life.state, time('2026-07-03 10:00'), early.policy)).toBe(true);
  });

  it('is held by the office while it stands, then by whoever signs next', () => {
    const life = verified().until('2026-06-29 09:00');
    expect(
      holdingsOf(life.events).map(({ holder, to }) => [holder?.kind === 'post' && holder.role, to]),
    ).toEqual([
      [false, time('2026-06-15 10:00')],
      ['lead-reviewer', time('2026-06-18 16:00')],
      ['office', time('2026-06-26 24:00')],
      ['leader-in-charge', null],
    ]);
  });

  it('sends the form back where somebody objects, and stands anew for the next form', () => {
    const life = verified().does('office', '2026-06-24 10:00', sample.objectToClosure);
    expect(life.state).toMatchObject({ stage: 'rectifying', form: null, publicNotice: null });
    life.filed('2026-06-25 10:00').signed('lead-reviewer', '2026-06-26 10:00');
    expect(life.state).toMatchObject({ stage: 'publicNotice' });
  });

  it('stands anew too where the form is sent back after it', () => {
    const life = verified()
      .returned('leader-in-charge', '2026-06-29 10:00')
      .filed('2026-06-29 11:00')
      .signed('lead-reviewer', '2026-06-29 12:00');
    expect(life.state).toMatchObject({
      stage: 'publicNotice',
      publicNotice: { openedAt: time('2026-06-29 12:00') },
    });
  });

  it('tells nobody of a decision, and the next step that it has its turn', () => {
    const life = verified();
    const told = (event: (typeof life.events)[number] | undefined) =>
      noticesFor(event ?? never(), life.state).map(({ subject, to }) => [subject.kind, to]);
    expect([...told(life.all('signed').at(-1)), ...told(life.all('publicNoticeOpened')[0])]).toEqual([]);
    life.until('2026-06-27 09:00');
    expect(told(life.all('publicNoticeEnded')[0])).toEqual([['waiting', ['leader-in-charge']]]);
  });

  it('is moved by a suspension like any other', () => {
    const life = verified()
      .does('leader-in-charge', '2026-06-22 10:00', sample.suspend)
      .does('leader-in-charge', '2026-06-24 10:00', sample.resume);
    expect(life.next).toEqual({ at: endOf(day('2026-06-30')) });
  });

  it('stands after the last signature where its place was passed when the policy came to name it', () => {
    const life = verified(office);
    life.context = early;
    expect(life.signed('leader-in-charge', '2026-06-19 10:00').state.stage).toBe('publicNotice');
    expect(life.until('2026-06-30 09:00').state.stage).toBe('closed');
  });

  it('stands no second time where the policy moves its place once it has stood', () => {
    const life = verified().until('2026-06-27 09:00');
    life.context = office;
    expect(life.signed('leader-in-charge', '2026-06-29 10:00').state.stage).toBe('closed');
  });

  it('stands after the last signature where the chain has no such step', () => {
    const policy = { ...early.policy, publicNoticeBefore: 'office' } as const;
    const life = verified({ ...early, policy }).signed('leader-in-charge', '2026-06-22 10:00');
    expect(life.state.stage).toBe('publicNotice');
    expect(life.until('2026-06-30 09:00').state.stage).toBe('closed');
  });

  it('is refused by a policy whose own chain has no such step', () => {
    expect(faultOfPolicy(early.policy)).toBeNull();
    expect(faultOfPolicy({ ...early.policy, closingChain: ['principal', 'office'] })).toBe(
      'publicNoticeBefore',
    );
  });
});

describe('the principals of a unit', () => {
  const two = (principalsSign: 'either' | 'both') => {
    const held = officeWith({ principal: ['secretary', 'mayor'] });
    return new Life({ ...held, policy: { ...held.policy, principalsSign } })
      .dispatched('2026-06-01 09:00', { deadlineKind: 'at-once', chain })
      .received('2026-06-01 10:00')
      .applied('2026-06-15 10:00');
  };

  it('sign for one another where the policy asks either', () => {
    const life = two('either').does('mayor', '2026-06-15 11:00', sample.sign);
    expect(life.state.form).toMatchObject({ openStep: 'lead-reviewer', filedAt: time('2026-06-15 11:00') });
  });

  it('both sign where the policy asks both: the form is filed with the second signature', () => {
    const life = two('both').does('mayor', '2026-06-15 11:00', sample.sign);
    expect(life.state.form).toMatchObject({ openStep: 'principal', filedAt: null });
    expect(life.attempt('mayor', '2026-06-15 12:00', sample.sign)).toEqual({ refused: 'already-signed' });
    life.does('secretary', '2026-06-16 09:00', sample.sign);
    expect(life.state.form).toMatchObject({ openStep: 'lead-reviewer', filedAt: time('2026-06-16 09:00') });
  });

  it('are one where one post alone is held, whatever the policy asks', () => {
    const life = two('both');
    life.context = { ...life.context, seats: { ...life.context.seats, principal: ['mayor'] } };
    life.does('mayor', '2026-06-15 11:00', sample.sign);
    expect(life.state.form?.openStep).toBe('lead-reviewer');
  });
});

function never(): never {
  throw new Error('nothing happened');
}
