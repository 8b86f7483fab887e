import { sql } from 'kysely';
import type { Day } from '../../domain/calendar/day.ts';
import { dayOf, type Instant } from '../../domain/calendar/instant.ts';
import { type Light, type Lit, lightOf } from '../../domain/figures/light.ts';
import { daysLate, dueBefore, soonUntil } from '../../domain/figures/timeliness.ts';
import type { Rules } from '../../domain/finding/clocks/rungs.ts';
import type { Milestone } from '../../domain/finding/plan.ts';
import type { Stage } from '../../domain/finding/stage.ts';
import type { Role, UnitId } from '../../domain/permissions/post.ts';
import type { Policy } from '../../domain/policy/policy.ts';

/** A thing with the name that people read. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** One line of the ledger. */
export interface Line {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly topic: string | null;
  readonly stage: Stage;
  readonly unit: Named | null;
  readonly leadUnit: Named | null;
  readonly batch: { readonly id: string; readonly title: string };
  readonly campaign: Named | null;
  readonly rectifyBy: Day | null;
  readonly originalRectifyBy: Day | null;
  readonly version: number;
  /** The post whose move it is; null of a draft and once it is over. */
  readonly holder: { readonly role: Role; readonly unit: Named | null; readonly since: Instant } | null;
  readonly overdue: boolean;
  readonly daysLate: number;
  readonly light: Light | null;
}

/** By which instant lateness and light are judged, and how. */
export interface Judged {
  readonly asOf: Instant;
  readonly today: Day;
  /** Dates before this day are over. */
  readonly dueBefore: Day;
  readonly policy: Pick<Policy, 'onTimeJudgedBy'>;
  /** The last day that counts as soon. */
  readonly soonUntil: Day;
}

/** As the rules of an instant judge. */
export function judgedAt(asOf: Instant, { calendar, policy }: Rules): Judged {
  const today = dayOf(asOf);
  return { asOf, today, dueBefore: dueBefore(asOf), policy, soonUntil: soonUntil(today, calendar) };
}

/** A line with its names, beside a finding's row that is called `found`. */
export const lineOf = sql<LineRow>`
  found.id, found.number, found.title, found.topic, found.stage, found.version,
  found.unit_id, (select name from unit where id = found.unit_id) as unit_name,
  found.lead_unit_id, (select name from unit where id = found.lead_unit_id) as lead_unit_name,
  found.batch_id, (select title from batch where id = found.batch_id) as batch_title,
  found.campaign_id, (select name from campaign where id = found.campaign_id) as campaign_name,
  found.rectify_by, found.original_rectify_by, found.overdue_after,
  found.turn_role, found.turn_unit_id, (select name from unit where id = found.turn_unit_id) as turn_unit_name,
  found.turn_since, found.filed_at, found.filing_counted, found.closed_at, found.suspended_from,
  found.long_term_goal, found.milestones, found.milestones_done`;

export interface LineRow {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly topic: string | null;
  readonly stage: Stage;
  readonly version: number;
  readonly unit_id: UnitId | null;
  readonly unit_name: string | null;
  readonly lead_unit_id: UnitId | null;
  readonly lead_unit_name: string | null;
  readonly batch_id: string;
  readonly batch_title: string;
  readonly campaign_id: string | null;
  readonly campaign_name: string | null;
  readonly rectify_by: Day | null;
  readonly original_rectify_by: Day | null;
  readonly overdue_after: Day | null;
  readonly turn_role: Role | null;
  readonly turn_unit_id: UnitId | null;
  readonly turn_unit_name: string | null;
  readonly turn_since: Instant | null;
  readonly filed_at: Instant | null;
  readonly filing_counted: Instant | null;
  readonly closed_at: Instant | null;
  readonly suspended_from: Instant | null;
  /** The day of a long-term goal; null of any other finding. */
  readonly long_term_goal: Day | null;
  readonly milestones: readonly Milestone[] | null;
  readonly milestones_done: readonly number[] | null;
}

export function toLine(row: LineRow, judged: Judged): Line {
  const overdue = row.overdue_after !== null && row.overdue_after < judged.dueBefore;
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    topic: row.topic,
    stage: row.stage,
    unit: named(row.unit_id, row.unit_name),
    leadUnit: named(row.lead_unit_id, row.lead_unit_name),
    batch: { id: row.batch_id, title: row.batch_title },
    campaign: named(row.campaign_id, row.campaign_name),
    rectifyBy: row.rectify_by,
    originalRectifyBy: row.original_rectify_by,
    version: row.version,
    holder: holderOf(row),
    overdue,
    daysLate: lateness(row, judged),
    light:
      row.rectify_by === null
        ? null
        : lightOf(litBy(row, row.long_term_goal ?? row.rectify_by, overdue), judged.today, judged.soonUntil),
  };
}

function holderOf({ turn_role, turn_unit_id, turn_unit_name, turn_since }: LineRow): Line['holder'] {
  return turn_role === null || turn_since === null
    ? null
    : { role: turn_role, unit: named(turn_unit_id, turn_unit_name), since: turn_since };
}

function lateness(
  { stage, rectify_by, filed_at, filing_counted, closed_at, long_term_goal }: LineRow,
  { asOf, policy }: Judged,
): number {
  // What is long-term is never late between its reviews (domain.md §4).
  if (stage === 'draft' || rectify_by === null || long_term_goal !== null) return 0;
  const form = filed_at === null ? null : { filedAt: filed_at };
  return daysLate(
    { stage, rectifyBy: rectify_by, form, filing: { counted: filing_counted }, closedAt: closed_at },
    asOf,
    policy,
  );
}

function litBy(
  { stage, filed_at, suspended_from, long_term_goal, turn_role, milestones, milestones_done }: LineRow,
  rectifyBy: Day,
  isOverdue: boolean,
): Lit {
  return {
    stage,
    rectifyBy,
    isOverdue,
    isSuspended: suspended_from !== null,
    isFiled: filed_at !== null || (long_term_goal !== null && turn_role === 'lead-reviewer'),
    milestones: milestones ?? [],
    milestonesDone: milestones_done ?? [],
  };
}

/** A draft may name a unit that there is not. */
function named(id: string | null, name: string | null): Named | null {
  return id === null ? null : { id, name: name ?? id };
}
