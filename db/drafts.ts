import { type SqlBool, sql, type Transaction } from 'kysely';
import type { Day } from '../domain/calendar/day.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { DraftContent } from '../domain/finding/draft.ts';
import type { Stage } from '../domain/finding/stage.ts';
import { isCommonFinding } from './commonFindings.ts';
import type { Db } from './connection.ts';
import { keepWords } from './findingWords.ts';
import type { DB } from './schema.ts';
import { together } from './together.ts';

export interface NewBatch {
  readonly title: string;
  readonly source: string;
  /** The day on which the feedback came. */
  readonly receivedOn?: Day;
  readonly drafts: readonly { readonly number: string; readonly content: DraftContent }[];
}

/** A batch as it was entered: its id, and the findings' ids in the order of the drafts. */
export interface EnteredBatch {
  readonly id: string;
  readonly findings: readonly string[];
}

/** Enters a batch of drafts. Throws where a number is taken. */
export function enterBatch(db: Db, { title, source, receivedOn, drafts }: NewBatch): Promise<EnteredBatch> {
  return together(db, async (trx) => {
    const { id } = await trx
      .insertInto('batch')
      .values({ title, source, received_on: receivedOn ?? null })
      .returning('id')
      .executeTakeFirstOrThrow();
    const rows = await trx
      .insertInto('finding')
      .values(
        drafts.map(({ number, content }) => ({
          batch_id: id,
          number,
          draft: content,
          unit_id: content.unit,
        })),
      )
      .returning(['id', 'number'])
      .execute();
    const ids = new Map(rows.map((row) => [row.number, row.id]));
    const findings = drafts.map(({ number }) => ids.get(number) ?? '');
    const worded = drafts.map(
      ({ number, content }, i) => [findings[i] ?? '', { ...content, number }] as const,
    );
    await keepWords(trx, new Map(worded));
    return { id, findings };
  });
}

/** A finding's draft as it stands, with the batch it belongs to. */
export interface KeptDraft {
  readonly id: string;
  readonly number: string;
  readonly content: DraftContent;
  /** Raised by every edit. */
  readonly draftVersion: number;
  /** Whether it is a draft still. */
  readonly stage: Stage;
  readonly batch: { readonly id: string; readonly title: string; readonly issuedAt: Instant | null };
}

/** What the office writes down of a finding before dispatch. */
export interface DraftWords {
  readonly number: string;
  readonly content: DraftContent;
}

export interface DraftVersion {
  readonly id: string;
  readonly draftVersion: number;
}

/** Why a draft was not written; `field` is the part of it that is at fault. */
export interface Unwritten {
  readonly refused:
    | 'not-found'
    | 'number-taken'
    | 'unknown-unit'
    | 'no-such-parent'
    | 'changed-since'
    | 'already-dispatched'
    | 'being-dispatched';
  readonly field?:
    | 'number'
    | 'content.unit'
    | 'content.leadUnit'
    | 'content.parent'
    | `content.parts.${number}.unit`;
}

export async function readDraft(db: Db, id: string): Promise<KeptDraft | undefined> {
  const row = await db
    .selectFrom('finding')
    .innerJoin('batch', 'batch.id', 'finding.batch_id')
    .where('finding.id', '=', id)
    .select(['finding.id', 'number', 'draft', 'draft_version', 'stage'])
    .select(['batch.id as batchId', 'batch.title as batchTitle', 'issued_at as issuedAt'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const { draft: content, draft_version: draftVersion, batchId, batchTitle, issuedAt, ...head } = row;
  return { ...head, content, draftVersion, batch: { id: batchId, title: batchTitle, issuedAt } };
}

/**
 * Adds a draft to a batch, unless that is being dispatched: what was signed is not added to. The same
 * again is the same draft, for whoever never heard of the first time.
 */
export function addDraft(db: Db, batchId: string, draft: DraftWords): Promise<DraftVersion | Unwritten> {
  return unlessTaken(
    db.transaction().execute(async (trx) => {
      const fault = (await closedTo(trx, batchId)) ?? (await misnamed(trx, batchId, null, draft.content));
      if (fault !== null) return fault;
      const { id, draftVersion } = await trx
        .insertInto('finding')
        .values({ batch_id: batchId, ...columnsOf(draft) })
        .returning(['id', 'draft_version as draftVersion'])
        .executeTakeFirstOrThrow();
      await keepWords(trx, new Map([[id, { ...draft.content, number: draft.number }]]));
      return { id, draftVersion };
    }),
    () => addedBefore(db, batchId, draft),
  );
}

/** Writes a draft anew, if it still is the version that the writer has seen: of two at once one wins, the other is told, unless both wrote the same. */
export function saveDraft(
  db: Db,
  { id, batch }: Pick<KeptDraft, 'id' | 'batch'>,
  seen: number,
  draft: DraftWords,
): Promise<DraftVersion | Unwritten> {
  return unlessTaken(
    db.transaction().execute(async (trx) => {
      const fault = (await closedTo(trx, batch.id)) ?? (await misnamed(trx, batch.id, id, draft.content));
      if (fault !== null) return fault;
      const row = await trx
        .updateTable('finding')
        .set({ ...columnsOf(draft), draft_version: seen + 1 })
        .where('id', '=', id)
        .where('stage', '=', 'draft')
        .where('draft_version', '=', seen)
        .returning(['id', 'draft_version as draftVersion'])
        .executeTakeFirst();
      if (row === undefined) return (await savedBefore(trx, id, seen, draft)) ?? whyUnsaved(trx, id);
      await keepWords(trx, new Map([[id, { ...draft.content, number: draft.number }]]));
      return row;
    }),
  );
}

function columnsOf({ number, content }: DraftWords) {
  return { number, draft: content, unit_id: content.unit };
}

/** Held until the draft is written, so that an issue of the batch covers it or comes after. */
async function closedTo(trx: Transaction<DB>, batchId: string): Promise<Unwritten | null> {
  const batch = await trx
    .selectFrom('batch')
    .where('id', '=', batchId)
    .select('dispatching')
    .forShare()
    .executeTakeFirst();
  if (batch === undefined) return { refused: 'not-found' };
  return batch.dispatching ? { refused: 'being-dispatched' } : null;
}

/** Something that a draft names and that is not there. */
async function misnamed(
  trx: Transaction<DB>,
  batchId: string,
  id: string | null,
  content: DraftContent,
): Promise<Unwritten | null> {
  return (await unknownUnit(trx, content)) ?? noSuchParent(trx, batchId, id, content);
}

async function noSuchParent(
  trx: Transaction<DB>,
  batchId: string,
  id: string | null,
  { parent }: DraftContent,
): Promise<Unwritten | null> {
  if (parent === undefined) return null;
  const isThere = parent !== id && (await isCommonFinding(trx, batchId, parent));
  return isThere ? null : { refused: 'no-such-parent', field: 'content.parent' };
}

async function unknownUnit(
  trx: Transaction<DB>,
  { unit, leadUnit, parts = [] }: DraftContent,
): Promise<Unwritten | null> {
  const named = [
    ['content.unit', unit],
    ['content.leadUnit', leadUnit],
    ...parts.map((part, i) => [`content.parts.${i}.unit`, part.unit] as const),
  ] as const;
  const ids = named.flatMap(([, id]) => id ?? []);
  if (ids.length === 0) return null;
  const rows = await trx.selectFrom('unit').where('id', 'in', ids).select('id').execute();
  const unknown = named.find(([, id]) => id !== null && !rows.some((row) => row.id === id));
  return unknown === undefined ? null : { refused: 'unknown-unit', field: unknown[0] };
}

function addedBefore(db: Db, batchId: string, draft: DraftWords): Promise<DraftVersion | undefined> {
  return asWritten(db, draft)
    .where('batch_id', '=', batchId)
    .where('draft_version', '=', 1)
    .executeTakeFirst();
}

function savedBefore(
  trx: Transaction<DB>,
  id: string,
  seen: number,
  draft: DraftWords,
): Promise<DraftVersion | undefined> {
  return asWritten(trx, draft)
    .where('id', '=', id)
    .where('draft_version', '=', seen + 1)
    .executeTakeFirst();
}

/** Drafts that say this, word for word. */
function asWritten(db: Db | Transaction<DB>, { number, content }: DraftWords) {
  return db
    .selectFrom('finding')
    .where('stage', '=', 'draft')
    .where('number', '=', number)
    .where(sql<SqlBool>`draft = ${JSON.stringify(content)}::jsonb`)
    .select(['id', 'draft_version as draftVersion']);
}

async function whyUnsaved(trx: Transaction<DB>, id: string): Promise<Unwritten> {
  const row = await trx.selectFrom('finding').where('id', '=', id).select('stage').executeTakeFirst();
  if (row === undefined) return { refused: 'not-found' };
  return { refused: row.stage === 'draft' ? 'changed-since' : 'already-dispatched' };
}

/** SQLSTATE of a second row with the same number. */
const uniqueViolation = '23505';

async function unlessTaken<T>(
  writing: Promise<T>,
  before: () => Promise<T | undefined> = async () => undefined,
): Promise<T | Unwritten> {
  try {
    return await writing;
  } catch (failure) {
    if ((failure as { code?: string }).code !== uniqueViolation) throw failure;
    return (await before()) ?? { refused: 'number-taken', field: 'number' };
  }
}
