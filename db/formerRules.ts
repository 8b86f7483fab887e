import type { Transaction } from 'kysely';
import type { Exceptions } from '../domain/calendar/calendar.ts';
import type { Day } from '../domain/calendar/day.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Rules } from '../domain/finding/clocks/rungs.ts';
import type { FormerRules } from '../domain/finding/context.ts';
import { isOver } from '../domain/finding/stage.ts';
import { completed, type Policy } from '../domain/policy/policy.ts';
import type { LedgerContext } from './context.ts';
import type { LockedFinding } from './life.ts';
import { calendarOf } from './rules.ts';
import type { DB } from './schema.ts';

/** A context with the rules that a finding was planned by, and those since, where they hold no more on that day. */
export async function withFormer<C extends LedgerContext>(
  trx: Transaction<DB>,
  { stage, rules_since }: Pick<LockedFinding, 'stage' | 'rules_since'>,
  context: C,
  on: Day,
): Promise<C> {
  // Neither a draft nor what is over has dates to move.
  if (stage === 'draft' || isOver(stage) || context.rulesSince <= rules_since) return context;
  return { ...context, former: await readFormer(trx, rules_since, on) };
}

async function readFormer(trx: Transaction<DB>, since: Instant, on: Day): Promise<FormerRules[]> {
  const policies: readonly PolicyVersion[] = await trx
    .selectFrom('policy_version')
    .where('from_day', '<=', on)
    .select(['version', 'from_day', 'in_force_at', 'policy'])
    .execute();
  const years: readonly YearVersion[] = await trx
    .selectFrom('calendar_year')
    .where('from_day', '<=', on)
    .select(['year', 'version', 'from_day', 'in_force_at', 'exceptions'])
    .execute();
  const changes = [...policies, ...years].map(({ in_force_at }) => in_force_at).filter((at) => at > since);
  const instants = [...new Set(changes)].sort();
  return instants.map((until, i) => ({ ...rulesAsOf(instants[i - 1] ?? since), until }));

  function rulesAsOf(instant: Instant): Rules {
    const known = <V extends Version>(versions: readonly V[]) =>
      versions.filter(({ in_force_at }) => in_force_at <= instant).sort(byRank);
    const policy = known(policies).at(-1)?.policy ?? {};
    // Of one year the version that comes last stays.
    return { calendar: calendarOf(known(years)), policy: completed(policy) };
  }
}

interface Version {
  readonly version: number;
  readonly from_day: Day;
  readonly in_force_at: Instant;
}

interface PolicyVersion extends Version {
  readonly policy: Policy;
}

interface YearVersion extends Version {
  readonly year: number;
  readonly exceptions: Exceptions;
}

/** The one that counts on a day is the latest by its first day, then by its number. */
function byRank(one: Version, other: Version): number {
  if (one.from_day !== other.from_day) return one.from_day < other.from_day ? -1 : 1;
  return one.version - other.version;
}
