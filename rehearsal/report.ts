import type { Db } from '../db/connection.ts';
import { history } from '../db/findings.ts';
import { firedRungs, mailsWritten, readState, skippedRungs } from '../db/rehearsal.ts';
import { type Instant, withOffset as shown } from '../domain/calendar/instant.ts';
import { publishedCalendar } from '../domain/calendar/published.ts';
import { figures } from '../domain/figures/figures.ts';
import { daysLate, onTime } from '../domain/figures/timeliness.ts';
import { waitingRungs } from '../domain/finding/duties.ts';
import { isPartLate, partBy } from '../domain/finding/parts/late.ts';
import type { Dispatched } from '../domain/finding/state.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { StoredMail } from '../local/mailStore.ts';
import { policyAt } from './changes.ts';
import type { RehearsedOffice } from './office.ts';
import type { PlayedAct } from './play.ts';
import type { Scenario } from './scenario.ts';

/** What a rehearsal prints, but for the seconds it took. */
export async function reportOf(
  db: Db,
  office: RehearsedOffice,
  scenario: Scenario,
  acts: readonly PlayedAct[],
  received: readonly StoredMail[],
) {
  const policy = policyAt(scenario, scenario.end);
  const refs = new Map([...office.ids].map(([ref, id]) => [id, ref]));
  const states = await Promise.all(
    scenario.findings.map(async ({ ref }) => {
      const id = office.ids.get(ref) ?? '';
      return { ref, id, state: await readState(db, id) };
    }),
  );
  const dispatched = states.flatMap(({ state }) => (state === null ? [] : [state]));
  return {
    findings: await Promise.all(states.map((row) => findingOf(db, row, scenario.end, policy))),
    notices: (await firedRungs(db)).map(({ findingId, at, clock, rung, to }) => ({
      at: shown(at),
      finding: refs.get(findingId),
      clock,
      rung,
      to,
      channel: 'morning' as const,
    })),
    mails: await mailsOf(db, received),
    acts,
    skipped: [
      ...(await skippedRungs(db)).map(({ findingId, clock, rung, why }) => ({
        finding: refs.get(findingId),
        clock,
        rung,
        why,
      })),
      ...states.flatMap(({ ref, state }) => waitingOf(ref, state, policy)),
    ],
    figures: figures(dispatched, scenario.end, policy),
  };
}

interface Row {
  readonly ref: string;
  readonly id: string;
  readonly state: Dispatched | null;
}

async function findingOf(db: Db, { ref, id, state }: Row, end: Instant, policy: Policy) {
  if (state === null) throw new Error(`finding ${ref} was never dispatched`);
  const events = await history(db, id);
  return {
    ref,
    stage: state.stage,
    originalRectifyBy: state.assignment.rectifyBy,
    rectifyBy: state.rectifyBy,
    closedAt: state.closedAt === null ? null : shown(state.closedAt),
    onTime: onTime(state, end, policy),
    daysLate: daysLate(state, end, policy),
    parts: state.parts.map((part) => ({
      unit: part.unit,
      by: partBy(part, state),
      doneAt: part.doneAt === null ? null : shown(part.doneAt),
      late: isPartLate(part, state, end),
    })),
    events: events.map(({ event: { seq, at, type, by } }) => ({ seq, at: shown(at), type, by })),
  };
}

/**
 * What the sink received, told apart by Message-ID and dated as the outbox had it. A mail that came a
 * second time, for a worker died before it could note the first, is the same mail.
 */
async function mailsOf(db: Db, received: readonly StoredMail[]) {
  const subjects = new Map(
    received.map(({ messageId, subject }) => [messageId.slice(1).split('@')[0], subject]),
  );
  return (await mailsWritten(db)).flatMap(({ id, at, to, channel, findings }) => {
    const subject = subjects.get(id);
    return subject === undefined ? [] : [{ at: shown(at), to, channel, subject, findings }];
  });
}

function waitingOf(ref: string, state: Dispatched | null, policy: Policy) {
  if (state === null) return [];
  return waitingRungs(state, { calendar: publishedCalendar, policy }).map(({ clock, rung }) => ({
    finding: ref,
    clock: clock.kind,
    rung,
    why: 'waitingForCalendar' as const,
  }));
}
