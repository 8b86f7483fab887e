import { dayOf, type Instant } from '../../domain/calendar/instant.ts';
import { morningBefore } from '../../domain/delivery/delivery.ts';
import { dueBefore } from '../../domain/figures/timeliness.ts';
import type { Actor } from '../actor.ts';
import type { Db } from '../connection.ts';
import { readRulesAround } from '../rules.ts';
import { countDue, type DueCounts } from './counts.ts';
import { type Judged, judgedAt } from './line.ts';
import { type News, newsOf } from './news.ts';
import { type Waiting, waitingOn } from './waiting.ts';

/** What somebody sees first in the morning. */
export interface Today {
  readonly waiting: Waiting;
  readonly news: readonly News[];
  /** With the last day that counts as soon. */
  readonly due: DueCounts & Pick<Judged, 'soonUntil'>;
}

/** Lines of each part. */
const most = 50;

/** What waits on somebody, what they were told since the last working morning, and what is due. */
export async function readToday(db: Db, actor: Actor, asOf: Instant): Promise<Today> {
  const today = dayOf(asOf);
  const rules = await readRulesAround(db, today);
  const { calendar } = rules;
  const judged = judgedAt(asOf, rules);
  const [waiting, news, due] = await Promise.all([
    waitingOn(db, actor, most, judged),
    newsOf(db, actor, morningBefore(today, calendar), most),
    countDue(db, actor.scope, dueBefore(asOf), judged.soonUntil),
  ]);
  return { waiting, news, due: { ...due, soonUntil: judged.soonUntil } };
}
