import { execFileSync } from 'node:child_process';
import { sql } from 'kysely';
import { beforeAll, expect, inject, it } from 'vitest';
import type { Db } from '../../db/connection.ts';
import { freshLedger } from '../support/ledger.ts';

let db: Db;
let url: string;
beforeAll(async () => {
  ({ db, url } = await freshLedger());
});

it('the generated table types are those of the migrated database', () => {
  const superuser = Object.assign(new URL(inject('superuserUrl')), { pathname: new URL(url).pathname }).href;
  const args = ['kysely-codegen', '--config-file', '.kysely-codegenrc.json', '--url', superuser, '--verify'];
  expect(() => execFileSync('npx', args, { stdio: 'pipe' })).not.toThrow();
});

it('what the watch, a rebuild and the morning ask for is served by an index at 50,000 findings', async () => {
  await sql`insert into batch (id, title, source) values ('00000000-0000-0000-0000-000000000000', 'x', 'x')`.execute(
    db,
  );
  await sql`insert into finding (batch_id, number, draft, stage, state, next_due_at)
    select '00000000-0000-0000-0000-000000000000', i::text, '{}', case when i % 50 = 0 then 'planning' else 'closed' end,
      '{}', case when i % 50 = 0 then timestamptz '2020-01-01' + i * interval '1 minute' end
    from generate_series(1, 50000) i`.execute(db);
  const plans = await Promise.all(
    [
      sql`explain select id from finding where next_due_at < '2020-01-03' order by next_due_at limit 200`,
      sql`explain select id from finding where stage not in ('draft', 'closed', 'withdrawn') order by id limit 500`,
      sql`explain select min(next_due_at) from finding`,
    ].map((query) => query.execute(db)),
  );
  const texts = plans.map(({ rows }) => JSON.stringify(rows));
  expect(texts.map((text) => /Index[^"]* Scan using (\w+)/.exec(text)?.[1])).toEqual([
    'finding_due',
    'finding_open',
    'finding_due',
  ]);
});
