import { type ExpressionBuilder, sql, type Transaction } from 'kysely';
import type { Instant } from '../domain/calendar/instant.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import type { Scope } from './actor.ts';
import type { Db } from './connection.ts';
import type { DB } from './schema.ts';
import { withinScope } from './scope.ts';

/** 佐证材料 as it is kept: nothing of it ever changes, and the same name again is a next version. */
export interface Evidence {
  readonly id: string;
  /** Index of the plan's measure that it proves. */
  readonly measure: number | null;
  /** Number of the item that it proves; with neither it is of the closing form. */
  readonly item: number | null;
  readonly name: string;
  /** From 1, by finding, measure or item, and name. */
  readonly version: number;
  /** By its content, as a media type. */
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly uploadedBy: { readonly id: PersonId; readonly name: string };
  readonly at: Instant;
}

/** A file that came in whole, before the command that attaches it. */
export interface Upload {
  readonly id: string;
  readonly findingId: string;
  readonly commandId: string;
  readonly measure: number | null;
  readonly item: number | null;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly uploadedBy: PersonId;
  readonly at: Instant;
}

/**
 * Enters an upload, and gives the id under which it is known: an earlier one's, where the same was
 * entered by the same command. Null where that command brought another file.
 */
export async function enterUpload(db: Db, upload: Upload): Promise<string | null> {
  for (;;) {
    await insertNextVersion(db, upload);
    const entered = await uploadBy(db, upload.findingId, upload.commandId);
    if (entered === undefined) continue; // Another upload of this name took the version at the same moment.
    const same =
      entered.sha256.equals(upload.sha256) &&
      entered.name === upload.name &&
      entered.measure === upload.measure &&
      entered.item === upload.item;
    return same ? entered.id : null;
  }
}

async function insertNextVersion(db: Db, upload: Upload): Promise<void> {
  const { id, findingId, commandId, measure, item, name, type, bytes, sha256, uploadedBy, at } = upload;
  await sql`
    insert into evidence
      (id, finding_id, command_id, measure, item, name, version, type, bytes, sha256, uploaded_by, at)
    select ${id}, ${findingId}, ${commandId}, ${measure}::integer, ${item}::integer, ${name}, coalesce(max(version), 0) + 1,
      ${type}, ${bytes}, ${sha256}, ${uploadedBy}, ${at}
    from evidence
    where finding_id = ${findingId} and measure is not distinct from ${measure}::integer
      and item is not distinct from ${item}::integer and name = ${name}
    on conflict do nothing`.execute(db);
}

/** What a command brought along, whether it is attached or not yet. */
export function uploadBy(db: Db, findingId: string, commandId: string) {
  return db
    .selectFrom('evidence')
    .where('finding_id', '=', findingId)
    .where('command_id', '=', commandId)
    .select(['id', 'name', 'measure', 'item', 'sha256'])
    .executeTakeFirst();
}

/**
 * Takes an upload back whose command was refused; what has been attached all the same stays. `removed`
 * takes the file away while nobody can enter it anew.
 */
export async function takeBackUpload(db: Db, id: string, removed: () => Promise<void>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .deleteFrom('evidence')
      .where('id', '=', id)
      .where((eb) => eb.not(isAttached(eb)))
      .returning('id')
      .executeTakeFirst();
    if (row !== undefined) await removed();
  });
}

/** Uploads from before an instant that no command has attached. */
export async function abandonedUploads(db: Db, before: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence')
    .where('at', '<', before)
    .where((eb) => eb.not(isAttached(eb)))
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** A finding's evidence in the order in which it came. */
export function evidenceOf(db: Db | Transaction<DB>, findingId: string): Promise<Evidence[]> {
  return attached(db).where('finding_id', '=', findingId).orderBy('at').orderBy('id').execute().then(shown);
}

/** One piece of evidence, where its finding lies within somebody's scope. */
export async function evidenceWithin(db: Db, scope: Scope, id: string): Promise<Evidence | undefined> {
  const rows = await attached(db)
    .where('evidence.id', '=', id)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('finding')
          .whereRef('finding.id', '=', 'evidence.finding_id')
          .where((eb) => withinScope(eb, scope))
          .select('finding.id'),
      ),
    )
    .execute();
  return shown(rows)[0];
}

function attached(db: Db | Transaction<DB>) {
  return db
    .selectFrom('evidence')
    .innerJoin('person', 'person.id', 'evidence.uploaded_by')
    .where(isAttached)
    .select([
      'evidence.id',
      'measure',
      'item',
      'evidence.name',
      'version',
      'type',
      'bytes',
      'sha256',
      'uploaded_by',
      'person.name as uploader',
      'at',
    ]);
}

/** Evidence is what its command's receipt stands behind. */
function isAttached({ exists, selectFrom }: ExpressionBuilder<DB, 'evidence'>) {
  return exists(
    selectFrom('receipt')
      .whereRef('receipt.finding_id', '=', 'evidence.finding_id')
      .whereRef('receipt.command_id', '=', 'evidence.command_id')
      .select('receipt.command_id'),
  );
}

type Row = Awaited<ReturnType<ReturnType<typeof attached>['execute']>>[number];

function shown(rows: readonly Row[]): Evidence[] {
  return rows.map(({ sha256, uploaded_by, uploader, ...row }) => ({
    ...row,
    sha256: sha256.toString('hex'),
    uploadedBy: { id: uploaded_by, name: uploader },
  }));
}
