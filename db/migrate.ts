import { Kysely, type Migration, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import * as organisation from './migrations/0001_organisation.ts';
import * as ledger from './migrations/0002_ledger.ts';
import * as outbox from './migrations/0003_outbox.ts';
import * as grants from './migrations/0004_grants.ts';
import * as front from './migrations/0005_front.ts';
import * as signatures from './migrations/0006_signatures.ts';
import * as forms from './migrations/0007_forms.ts';
import * as found from './migrations/0008_found.ts';
import * as assigning from './migrations/0009_assigning.ts';
import * as dates from './migrations/0010_dates.ts';
import * as closing from './migrations/0011_closing.ts';
import * as items from './migrations/0012_items.ts';
import * as pressure from './migrations/0013_pressure.ts';
import * as overTime from './migrations/0014_over_time.ts';
import * as asks from './migrations/0015_asks.ts';
import * as itemEvidence from './migrations/0016_item_evidence.ts';
import * as lines from './migrations/0017_lines.ts';
import * as asksInOrder from './migrations/0018_asks_in_order.ts';
import * as searchInOrder from './migrations/0022_search_in_order.ts';
import * as overdueChanges from './migrations/0023_overdue_changes.ts';

/** Forward only, in this order; each is safe on a running system. */
const migrations: Record<string, Migration> = {
  '0001_organisation': organisation,
  '0002_ledger': ledger,
  '0003_outbox': outbox,
  '0004_grants': grants,
  '0005_front': front,
  '0006_signatures': signatures,
  '0007_forms': forms,
  '0008_found': found,
  '0009_assigning': assigning,
  '0010_dates': dates,
  '0011_closing': closing,
  '0013_pressure': pressure,
  '0012_items': items,
  '0014_over_time': overTime,
  '0015_asks': asks,
  '0016_item_evidence': itemEvidence,
  '0017_lines': lines,
  '0018_asks_in_order': asksInOrder,
  '0022_search_in_order': searchInOrder,
  '0023_overdue_changes': overdueChanges,
};

/**
 * Brings the database at `ownerUrl` to the newest shape; two at once wait for each other. The role
 * `xiaohao_app` must exist. Throws with the failed migration's name.
 */
export async function migrate(ownerUrl: string): Promise<void> {
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: ownerUrl, max: 2 }) }),
  });
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error, results } = await migrator.migrateToLatest();
    const failed = results?.find(({ status }) => status === 'Error');
    if (error) throw new Error(`migration ${failed?.migrationName ?? ''} failed`, { cause: error });
  } finally {
    await db.destroy();
  }
}
