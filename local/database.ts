import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '../db/migrate.ts';
import type { Postgres } from './postgres.ts';

/** Connection strings of one migrated database: what the application uses, and its owner's. */
export interface Database {
  readonly url: string;
  readonly ownerUrl: string;
}

/**
 * The database `name` of a local cluster, made where it is not there, brought to the newest shape,
 * with an owner and an application role whose passwords are new at every start.
 */
export async function openDatabase(
  postgres: Pick<Postgres, 'port' | 'superuserUrl'>,
  name: string,
): Promise<Database> {
  const passwords = { xiaohao_owner: secret(), xiaohao_app: secret() };
  await withClient(postgres.superuserUrl('postgres'), async (client) => {
    for (const [role, password] of Object.entries(passwords)) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
      // Neither can be a parameter: the role is ours, the password is hexadecimal.
      await client.query(`${rowCount ? 'alter' : 'create'} role ${role} login password '${password}'`);
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)} owner xiaohao_owner`);
  });
  const urlFor = (role: keyof typeof passwords) =>
    `postgres://${role}:${passwords[role]}@127.0.0.1:${postgres.port}/${name}`;
  await migrate(urlFor('xiaohao_owner'));
  return { url: urlFor('xiaohao_app'), ownerUrl: urlFor('xiaohao_owner') };
}

/** A copy, under a name of its own, of a database that nobody is connected to. */
export async function copyDatabase(
  postgres: Pick<Postgres, 'superuserUrl'>,
  { url, ownerUrl }: Database,
  name: string,
): Promise<Database> {
  const template = new URL(url).pathname.slice(1);
  await withClient(postgres.superuserUrl('postgres'), async (client) => {
    const [copy, original] = [name, template].map((one) => client.escapeIdentifier(one));
    await client.query(`create database ${copy} template ${original} owner xiaohao_owner`);
  });
  const named = (one: string) => Object.assign(new URL(one), { pathname: `/${name}` }).href;
  return { url: named(url), ownerUrl: named(ownerUrl) };
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function secret(): string {
  return randomBytes(24).toString('hex');
}
