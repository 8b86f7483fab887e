import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect } from '../../db/connection.ts';
import { setUpRules } from '../../db/setup.ts';
import { defaultPolicy } from '../../domain/policy/policy.ts';
import { openDatabase } from '../../local/database.ts';
import { startPostgres } from '../../local/postgres.ts';
import { temporalBinary, testServerBinary } from '../../local/temporalBinary.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The shared cluster's superuser, and the application's role, each with its template database. */
    superuserUrl: string;
    templateUrl: string;
  }
}

/** The name of the database that every test file's own is copied from. */
const template = 'template_office';

/** One PostgreSQL for all test files; Temporal's programs are fetched before anyone needs them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const log = (line: string) => process.stderr.write(`${line}\n`);
  const folder = await mkdtemp(join(tmpdir(), 'xiaohao-test-'));
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), durability: 'throwaway', log });
  const { url } = await openDatabase(postgres, template);
  const db = connect(url, 1);
  await setUpRules(db, { ...defaultPolicy, spreadMinutes: 0 });
  await db.destroy();
  project.provide('superuserUrl', postgres.superuserUrl('postgres'));
  project.provide('templateUrl', url);
  await temporalBinary({ log });
  await testServerBinary({ log });
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
