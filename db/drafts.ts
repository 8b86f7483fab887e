import type { Day } from '../domain/calendar/day.ts';
import type { DraftContent } from '../domain/finding/draft.ts';
import type { Db } from './connection.ts';
import { keepWords } from './findingWords.ts';
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

/** A batch in which something is still a draft, or null. */
export async function batchInDraft(db: Db): Promise<string | null> {
  const row = await db
    .selectFrom('finding')
    .where('stage', '=', 'draft')
    .select('batch_id')
    .limit(1)
    .executeTakeFirst();
  return row?.batch_id ?? null;
}
