import { sql, type Transaction } from 'kysely';
import type { EventOf, FindingEvent } from '../domain/finding/events.ts';
import type { Standing } from '../domain/finding/standing.ts';
import type { Dispatched, Noted } from '../domain/finding/state.ts';
import type { Transition } from '../domain/finding/transition.ts';
import { postUnit } from '../domain/permissions/post.ts';
import { asksWrites } from './asks.ts';
import { chainHash } from './chain.ts';
import type { LedgerContext } from './context.ts';
import { bandsWrites } from './copied.ts';
import { wordsWrite } from './findingWords.ts';
import { itemsWrites } from './items.ts';
import type { Life, LockedFinding } from './life.ts';
import { noticesOf, noticesWrite } from './notices.ts';
import { numbered } from './numbering.ts';
import { partsWrite } from './parts.ts';
import type { DB } from './schema.ts';
import { planned, standingOf } from './standing.ts';
import { type Write, writeTogether } from './writeTogether.ts';

/** What a transition came to: the finding as it was locked, what happened to it, and what that was read from. */
export interface Written {
  readonly locked: LockedFinding;
  readonly done: Pick<Transition, 'finding' | 'events'>;
  readonly context: LedgerContext;
}

/** Writes what a transition made happen, and what else goes with it: events and their chain, rungs, notices, the finding's row. */
export async function record(
  trx: Transaction<DB>,
  written: Written,
  ...others: readonly Write[]
): Promise<Standing> {
  const [standing] = await recordAll(trx, [written], ...others);
  return standing ?? standingOf(written.locked);
}

/**
 * The same for many findings at once, each table written to once; gives their standings in order. Drafts
 * that stay drafts are left alone, and left out.
 */
export async function recordAll(
  trx: Transaction<DB>,
  all: readonly Written[],
  ...others: readonly Write[]
): Promise<readonly Standing[]> {
  const lives = (await numbered(trx, all)).flatMap(({ locked, done: { finding, events }, context }) =>
    finding.stage === 'draft' ? [] : [{ locked, finding, events, context }],
  );
  const written = lives.map((life) => {
    const { eventRows, chainHash } = chained(life.locked, life.events);
    return { life, eventRows, row: rowOf(life, chainHash) };
  });
  const events = written.flatMap(({ eventRows }) => eventRows);
  const rungs = lives.flatMap(rungRows);
  const notices = lives.flatMap(noticesOf);
  const parts = lives.flatMap(({ locked, events }) =>
    events.flatMap((event) =>
      event.type === 'dispatched'
        ? (event.assignment.parts ?? []).map(({ unit }) => ({ finding_id: locked.id, unit_id: unit }))
        : [],
    ),
  );
  const words = lives.filter(({ locked, finding }) => reworded(locked, finding));
  const rows = written.filter(({ life, row }) => isChanged(life, row)).map(({ row }) => row);
  await writeTogether(trx, [
    ...others,
    ...(events.length > 0 ? [trx.insertInto('event').values(events)] : []),
    // The unique key of `rung` is the last word on "once each" (domain.md §5).
    ...(rungs.length > 0 ? [trx.insertInto('rung').values(rungs)] : []),
    ...(notices.length > 0 ? [noticesWrite(notices)] : []),
    ...(parts.length > 0 ? [partsWrite(parts)] : []),
    ...itemsWrites(lives),
    ...bandsWrites(lives),
    ...asksWrites(lives),
    ...(words.length > 0
      ? [wordsWrite(new Map(words.map(({ locked, finding }) => [locked.id, finding.assignment])))]
      : []),
    ...(rows.length > 0 ? [findingsWrite(rows)] : []),
  ]);
  return written.map(({ row }) => standingOf(row));
}

type Row = ReturnType<typeof rowOf>;

/** The finding's row as it is now. */
function rowOf({ locked, finding, context }: Life, chainHash: Buffer | null) {
  const { nextDue, waitingForYear } = planned(locked.id, finding, context);
  return {
    id: locked.id,
    stage: finding.stage,
    version: finding.version,
    next_due_at: nextDue,
    seq: finding.seq,
    state: finding,
    unit_id: finding.assignment.unit,
    ...turnOf(finding),
    waiting_for_year: waitingForYear,
    rules_since: context.rulesSince,
    chain_hash: chainHash === null ? null : `\\x${chainHash.toString('hex')}`,
  };
}

/** Something happened, or it is planned anew by other rules. */
function isChanged({ locked, events }: Life, row: Row): boolean {
  const replanned =
    row.next_due_at !== locked.next_due_at ||
    row.waiting_for_year !== locked.waiting_for_year ||
    row.rules_since !== locked.rules_since;
  return events.length > 0 || replanned;
}

function findingsWrite(rows: readonly Row[]): Write {
  return sql`
    update finding set
      stage = new.stage, version = new.version, next_due_at = new.next_due_at, seq = new.seq, state = new.state,
      unit_id = new.unit_id, turn_role = new.turn_role, turn_unit_id = new.turn_unit_id, turn_seq = new.turn_seq,
      waiting_for_year = new.waiting_for_year, rules_since = new.rules_since, chain_hash = new.chain_hash
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as new(
      id uuid, stage text, version integer, next_due_at timestamptz, seq integer, state jsonb, unit_id text,
      turn_role text, turn_unit_id text, turn_seq integer, waiting_for_year integer,
      rules_since timestamptz, chain_hash bytea)
    where finding.id = new.id`;
}

/** Whether the words differ from those kept with the draft or the last transition: a search is cut from them. */
function reworded({ draft, state }: LockedFinding, { assignment }: Dispatched): boolean {
  const before = state?.assignment ?? draft;
  return (['title', 'statement', 'unit', 'leadUnit'] as const).some(
    (part) => before[part] !== assignment[part],
  );
}

function turnOf({ turn, assignment }: Dispatched) {
  const unit = turn === null ? null : postUnit(turn.role, assignment);
  return { turn_role: turn?.role ?? null, turn_unit_id: unit, turn_seq: turn?.seq ?? null };
}

/** The events' rows, each with its hash, and the last of them. */
function chained({ id, chain_hash }: LockedFinding, events: readonly FindingEvent[]) {
  let hash = chain_hash;
  const eventRows = events.map((event) => {
    const { seq, at, by, type, ...data } = event;
    const link = chainHash(hash, id, event);
    hash = link;
    return { finding_id: id, seq, at, by, type, data, hash: link };
  });
  return { eventRows, chainHash: hash };
}

function rungRows({ locked, finding: { round }, events }: Life) {
  return events
    .filter((event) => event.type === 'rungFired' || event.type === 'rungsSkipped')
    .flatMap((event) =>
      outcomes(event).map(({ rung, outcome }) => ({
        finding_id: locked.id,
        round,
        clock: event.clock,
        step: event.step ?? '',
        day: event.day,
        rung,
        outcome,
        at: event.at,
      })),
    );
}

function outcomes(event: EventOf<'rungFired' | 'rungsSkipped'>): { rung: string; outcome: Noted }[] {
  if (event.type === 'rungsSkipped') return event.rungs.map((rung) => ({ rung, outcome: event.why }));
  return [
    { rung: event.rung, outcome: 'fired' },
    ...event.overtaken.map((rung) => ({ rung, outcome: 'overtaken' as const })),
  ];
}
