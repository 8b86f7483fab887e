import { sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import { dayOf, type Instant } from '../../domain/calendar/instant.ts';
import { morningBefore } from '../../domain/delivery/delivery.ts';
import type { Actor, Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { type Move, movesOf } from '../moves.ts';
import { readRulesAround } from '../rules.ts';
import { type DueCounts, dueCounts } from './counts.ts';
import { type Judged, judgedAt } from './line.ts';
import { type News, newsOf } from './news.ts';
import { firstWaiting, type WaitingLine, waitingCount } from './waiting.ts';

/** What somebody sees first in the morning. */
export interface Today {
  /** The worst first; `waitingCount` of all. */
  readonly waiting: readonly WaitingLine[];
  readonly news: readonly News[];
  readonly counts: Counts;
  /** The last day that counts as soon. */
  readonly soonUntil: Day;
}

interface Counts extends DueCounts {
  readonly waiting: number;
}

/** Lines of each part. */
const most = 50;

/** What waits on somebody, what they were told since the last working morning, and what is due. */
export async function readToday(db: Db, actor: Actor, asOf: Instant): Promise<Today> {
  const today = dayOf(asOf);
  const [rules, moves] = await Promise.all([readRulesAround(db, today), movesOf(db, actor, today)]);
  const judged = judgedAt(asOf, rules);
  const [waiting, news, counts] = await Promise.all([
    firstWaiting(db, actor.scope, moves, most, judged),
    newsOf(db, actor, morningBefore(today, rules.calendar), most),
    countsOf(db, actor.scope, moves, judged),
  ]);
  return { waiting, news, counts, soonUntil: judged.soonUntil };
}

/** All that is counted, in one question. */
async function countsOf(
  db: Db,
  scope: Scope,
  moves: readonly Move[],
  { dueBefore, soonUntil }: Judged,
): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select due.overdue, due.soon, ${waitingCount(db, scope, moves, [])} as waiting
    from (${dueCounts(db, scope, dueBefore, soonUntil)}) as due`.execute(db);
  return rows[0] ?? { overdue: 0, soon: 0, waiting: 0 };
}
