import { defaultPolicy } from '../domain/policy/policy.ts';
import { connect } from './connection.ts';
import { migrate } from './migrate.ts';
import { setUpRules } from './setup.ts';

/**
 * Brings the database at OWNER_DATABASE_URL to the newest shape and gives it the calendar years and
 * the policy it lacks. Run before the worker of a new release; safe while an older one runs.
 */
const url = process.env.OWNER_DATABASE_URL;
if (!url) throw new Error('OWNER_DATABASE_URL is not set: the connection string of the role xiaohao_owner');
await migrate(url);
const db = connect(url, 1);
await setUpRules(db, defaultPolicy);
await db.destroy();
console.log('the database is up to date');
