import type { Transaction } from 'kysely';
import type { Instant } from '../domain/calendar/instant.ts';
import type { Context } from '../domain/finding/context.ts';
import type { DraftContent } from '../domain/finding/draft.ts';
import type { EventOf, FindingEvent } from '../domain/finding/events.ts';
import type { Stage } from '../domain/finding/stage.ts';
import type { Standing } from '../domain/finding/standing.ts';
import type { Dispatched, Noted } from '../domain/finding/state.ts';
import type { Transition } from '../domain/finding/transition.ts';
import { postBelongsTo } from '../domain/permissions/post.ts';
import { chainHash } from './chain.ts';
import { keepWords } from './findingWords.ts';
import { recordNotices } from './notices.ts';
import type { DB } from './schema.ts';
import { planned, standingOf } from './standing.ts';

/** A finding's row, locked for the transaction. */
export interface LockedFinding {
  readonly id: string;
  readonly number: string;
  readonly draft: DraftContent;
  readonly stage: Stage;
  readonly version: number;
  readonly state: Dispatched | null;
  readonly next_due_at: Instant | null;
  readonly waiting_for_year: number | null;
  readonly chain_hash: Buffer | null;
}

type Done = Pick<Transition, 'finding' | 'events'>;

/** Writes what a transition made happen: events and their chain, rungs, notices, the finding's row. */
export async function record(
  trx: Transaction<DB>,
  locked: LockedFinding,
  { finding, events }: Done,
  context: Context,
): Promise<Standing> {
  if (finding.stage === 'draft') return standingOf(locked);
  const chain_hash = await recordEvents(trx, locked, events);
  await recordRungs(trx, locked.id, finding.round, events);
  await recordNotices(trx, locked.id, finding, events, context);
  if (reworded(locked, finding)) await keepWords(trx, new Map([[locked.id, finding.assignment]]));
  const { nextDue, waitingForYear } = planned(locked.id, finding, context);
  const row = { stage: finding.stage, version: finding.version, next_due_at: nextDue };
  const replanned = nextDue !== locked.next_due_at || waitingForYear !== locked.waiting_for_year;
  if (events.length > 0 || replanned) {
    await trx
      .updateTable('finding')
      .set({
        ...row,
        seq: finding.seq,
        state: finding,
        unit_id: finding.assignment.unit,
        ...turnOf(finding),
        waiting_for_year: waitingForYear,
        chain_hash,
      })
      .where('id', '=', locked.id)
      .execute();
  }
  return standingOf(row);
}

/** Whether the words differ from those kept with the draft or the last transition: a search is cut from them. */
function reworded({ draft, state }: LockedFinding, { assignment }: Dispatched): boolean {
  const { title, statement } = state?.assignment ?? draft;
  return title !== assignment.title || statement !== assignment.statement;
}

function turnOf({ turn, assignment }: Dispatched) {
  const unit = { ...assignment, county: null }[turn === null ? 'county' : postBelongsTo[turn.role]];
  return { turn_role: turn?.role ?? null, turn_unit_id: unit, turn_seq: turn?.seq ?? null };
}

async function recordEvents(
  trx: Transaction<DB>,
  { id, chain_hash }: LockedFinding,
  events: readonly FindingEvent[],
): Promise<Buffer | null> {
  let hash = chain_hash;
  const rows = events.map((event) => {
    const { seq, at, by, type, ...data } = event;
    hash = chainHash(hash, id, event);
    return { finding_id: id, seq, at, by, type, data, hash };
  });
  if (rows.length > 0) await trx.insertInto('event').values(rows).execute();
  return hash;
}

/** The unique key of `rung` is the last word on "once each" (domain.md §5). */
async function recordRungs(
  trx: Transaction<DB>,
  findingId: string,
  round: number,
  events: readonly FindingEvent[],
): Promise<void> {
  const rows = events
    .filter((event) => event.type === 'rungFired' || event.type === 'rungsSkipped')
    .flatMap((event) =>
      outcomes(event).map(({ rung, outcome }) => ({
        finding_id: findingId,
        round,
        clock: event.clock,
        step: event.step ?? '',
        day: event.day,
        rung,
        outcome,
        at: event.at,
      })),
    );
  if (rows.length > 0) await trx.insertInto('rung').values(rows).execute();
}

function outcomes(event: EventOf<'rungFired' | 'rungsSkipped'>): { rung: string; outcome: Noted }[] {
  if (event.type === 'rungsSkipped') return event.rungs.map((rung) => ({ rung, outcome: event.why }));
  return [
    { rung: event.rung, outcome: 'fired' },
    ...event.overtaken.map((rung) => ({ rung, outcome: 'overtaken' as const })),
  ];
}
