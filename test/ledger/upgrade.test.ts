import { Kysely, Migrator, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connect, type Db } from '../../db/connection.ts';
import { enterBatch } from '../../db/drafts.ts';
import { migrate } from '../../db/migrate.ts';
import * as organisation from '../../db/migrations/0001_organisation.ts';
import * as ledger from '../../db/migrations/0002_ledger.ts';
import * as outbox from '../../db/migrations/0003_outbox.ts';
import * as grants from '../../db/migrations/0004_grants.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { draftFor } from '../support/office.ts';

const name = `office_${process.pid}_before`;
const firstRelease = {
  '0001_organisation': organisation,
  '0002_ledger': ledger,
  '0003_outbox': outbox,
  '0004_grants': grants,
};
const at = instant('2020-03-05T10:00:00+08:00');

/** A ledger as the first release made it: it knew neither refused tries nor the index of what waits for a year. */
describe('a ledger of the first release', () => {
  let ownerUrl: string;
  let owner: Kysely<unknown>;
  let db: Db;

  beforeAll(async () => {
    const superuser = inject('superuserUrl');
    await once(superuser, `create database ${name}`);
    ownerUrl = Object.assign(new URL(superuser), { pathname: `/${name}` }).href;
    const pool = new pg.Pool({ connectionString: ownerUrl, max: 2 });
    owner = new Kysely({ dialect: new PostgresDialect({ pool }) });
    const { error } = await new Migrator({
      db: owner,
      provider: { getMigrations: async () => firstRelease },
    }).migrateToLatest();
    expect(error).toBeUndefined();
    await sql`drop table refused_try; drop index finding_waiting`.execute(owner);
    await sql`insert into batch (title, source) values ('第一批', '县督查组')`.execute(owner);
    await migrate(ownerUrl);
    const role = new URL(inject('templateUrl'));
    db = connect(Object.assign(role, { pathname: `/${name}` }).href, 2);
  });

  afterAll(async () => {
    await db?.destroy();
    await owner?.destroy();
    await once(inject('superuserUrl'), `drop database if exists ${name} with (force)`);
  });

  it('is brought to the newest shape, and the office keeps refused tries in it', async () => {
    const { findings } = await enterBatch(db, {
      title: '第二批',
      source: '县督查组',
      drafts: [{ number: 'A1', content: draftFor({ unit: null, leadUnit: null }) }],
    });
    const [finding_id = ''] = findings;
    await db
      .insertInto('person')
      .values({ id: 'handler', name: '经办人', email: null, phone: null })
      .execute();
    await db
      .insertInto('submission')
      .values({
        finding_id,
        command_id: 'tried',
        author: 'handler',
        at,
        content: { type: 'receive' },
        hash: Buffer.of(1),
      })
      .execute();
    const refused = { finding_id, command_id: 'tried', at, code: 'wrong-stage' };
    await db.insertInto('refused_try').values(refused).execute();
    expect(await db.selectFrom('refused_try').select('code').execute()).toEqual([{ code: 'wrong-stage' }]);
  });

  it('has the indexes of a new one', async () => {
    const [old, fresh] = await Promise.all([indexes(ownerUrl), indexes(newLedger())]);
    expect(old).toEqual(fresh);
  });
});

/** The template's: an owner's view of a ledger made by this release alone. */
function newLedger(): string {
  const { pathname } = new URL(inject('templateUrl'));
  return Object.assign(new URL(inject('superuserUrl')), { pathname }).href;
}

async function indexes(url: string): Promise<string[]> {
  const { rows } = await once(
    url,
    `select indexdef from pg_indexes where schemaname = 'public' order by indexdef`,
  );
  return rows.map(({ indexdef }) => indexdef);
}

async function once(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client.query(statement).finally(() => client.end());
}
