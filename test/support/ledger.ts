import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { connect, type Db } from '../../db/connection.ts';

/** A test file's own ledger, empty but for the rules. */
export interface Ledger {
  readonly db: Db;
  /** The application's connection string. */
  readonly url: string;
}

const made: { readonly name: string; readonly db: Db }[] = [];

// Registered while the file is read: vitest forgets an afterAll that is called inside a running hook.
afterAll(async () => {
  for (const { name, db } of made) {
    await db.destroy();
    await asSuperuser(`drop database ${name} with (force)`);
  }
});

/** Copies the template for the calling file; dropped with it. */
export async function freshLedger(): Promise<Ledger> {
  const name = `office_${randomUUID().replaceAll('-', '')}`;
  const template = new URL(inject('templateUrl'));
  await asSuperuser(`create database ${name} template ${template.pathname.slice(1)}`);
  const url = Object.assign(new URL(template), { pathname: `/${name}` }).href;
  const db = connect(url, 20);
  made.push({ name, db });
  return { db, url };
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('superuserUrl') });
  await client.connect();
  await client.query(statement);
  await client.end();
}
