import { sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import { dayOf, type Instant } from '../../domain/calendar/instant.ts';
import { morningBefore } from '../../domain/delivery/delivery.ts';
import type { Reader } from '../actor.ts';
import type { Db } from '../connection.ts';
import { movesOf } from '../moves.ts';
import { type DueCounts, dueCounts } from './counts.ts';
import { judgedAt } from './line.ts';
import { type News, type NewsRow, newsOf, toNews } from './news.ts';
import { firstWaiting, type WaitingLine, type WaitingRow, waitingCount, waitingLines } from './waiting.ts';

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

/** All of it in one row. */
interface Found extends Counts {
  readonly first: readonly WaitingRow[];
  readonly news: readonly NewsRow[];
}

/** Lines of what waits: a screenful, and the ledger lists the rest. */
const mostWaiting = 20;
/** Lines of news, which stand nowhere else together. */
const mostNews = 50;

/** What waits on somebody, what they were told since the last working morning, and what is due. */
export async function readToday(db: Db, { actor, rules }: Reader, asOf: Instant): Promise<Today> {
  const today = dayOf(asOf);
  const moves = await movesOf(db, actor, today);
  const judged = judgedAt(asOf, rules);
  const { scope } = actor;
  const { rows } = await sql<Found>`
    select ${waitingCount(db, scope, moves, [])} as waiting, due.overdue, due.soon,
      ${firstWaiting(db, scope, moves, mostWaiting)} as first,
      ${newsOf(db, actor, morningBefore(today, rules.calendar), mostNews)} as news
    from (${dueCounts(db, scope, judged.dueBefore, judged.soonUntil)}) as due`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error('a question without a table has one row');
  return {
    waiting: waitingLines(found.first, moves, judged),
    news: found.news.map(toNews),
    counts: { waiting: found.waiting, overdue: found.overdue, soon: found.soon },
    soonUntil: judged.soonUntil,
  };
}
