import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import type { AskKind } from '../../domain/finding/asks/words.ts';
import { closingSteps, holderOfStep, type ReviewStep } from '../../domain/finding/closingChain.ts';
import type { Stage } from '../../domain/finding/stage.ts';
import { type Role, roles } from '../../domain/permissions/post.ts';
import type { Actor, Scope } from '../actor.ts';
import type { Db } from '../connection.ts';
import { type Move, movesOf, type Way } from '../moves.ts';
import { withinScope } from '../scope.ts';
import { turnPost } from '../turnPost.ts';
import { type Judged, type Line, type LineRow, lineOf, toLine } from './line.ts';
import { listOf } from './listOf.ts';
import { isAsked, isAskOf, isTurnAt, type TurnsAt, turnsOf, turnsTogether } from './mine.ts';

/** A line with why it waits for the reader: its turn, before what is asked beside it. */
export interface WaitingLine extends Line {
  readonly why: Why;
  /** What else of it waits for the reader. */
  readonly also: readonly Why[];
}

/** The post at which it waits and how that came to the reader: for the step that is open, or what is asked there. */
export interface Why {
  readonly role: Role;
  readonly as: Way;
  readonly step: ReviewStep | null;
  readonly ask: AskKind | null;
}

/** A line with whether its turn is the reader's, and what is asked of them, the oldest first. */
export interface WaitingRow extends LineRow {
  readonly mine: boolean;
  readonly asks: readonly { readonly kind: AskKind; readonly post: string }[];
}

/** The first findings of somebody's moves as a part of a question, worst first: overdue by most days, then the earliest date. */
export function firstWaiting(
  db: Db,
  scope: Scope,
  moves: readonly Move[],
  limit: number,
): RawBuilder<readonly WaitingRow[]> {
  if (moves.length === 0) return sql`'[]'::json`;
  // Put in order by their keys alone: a finding's row is wide.
  const first = db
    .selectFrom('finding')
    .where((eb) => withinScope(eb, scope))
    .select(['id', 'overdue_after', 'rectify_by', 'number_order', sql.lit(true).as('mine')])
    .orderBy(worst)
    .limit(limit);
  // Post by post: how much waits on one a planner knows by its name alone, and walks its index in order.
  const byPost = turnsOf(moves).map((turns) => first.where(isTurnAt(turns)));
  const asked = isAsked(moves) ? [firstAsked(moves, limit)] : [];
  const parts = [...byPost, ...asked].map((part) => sql`(${part})`);
  const asks = sql`
    select kind, post from ask where finding_id = found.id and ${isAskOf(moves)} order by since, kind`;
  return listOf<WaitingRow>(sql`
    select ${lineOf}, first.mine, ${listOf(asks)} as asks
    from (
      select id, overdue_after, rectify_by, number_order, bool_or(mine) as mine
      from (${sql.join(parts, sql` union all `)}) as first
      group by id, ${worst} order by ${worst} limit ${limit}
    ) as first join finding as found using (id)
    order by first.overdue_after, first.rectify_by, first.number_order`);
}

/** Of what is asked: whoever is asked of a finding sees it. */
function firstAsked(moves: readonly Move[], limit: number): RawBuilder<unknown> {
  return sql`
    select distinct on (${worst}) finding_id as id, ${worst}, false as mine from ask
    where ${isAskOf(moves)} order by ${worst} limit ${limit}`;
}

/** The lines of what was found waiting. */
export function waitingLines(
  rows: readonly WaitingRow[],
  moves: readonly Move[],
  judged: Judged,
): readonly WaitingLine[] {
  const wayTo = new Map(moves.flatMap(({ posts, way }) => posts.map((post) => [post, way] as const)));
  return rows.flatMap((row) => {
    const line = toLine(row, judged);
    const [why, ...also] = [...whyTurn(row, line, wayTo), ...whyAsked(row, wayTo)];
    return why === undefined ? [] : [{ ...line, why, also }];
  });
}

/** How many they are, beside those with a number that was told already. */
export async function countWaiting(db: Db, actor: Actor, on: Day, told: readonly string[]): Promise<number> {
  const count = waitingCount(db, actor.scope, await movesOf(db, actor, on), told);
  const { rows } = await sql<{ count: number }>`select ${count} as count`.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * How many findings wait for somebody, as a part of a question, beside those with a number that was told
 * already. What waits for the posts is counted in its index alone; the few forms that are not theirs are
 * taken off, and what is asked of them added where its turn is not theirs.
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
  const turns = turnsTogether(turnsOf(moves));
  const whole = turns.filter(({ only }) => only === null);
  const at = ({ posts }: TurnsAt) => theirs.where('turn_post', '=', sql<string>`any(${posts})`);
  const taken = whole.flatMap((turn) => (turn.but === null ? [] : [at(turn).where(turn.but)]));
  const some = turns.filter(({ only }) => only !== null).map((turn) => theirs.where(isTurnAt(turn)));
  const parts = [
    sql`(${at({ posts: whole.flatMap(({ posts }) => posts), only: null, but: null })})`,
    ...taken.map((few) => sql` - (${few})`),
    ...[...some, ...(isAsked(moves) ? [askedBeside(moves, turns, told)] : [])].map(
      (more) => sql` + (${more})`,
    ),
  ];
  return sql<number>`(${sql.join(parts, sql``)})`;
}

/** How many findings they are asked for something of whose turn is not theirs; it is rare that both are. */
function askedBeside(
  moves: readonly Move[],
  turns: readonly TurnsAt[],
  told: readonly string[],
): RawBuilder<number> {
  const isTheirTurn = turns.map(
    (turn) => sql`ask.turn_post = any(${turn.posts}) and exists (
    select from finding where id = ask.finding_id and ${isTurnAt(turn)})`,
  );
  const isTold =
    told.length === 0
      ? []
      : [sql`number_order in (select in_order(told) from unnest(${told}::text[]) as told)`];
  // Each finding has its place in the order, in which one post's asks are read.
  return sql`
    select count(*) from (
      select distinct ${worst} from ask
      where ${isAskOf(moves)} and not (${sql.join([sql`false`, ...isTold, ...isTheirTurn], sql` or `)})) as asked`;
}

type WayTo = ReadonlyMap<string, Way>;

function whyTurn({ mine }: WaitingRow, { holder, stage }: Line, wayTo: WayTo): Why[] {
  const as = holder && wayTo.get(turnPost({ role: holder.role, unit: holder.unit?.id ?? null }));
  return !mine || !holder || !as
    ? []
    : [{ role: holder.role, as, step: stepOf(stage, holder.role), ask: null }];
}

function whyAsked({ asks }: WaitingRow, wayTo: WayTo): Why[] {
  return asks.flatMap(({ kind, post }) => {
    const role = roles.find((one) => post.startsWith(`${one}@`));
    const as = wayTo.get(post);
    return role === undefined || as === undefined ? [] : [{ role, as, step: null, ask: kind }];
  });
}

/** A step is named after the post that has it. */
function stepOf(stage: Stage, role: Role): ReviewStep | null {
  if (stage === 'planReview') return role === holderOfStep('plan-lead') ? 'plan-lead' : 'plan';
  if (stage === 'objected') return role === 'office' ? 'objection' : 'final-objection';
  if (stage === 'rectifying' && role === holderOfStep('longTerm')) return 'longTerm';
  return stage === 'closureReview' ? (closingSteps.find((step) => step === role) ?? null) : null;
}

const worst = sql`overdue_after, rectify_by, number_order`;
