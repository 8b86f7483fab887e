import { type ExpressionBuilder, type SqlBool, sql, type Transaction } from 'kysely';
import type { Db } from './connection.ts';
import type { DB } from './schema.ts';

/** 共性问题, as a draft is told which it belongs to. */
export interface CommonFinding {
  readonly id: string;
  readonly number: string;
  readonly title: string;
}

/** More than any office has. */
const most = 1_000;

/** The common findings that drafts of a batch may belong to, in order of number. */
export function commonFindings(db: Db, batchId: string): Promise<readonly CommonFinding[]> {
  return db
    .selectFrom('finding')
    .where(isParentIn(batchId))
    .select(['id', 'number', 'title'])
    .orderBy('number_order')
    .limit(most)
    .execute();
}

/** Whether a draft of a batch may belong to this finding. */
export async function isCommonFinding(
  db: Db | Transaction<DB>,
  batchId: string,
  id: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('finding')
    .where('id', '=', id)
    .where(isParentIn(batchId))
    .select('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Common, of the same batch or dispatched before. */
function isParentIn(batchId: string) {
  return (eb: ExpressionBuilder<DB, 'finding'>) =>
    eb.and([
      sql<SqlBool>`draft ->> 'kind' = 'common'`,
      eb('stage', '<>', 'withdrawn'),
      eb.or([eb('batch_id', '=', batchId), eb('stage', '<>', 'draft')]),
    ]);
}
