import { describe, expect, it } from 'vitest';
import { Life, rectifying } from './life.ts';
import { office } from './office.ts';

describe('two rungs of one clock on the same day', () => {
  it('T on a Sunday: `due` fires on the Friday and T−1 of that Friday is overtaken', () => {
    const life = rectifying('2026-06-28').until('2026-06-28 24:00');
    expect(life.fired('rectify').slice(-2)).toEqual(['remind-3 2026-06-24', 'due 2026-06-26']);
    expect(life.all('rungFired').at(-1)?.overtaken).toEqual(['remind-1']);
    expect(life.unfired('rectify')).toEqual(['remind-1 overtaken']);
  });

  it('is settled by strength, whatever the policy’s order of the reminders', () => {
    const context = { ...office, policy: { ...office.policy, remindRectify: [1, 7, 3] } };
    const life = rectifying('2026-06-28', '2026-04-01 09:00', context).until('2026-06-28 24:00');
    expect(life.fired('rectify')).toEqual(['remind-7 2026-06-17', 'remind-3 2026-06-24', 'due 2026-06-26']);
  });

  it('is no matter between two clocks: each fires its own', () => {
    // Both the plan's T (16 June) and the rectify clock's T−15 … the plan is due as the finding is.
    const life = new Life()
      .dispatched('2026-06-15 09:00')
      .received('2026-06-15 10:00')
      .until('2026-06-30 24:00');
    const last = life.all('rungFired').filter(({ at }) => at === '2026-06-30T00:00:00.000Z');
    expect(last.map(({ clock, rung }) => [clock, rung])).toEqual([
      ['rectify', 'due'],
      ['plan', 'due'],
    ]);
  });
});
