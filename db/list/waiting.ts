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
  const wayTo = new Map(moves.map(({ post, way }) => [post, way]));
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
  // Post by post, for so each one's index is walked in order and left where the page is full.
  const shares = alike(moves).map(
    ({ posts, which }) => sql`(
      select share.* from unnest(${posts}::text[]) as theirs (post),
      lateral (${first.where(sql<SqlBool>`turn_post = theirs.post`).where(which)}) as share)`,
  );
  const { rows } = await sql<LineRow>`
    select ${lineOf} from (${sql.join(shares, sql` union all `)}) as found
    order by ${worst} limit ${limit}`.execute(db);
  return rows;
}

/** Moves under the same conditions, together. */
function alike(moves: readonly Move[]): readonly Alike[] {
  const kinds = moves.filter(
    ({ only, but }, i) => moves.findIndex((move) => move.only === only && move.but === but) === i,
  );
  return kinds.map(({ only, but }) => ({
    posts: moves.filter((move) => move.only === only && move.but === but).map(({ post }) => post),
    only,
    but,
    which: sql`(${only ?? sql`true`} and not ${but ?? sql`false`})`,
  }));
}

interface Alike extends Pick<Move, 'only' | 'but'> {
  readonly posts: readonly string[];
  readonly which: RawBuilder<SqlBool>;
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
  const parts = alike(moves).flatMap(({ posts, only, but, which }) => {
    const there = theirs.where('turn_post', '=', sql<string>`any(${posts})`);
    if (only !== null) return [sql` + (${there.where(which)})`];
    return [sql` + (${there})`, ...(but === null ? [] : [sql` - (${there.where(but)})`])];
  });
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
