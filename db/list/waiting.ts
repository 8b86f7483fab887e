import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import { dayOf } from '../../domain/calendar/instant.ts';
import { closingSteps, type ReviewStep } from '../../domain/finding/closingChain.ts';
import type { Stage } from '../../domain/finding/stage.ts';
import type { Role } from '../../domain/permissions/post.ts';
import type { Actor, Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { type Move, movesOf, turnPost, type Way } from '../moves.ts';
import { withinScope } from '../scope.ts';
import { type Judged, type Line, type LineRow, lineColumns, lineOf, toLine } from './line.ts';

/** A line with the post whose move it is, how that came to the reader, and the step that is open. */
export interface WaitingLine extends Line {
  readonly why: { readonly role: Role; readonly as: Way; readonly step: ReviewStep | null };
}

/** What waits on somebody, worst first: overdue by most days, then the earliest date. */
export interface Waiting {
  readonly findings: readonly WaitingLine[];
  /** Of all, beside the first ones that are listed. */
  readonly count: number;
}

/** The findings whose move is somebody's, as `movesOf` says. */
export async function waitingOn(db: Db, actor: Actor, limit: number, judged: Judged): Promise<Waiting> {
  const moves = await movesOf(db, actor, dayOf(judged.asOf));
  if (moves.length === 0) return { findings: [], count: 0 };
  const [rows, count] = await Promise.all([
    worstOf(db, actor.scope, moves, limit),
    countOf(db, actor.scope, moves, []),
  ]);
  const wayTo = new Map(moves.flatMap(({ posts, way }) => posts.map((post) => [post, way] as const)));
  return { findings: rows.flatMap((row) => withWhy(toLine(row, judged), wayTo)), count };
}

/** How many they are, beside those with a number that was told already. */
export async function countWaiting(db: Db, actor: Actor, on: Day, told: readonly string[]): Promise<number> {
  const moves = await movesOf(db, actor, on);
  return moves.length === 0 ? 0 : countOf(db, actor.scope, moves, told);
}

async function worstOf(
  db: Db,
  scope: Scope,
  moves: readonly Move[],
  limit: number,
): Promise<readonly LineRow[]> {
  const first = db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .select([...lineColumns.map((column) => `finding.${column}` as const), 'finding.number_order'])
    .orderBy(worst)
    .limit(limit);
  // Post by post: how much waits on one a planner knows by its name alone, and walks its index in order.
  const byPost = moves.map((move) => sql`(${first.where(isOf(move))})`);
  const { rows } = await sql<LineRow>`
    select ${lineOf} from (${sql.join(byPost, sql` union all `)}) as found
    order by ${worst} limit ${limit}`.execute(db);
  return rows;
}

function isOf({ posts, only, but }: Move): RawBuilder<SqlBool> {
  const [post, ...more] = posts;
  const at = more.length === 0 ? sql`turn_post = ${post}` : sql`turn_post = any(${posts})`;
  return sql`(${sql.join([at, ...(only ? [only] : []), ...(but ? [sql`not ${but}`] : [])], sql` and `)})`;
}

/** What waits for the posts is counted in its index alone; the few forms that are not theirs are taken off. */
async function countOf(
  db: Db,
  scope: Scope,
  moves: readonly Move[],
  told: readonly string[],
): Promise<number> {
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
  const { rows } = await sql<{ count: number }>`select ${sql.join(parts, sql``)} as count`.execute(db);
  return rows[0]?.count ?? 0;
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
  return stage === 'closureReview' ? (closingSteps.find((step) => step === role) ?? null) : null;
}

const worst = sql`overdue_after, rectify_by, number_order`;
