import { sql } from 'kysely';
import { closingSteps, type ReviewStep } from '../../domain/finding/closingChain.ts';
import type { Stage } from '../../domain/finding/stage.ts';
import type { Role } from '../../domain/permissions/post.ts';
import type { Actor } from '../actor.ts';
import type { Db } from '../connection.ts';
import { withinScope } from '../scope.ts';
import { type Judged, type Line, type LineRow, lineColumns, lineOf, toLine } from './line.ts';

/** A line with the post whose move it is, and the step that is open. */
export interface WaitingLine extends Line {
  readonly why: { readonly role: Role; readonly step: ReviewStep | null };
}

/** What waits on somebody, worst first: overdue by most days, then the earliest date. */
export interface Waiting {
  readonly findings: readonly WaitingLine[];
  /** Of all, beside the first ones that are listed. */
  readonly count: number;
}

/** The findings whose move is that of a post somebody holds, stands in for or prepares. */
export async function waitingOn(
  db: Db,
  { posts, scope }: Actor,
  limit: number,
  judged: Judged,
): Promise<Waiting> {
  const mine = posts.map(({ role, unit }) => `${role}@${unit ?? ''}`);
  const theirs = db.selectFrom('finding').where((eb) => withinScope(eb, scope));
  const first = theirs
    .where('turn_post', '=', sql<string>`mine.post`)
    .select([...lineColumns.map((column) => `finding.${column}` as const), 'finding.number_order'])
    .orderBy(worst)
    .limit(limit);
  const { rows } = await sql<LineRow>`
    select ${lineOf} from unnest(${mine}::text[]) as mine (post), lateral (${first}) as found
    order by ${worst} limit ${limit}`.execute(db);
  const { count } = await theirs
    .where('turn_post', '=', sql<string>`any(${mine})`)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { findings: rows.flatMap((row) => withWhy(toLine(row, judged))), count };
}

function withWhy(line: Line): WaitingLine[] {
  const { holder, stage } = line;
  return holder === null ? [] : [{ ...line, why: { role: holder.role, step: stepOf(stage, holder.role) } }];
}

/** A step is named after the post that has it. */
function stepOf(stage: Stage, role: Role): ReviewStep | null {
  if (stage === 'planReview') return 'plan';
  return stage === 'closureReview' ? (closingSteps.find((step) => step === role) ?? null) : null;
}

const worst = sql`overdue_after, rectify_by, number_order`;
