import type { Rung } from '../domain/finding/clocks/clock.ts';
import type { Told } from './told.ts';

const order = [
  'account',
  'interview',
  'circular',
  'supervise',
  'urge',
  'due',
] as const satisfies readonly Rung[];

/** What is worst comes first (domain.md §5); what weighs the same keeps the order of the findings' numbers. */
export function worstFirst(told: readonly Told[]): Told[] {
  return [...told].sort((a, b) => weight(a) - weight(b) || (a.finding.number < b.finding.number ? -1 : 1));
}

function weight({ subject, event }: Told): number {
  switch (subject.kind) {
    case 'rung':
      return rungWeight(subject.rung);
    case 'returned':
      return order.length;
    case 'assigned':
    case 'issued':
      return order.length + 1;
    case 'waiting':
    case 'asked':
      return order.length + 2;
    case 'proposal':
      return order.length + 3;
    case 'decided':
      return event.type === 'closed' ? 1_001 : 1_000;
  }
}

/** Reminders weigh less the more days they leave. */
function rungWeight(rung: Rung): number {
  const place = (order as readonly Rung[]).indexOf(rung);
  return place >= 0 ? place : 100 + Number(rung.slice('remind-'.length));
}
