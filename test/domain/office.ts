import { day } from '../../domain/calendar/day.ts';
import { endOf, type Instant, instant } from '../../domain/calendar/instant.ts';
import { publishedCalendar } from '../../domain/calendar/published.ts';
import type { Assignment } from '../../domain/finding/assignment.ts';
import type { Context } from '../../domain/finding/context.ts';
import { type Role, roles } from '../../domain/permissions/post.ts';
import type { Seats } from '../../domain/permissions/seats.ts';
import { defaultPolicy, type Policy } from '../../domain/policy/policy.ts';

/** An instant by the office's clock: `2026-06-30 10:00`; `24:00` is the end of the day. */
export function time(text: string): Instant {
  const [date = '', clock = ''] = text.split(' ');
  if (clock === '24:00') return endOf(day(date));
  return instant(`${date}T${clock}+08:00`);
}

/** Every post has one holder, who is named after the post. */
export const seats: Seats = {
  ...(Object.fromEntries(roles.map((role) => [role, [role]])) as unknown as Record<Role, readonly string[]>),
  leadPrincipal: ['lead-principal'],
  deputies: ['deputy'],
  cooperating: { partner: ['partner'] },
  absent: [],
  substitutes: {},
};

/** Who holds the posts of a neighbouring township, to which a finding can be reassigned. */
export const neighbour: Seats = {
  ...seats,
  handler: ['neighbour-handler'],
  principal: ['neighbour-principal'],
  'assigned-leader': [],
  absent: ['assigned-leader'],
};

/** The office as it comes: the published years, the default policy, every post held. */
export const byHand: Context = {
  calendar: publishedCalendar,
  policy: defaultPolicy,
  seats,
  elsewhere: neighbour,
};

/** The same where supervision notices issue themselves, so that a ladder is climbed to its end while nobody acts. */
export const office: Context = {
  ...byHand,
  policy: { ...defaultPolicy, supervisionNotices: 'automatic' },
};

/** An office in which some posts are held otherwise: `{ handler: [] }` is a vacant post. */
export function officeWith(held: Partial<Seats>): Context {
  return { ...office, seats: { ...seats, ...held } };
}

/** A source whose findings have days and signatures of their own, as grave ones have, by the settings of the random lives. */
export const inspectors = '省委巡视组';
export const byMarks = {
  planDaysOfSource: { [inspectors]: 5 },
  closingChainOfSource: { [inspectors]: ['principal', 'lead-reviewer', 'office'] },
  closingChainOfSeverity: { grave: ['principal', 'assigned-leader', 'lead-reviewer', 'leader-in-charge'] },
} satisfies Partial<Policy>;

/** A county's finding at a township, to be put right by Tuesday 30 June 2026. */
export const assignment: Assignment = {
  number: '2026-A2',
  title: '通村路无人管护',
  statement: '自查填报"无问题"，现场发现通村路无人管护。',
  level: 'county',
  kind: 'individual',
  deadlineKind: 'staged',
  goal: '通村路有人管护',
  closingStandard: ['管护人员到位', '管护经费落实'],
  unit: 'township',
  leadUnit: 'bureau',
  parts: [{ unit: 'partner', what: '提供管护经费' }],
  chain: defaultPolicy.closingChain,
  rectifyBy: day('2026-06-30'),
};
