import type { RawBuilder } from 'kysely';
import { fromMillis, type Instant } from '../../domain/calendar/instant.ts';
import type { Subject } from '../../domain/finding/telling.ts';
import type { Actor } from '../actor.ts';
import type { Db } from '../connection.ts';
import { withinScope } from '../scope.ts';
import { listOf } from './listOf.ts';

/** Something a person was told of a finding that they still see. */
export interface News {
  readonly at: Instant;
  readonly findingId: string;
  readonly number: string;
  readonly title: string;
  readonly subject: Subject;
}

/** The same as JSON brings it. */
export type NewsRow = Omit<News, 'at'> & { readonly at: string };

/** What somebody was told from an instant on as a part of a question, the latest first. */
export function newsOf(
  db: Db,
  { personId, scope }: Pick<Actor, 'personId' | 'scope'>,
  from: Instant,
  limit: number,
): RawBuilder<readonly NewsRow[]> {
  return listOf(
    db
      .selectFrom('notice')
      .innerJoin('finding', 'finding.id', 'notice.finding_id')
      .where('notice.person_id', '=', personId)
      .where('notice.at', '>=', from)
      .where('notice.dropped', '=', false)
      .where(({ eb }) => withinScope(eb, scope))
      .select([
        'notice.at',
        'notice.finding_id as findingId',
        'finding.number',
        'finding.title',
        'notice.subject',
      ])
      .orderBy('notice.at', 'desc')
      .orderBy('notice.id', 'desc')
      .limit(limit),
  );
}

/** The news of a row that came so. */
export function toNews(row: NewsRow): News {
  return { ...row, at: fromMillis(Date.parse(row.at)) };
}
