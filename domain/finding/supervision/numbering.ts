import type { EventOf, FindingEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Finding } from '../state.ts';

type Issued = EventOf<'supervisionNoticeIssued'>;

/** 景督办〔2026〕5号: hexagonal brackets, no 第, no leading zero (domain.md §5). */
export function documentNumber(mark: string, year: number, count: number): string {
  return `${mark}〔${year}〕${count}号`;
}

/** The notices that something which just happened issues, which have no number yet. */
export function unnumbered(events: readonly FindingEvent[]): Issued[] {
  return events.filter(
    (event): event is Issued => event.type === 'supervisionNoticeIssued' && event.number === undefined,
  );
}

/** What happened to a finding, each notice that it issues with its number, and what that amounts to. */
export function withNumbers<F extends Finding>(
  before: Finding,
  events: readonly FindingEvent[],
  numbers: ReadonlyMap<FindingEvent, string>,
): { finding: F; events: readonly FindingEvent[] } {
  const numbered = events.map((event): FindingEvent => {
    const number = numbers.get(event);
    return number === undefined ? event : ({ ...event, number } as Issued);
  });
  return { finding: numbered.reduce<Finding>(evolve, before) as F, events: numbered };
}
