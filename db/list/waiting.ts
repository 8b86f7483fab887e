import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import { closingSteps, holderOfStep, type ReviewStep } from '../../domain/finding/closingChain.ts';
import type { Stage } from '../../domain/finding/stage.ts';
import type { Role } from '../../domain/permissions/post.ts';
import type { Actor, Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { type Move, movesOf, turnPost, type Way } from '../moves.ts';
import { withinScope } from '../scope.ts';
import { type Judged, type Line, type LineRow, lineOf, toLine } from './line.ts';
import { listOf } from './listOf.ts';

/** A line with the post whose move it is, how that came to the reader, and the step that is open. */
export interface WaitingLine extends Line {
  readonly why: { readonly role: Role; readonly as: Way; readonly step: ReviewStep | null };
}

/** The first findings of somebody's moves as a part of a question, worst first: overdue by most days, then the earliest date. */
export function firstWaiting(
  db: Db,
  scope: Scope,
  moves: readonly Move[],
  limit: number,
): RawBuilder<readonly LineRow[]> {
  // Put in order by their keys alone: a finding's row is wide.
  const first = db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .select(['id', 'overdue_after', 'rectify_by', 'number_order'])
    .orderBy(worst)
    .limit(limit);
  // Post by post: how much waits on one a planner knows by its name alone, and walks its index in order.
  const byPost = moves.map((move) => sql`(${first.where(isOf(move))})`);
  return moves.length === 0
    ? sql`'[]'::json`
    : listOf<LineRow>(sql`
        select ${lineOf}
        from (
          select * from (${sql.join(byPost, sql` union all `)}) as first order by ${worst} limit ${limit}
        ) as first join finding as found using (id)
        order by first.overdue_after, first.rectify_by, first.number_order`);
}

/** The lines of what was found waiting. */
export function waitingLines(
  rows: readonly LineRow[],
  moves: readonly Move[],
  judged: Judged,
): readonly WaitingLine[] {
  const wayTo = new Map(moves.flatMap(({ posts, way }) => posts.map((post) => [post, way] as const)));
  return rows.flatMap((row) => withWhy(toLine(row, judged), wayTo));
}

/** How many they are, beside those with a number that was told already. */
export async function countWaiting(db: Db, actor: Actor, on: Day, told: readonly string[]): Promise<number> {
  const count = waitingCount(db, actor.scope, await movesOf(db, actor, on), told);
  const { rows } = await sql<{ count: number }>`select ${count} as count`.execute(db);
  return rows[0]?.count ?? 0;
}

function isOf({ posts, only, but }: Move): RawBuilder<SqlBool> {
  const [post, ...more] = posts;
  const at = more.length === 0 ? sql`turn_post = ${post}` : sql`turn_post = any(${posts})`;
  return sql`(${sql.join([at, ...(only ? [only] : []), ...(but ? [sql`not ${but}`] : [])], sql` and `)})`;
}

/**
 * How many findings are somebody's move, as a part of a question, beside those with a number that was told
 * already. What waits for the posts is counted in its index alone; the few forms that are not theirs are
 * taken off.
 */
export function waitingCount(
  db: Db,
  scope: Scope,
  moves: readonly Move[],
  told: readonly string[],
): RawBuilder<number> {
  if (moves.length === 0) return sql<number>`0`;
  const theirs = db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .$if(told.length > 0, (query) => query.where('number', '<>', sql<string>`all(${told})`))
    .select(({ fn }) => fn.countAll<number>().as('count'));
  const at = (whole: readonly Move[]) =>
    theirs.where('turn_post', '=', sql<string>`any(${whole.flatMap(({ posts }) => posts)})`);
  const whole = moves.filter(({ only }) => only === null);
  const taken = new Set(whole.flatMap(({ but }) => but ?? []));
  const parts = [
    sql`(${at(whole)})`,
    ...[...taken].map((but) => sql` - (${at(whole.filter((move) => move.but === but)).where(but)})`),
    ...moves.filter(({ only }) => only !== null).map((move) => sql` + (${theirs.where(isOf(move))})`),
  ];
  return sql<number>`(${sql.join(parts, sql``)})`;
}

function withWhy(line: Line, wayTo: ReadonlyMap<string, Way>): WaitingLine[] {
  const { holder, stage } = line;
  const as = holder && wayTo.get(turnPost({ role: holder.role, unit: holder.unit?.id ?? null }));
  return !holder || !as
    ? []
    : [{ ...line, why: { role: holder.role, as, step: stepOf(stage, holder.role) } }];
}

/** A step is named after the post that has it. */
function stepOf(stage: Stage, role: Role): ReviewStep | null {
  if (stage === 'planReview') return 'plan';
  if (stage === 'objected') return role === 'office' ? 'objection' : 'final-objection';
  if (stage === 'rectifying' && role === holderOfStep('longTerm')) return 'longTerm';
  return stage === 'closureReview' ? (closingSteps.find((step) => step === role) ?? null) : null;
}

const worst = sql`overdue_after, rectify_by, number_order`;
