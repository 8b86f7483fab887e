import { expect, it } from 'vitest';
import { figures } from '../../domain/figures/figures.ts';
import { draft } from '../../domain/finding/state.ts';
import { rectifying, underReview } from './life.ts';
import { office, time } from './office.ts';

const asOf = time('2026-07-03 12:00');

const late = () => rectifying('2026-06-30');
const filedInTime = () => underReview('2026-06-30', '2026-06-29 10:00');
const verified = () =>
  filedInTime().signed('assigned-leader', '2026-06-29 11:00').signed('lead-reviewer', '2026-06-29 12:00');
const closed = () =>
  verified().signed('office', '2026-07-01 10:00').signed('leader-in-charge', '2026-07-02 10:00');
const notYetDue = () => rectifying('2026-07-31');
const withdrawn = () => late().withdrawn('2026-06-29 10:00');

it('an office’s findings are counted with their rates', () => {
  const lives = [late(), late(), filedInTime(), verified(), closed(), notYetDue(), withdrawn()];
  expect(figures([draft, ...lives.map(({ finding }) => finding)], asOf, office.policy)).toEqual({
    found: 6,
    rectified: 2,
    rectificationRate: '33.33 %',
    closed: 1,
    due: 5,
    onTime: 3,
    onTimeRate: '60.00 %',
    overdue: 2,
  });
});

it('drafts and withdrawn findings are found nowhere', () => {
  expect(figures([draft, withdrawn().finding], asOf, office.policy)).toEqual({
    found: 0,
    rectified: 0,
    rectificationRate: '—',
    closed: 0,
    due: 0,
    onTime: 0,
    onTimeRate: '—',
    overdue: 0,
  });
});

it('a verification that a return made void is none', () => {
  const life = verified().returned('office', '2026-07-01 10:00');
  expect(figures([life.finding], asOf, office.policy)).toMatchObject({ rectified: 0, onTime: 0, overdue: 1 });
});

it('figures of two parts of an office add up to the figures of the whole', () => {
  const one = [late(), filedInTime(), notYetDue()].map(({ finding }) => finding);
  const other = [verified(), closed(), withdrawn()].map(({ finding }) => finding);
  const [a, b, whole] = [one, other, [...one, ...other]].map((part) => figures(part, asOf, office.policy));
  for (const count of ['found', 'rectified', 'closed', 'due', 'onTime', 'overdue'] as const) {
    expect(whole?.[count]).toBe((a?.[count] ?? 0) + (b?.[count] ?? 0));
  }
});
