import { sql } from 'kysely';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import { dayOf, type Instant } from '../../domain/calendar/instant.ts';
import { onTime } from '../../domain/figures/timeliness.ts';
import { type Possible, possibleCommands } from '../../domain/finding/allowed.ts';
import type { Assignment } from '../../domain/finding/assignment.ts';
import type { Context } from '../../domain/finding/context.ts';
import type { DraftContent } from '../../domain/finding/draft.ts';
import { type DueDate, dueDates } from '../../domain/finding/dueDates.ts';
import { handsOn } from '../../domain/finding/handsOn.ts';
import { type Dispatched, draft as undispatched } from '../../domain/finding/state.ts';
import { seesAccountsOnceDecided, withoutOpenAccounts } from '../../domain/permissions/accounts.ts';
import { answering, type Seats, signing } from '../../domain/permissions/seats.ts';
import type { Actor } from '../actor.ts';
import type { Db } from '../connection.ts';
import { type Evidence, evidenceOf } from '../evidence.ts';
import { readCalendar, readPolicy } from '../rules.ts';
import { withinScope } from '../scope.ts';
import { readSeats } from '../seats.ts';
import { judgedAt, type Line, type LineRow, lineOf, toLine } from './line.ts';
import { type Contact, readContacts } from './people.ts';
import { type Pressed, pressedOf, unpressed, withoutAccount } from './pressed.ts';
import { readTimeline, type Timeline } from './timeline.ts';
import { readWhose, type Whose } from './whose.ts';

/** A finding as its page shows it to one person at one instant. */
export interface OpenFinding {
  readonly line: Line;
  /** Who gave the feedback that its batch is. */
  readonly source: string;
  /** What the office wrote, or dispatched. */
  readonly content: DraftContent | Assignment;
  /** Null of a draft. */
  readonly state: Dispatched | null;
  /** Who can make the move that is awaited; nobody where a step waits for its post to be held. */
  readonly holders: readonly Contact[];
  readonly onTime: boolean | null;
  readonly dates: readonly DueDate[];
  readonly policyVersion: number;
  readonly calendar: Calendar;
  readonly commands: readonly Possible[];
  readonly timeline: Timeline;
  /** Null of a draft. */
  readonly whose: Whose | null;
  readonly pressed: Pressed;
  readonly evidence: readonly Evidence[];
}

/** A finding within somebody's scope, with everything its page needs; null outside it. */
export async function openFinding(
  db: Db,
  { personId, scope, posts }: Actor,
  id: string,
  asOf: Instant,
): Promise<OpenFinding | null> {
  const row = db
    .selectFrom('finding')
    .where('finding.id', '=', id)
    .where((eb) => withinScope(eb, scope))
    .selectAll('finding');
  const [found] = (
    await sql<LineRow & { source: string; draft: DraftContent; state: Dispatched | null }>`
      select ${lineOf}, (select source from batch where id = found.batch_id) as source, found.draft, found.state
      from (${row}) as found`.execute(db)
  ).rows;
  if (found === undefined) return null;
  const { source, draft, state } = found;
  const today = dayOf(asOf);
  const content = state?.assignment ?? draft;
  const [seats, calendar, { policy, version }, timeline, evidence] = await Promise.all([
    readSeats(db, content, today),
    readCalendar(db, today),
    readPolicy(db, today),
    readTimeline(db, id),
    evidenceOf(db, id),
  ]);
  const context: Context = { calendar, policy, seats };
  const hides = seesAccountsOnceDecided(posts.map(({ role }) => role));
  const pressed = state === null ? unpressed : pressedOf(state, timeline.names, context);
  return {
    line: toLine(found, judgedAt(asOf, context)),
    source,
    content,
    state,
    holders: await readContacts(db, holdersOf(state, seats)),
    onTime: state && onTime(state, asOf, policy),
    dates: state === null ? [] : dueDates(state, context, timeline.events),
    policyVersion: version,
    calendar,
    commands: possibleCommands(state ?? undispatched, personId, context),
    timeline: { ...timeline, events: hides ? withoutOpenAccounts(timeline.events) : timeline.events },
    pressed: hides ? withoutAccount(pressed) : pressed,
    whose: state && (await readWhose(db, state, seats, timeline.events, asOf)),
    evidence,
  };
}

/** A form's step is that of its signatories who have not signed it yet; whatever else waits falls to who answers for the post. */
function holdersOf(state: Dispatched | null, seats: Seats): readonly string[] {
  if (state === null || state.turn === null) return [];
  const { role } = state.turn;
  const { hands } = state;
  if (role === 'handler' && hands !== null && seats.handler.includes(hands.handler)) return [hands.handler];
  const spent = handsOn(state, seats);
  if (state.stage !== 'closureReview') return answering(seats, role);
  return signing(seats, role, spent).filter((person) => !spent.includes(person));
}
