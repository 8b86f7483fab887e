import { type SqlBool, sql } from 'kysely';
import { dayOf } from '../../domain/calendar/instant.ts';
import { closingSteps, type ReviewStep } from '../../domain/finding/closingChain.ts';
import type { Stage } from '../../domain/finding/stage.ts';
import type { Role } from '../../domain/permissions/post.ts';
import type { Actor, PostName } from '../actor.ts';
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

/**
 * The findings whose move is that of a post somebody holds, stands in for or prepares, or that falls to them; and, at a post whose
 * substitute's they hold, those that none of its holders can sign.
 */
export async function waitingOn(
  db: Db,
  { posts, substituteFor, scope }: Actor,
  limit: number,
  judged: Judged,
): Promise<Waiting> {
  const mine = [...posts, ...(await fallenTo(db, posts, judged))].map(turnPost);
  const others = substituteFor.map(turnPost).filter((post) => !mine.includes(post));
  const left = leftToSubstitute(judged);
  const theirs = db.selectFrom('finding').where((eb) => withinScope(eb, scope));
  const first = theirs
    .select([...lineColumns.map((column) => `finding.${column}` as const), 'finding.number_order'])
    .orderBy(worst)
    .limit(limit);
  // Post by post: how much waits on one a planner knows by its name alone, and walks its index in order.
  const byPost = [
    ...mine.map((post) => sql`(${first.where('turn_post', '=', post)})`),
    ...others.map((post) => sql`(${first.where('turn_post', '=', post).where(left)})`),
  ];
  if (byPost.length === 0) return { findings: [], count: 0 };
  const { rows } = await sql<LineRow>`
    select ${lineOf} from (${sql.join(byPost, sql` union all `)}) as found
    order by ${worst} limit ${limit}`.execute(db);
  const counted = theirs.select(({ fn }) => fn.countAll<number>().as('count'));
  const [own, fallen] = await Promise.all([
    counted.where('turn_post', '=', anyOf(mine)).executeTakeFirstOrThrow(),
    others.length === 0
      ? { count: 0 }
      : counted.where('turn_post', '=', anyOf(others)).where(left).executeTakeFirstOrThrow(),
  ]);
  return { findings: rows.flatMap((row) => withWhy(toLine(row, judged))), count: own.count + fallen.count };
}

function anyOf(posts: readonly string[]) {
  return sql<string>`any(${posts})`;
}

/** A post in one word, as a finding's row has it. */
function turnPost({ role, unit }: PostName): string {
  return `${role}@${unit ?? ''}`;
}

/** Posts of a principal's unit that nobody holds, nor their substitute: they fall to the principal (domain.md §1). */
async function fallenTo(db: Db, posts: Actor['posts'], { asOf }: Judged): Promise<readonly PostName[]> {
  const units = posts.flatMap(({ role, unit, as }) =>
    role === 'principal' && as !== 'secretary' && unit !== null ? [unit] : [],
  );
  if (units.length === 0) return [];
  const { rows } = await sql<PostName>`
    select role, unit from unnest(${units}::text[]) as unit, unnest(${unitsOwn}::text[]) as role
    where not exists (
      select from post join post_holder on post_holder.post_id in (post.id, post.substitute_id)
        and ${dayOf(asOf)} between from_day and coalesce(to_day, 'infinity')
      where post.role = role.role and post.unit_id = unit.unit)`.execute(db);
  return rows;
}

const unitsOwn = ['handler', 'lead-reviewer'] satisfies Role[];

/** A form at a post that is vacant, or each of whose holders has signed it already. */
function leftToSubstitute({ asOf }: Judged) {
  const today = dayOf(asOf);
  return sql<SqlBool>`(finding.stage = 'closureReview' and not exists (
    select from post join post_holder on post_holder.post_id = post.id
      and ${today} between from_day and coalesce(to_day, 'infinity')
    where post.role = finding.turn_role and post.unit_id is not distinct from finding.turn_unit_id
      and not exists (
        select from jsonb_array_elements(finding.state #> '{form,signatures}') as signature
        where signature ->> 'by' = person_id)))`;
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
