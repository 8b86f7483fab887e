import { parseArgs } from 'node:util';
import { hashPassword } from '../api/password.ts';
import { connect, type Db } from '../db/connection.ts';
import { dayOf, fromMillis } from '../domain/calendar/instant.ts';
import { freePort } from '../local/ports.ts';
import { fillMany } from '../test/ledger/many.ts';
import { measureCommands } from './commands.ts';
import { measureDispatch } from './dispatch.ts';
import { measureDuties } from './duties.ts';
import { prepareFloor } from './floor.ts';
import { signIn } from './http.ts';
import { measureLists } from './lists.ts';
import { machine } from './machine.ts';
import { enterOffice } from './office.ts';
import { measureRules } from './rules.ts';
import { openStand, type Stand } from './stand.ts';

const usage = 'npm run bench -- --json [--only dispatch,commands,duties,rules,lists] [--small]';
const parts = ['dispatch', 'commands', 'duties', 'rules', 'lists'] as const;
const password = 'bench-bench-bench';
const say = (line: string) => void process.stderr.write(`${line}\n`);

/** Sizes as the design names them, or small ones that show only that everything works. */
const sizes = {
  full: {
    dispatched: 2_000,
    dispatches: 3,
    rounds: 5,
    calls: 40,
    duties: 2_000,
    replanned: 2_000,
    listed: 100_000,
  },
  small: { dispatched: 100, dispatches: 1, rounds: 1, calls: 5, duties: 40, replanned: 40, listed: 2_000 },
};

process.exitCode = await main();

/** Measures what is asked for and prints one JSON document; figures are ratios to floors of the same run. */
async function main(): Promise<number> {
  const call = readCall();
  if (call === null) {
    say(usage);
    return 2;
  }
  const wanted = (part: (typeof parts)[number]) => call.only.includes(part);
  const report: Record<string, unknown> = { machine: machine() };
  if (wanted('dispatch') || wanted('commands')) Object.assign(report, await office(wanted, call.size));
  if (wanted('duties')) report.duties = await said('duties', measureDuties(call.size.duties));
  const now = fromMillis(Date.now());
  if (wanted('rules')) report.rules = await said('rules', measureRules(now, call.size.replanned));
  if (wanted('lists')) report.lists = await said('lists', lists(call.size.listed));
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return 0;
}

function readCall() {
  try {
    const { values } = parseArgs({
      options: { json: { type: 'boolean' }, small: { type: 'boolean' }, only: { type: 'string' } },
    });
    const only = values.only?.split(',') ?? [...parts];
    const known = only.every((part) => (parts as readonly string[]).includes(part));
    return values.json && known ? { only, size: values.small ? sizes.small : sizes.full } : null;
  } catch {
    return null;
  }
}

/** Dispatches and commands, on one stand with worker, API and floor. */
async function office(wanted: (part: (typeof parts)[number]) => boolean, size: typeof sizes.full) {
  const stand = await openStand();
  try {
    await enterOffice(stand.db);
    await giveAccounts(stand.db);
    await prepareFloor(stand);
    await stand.start('bench/worker.ts');
    await stand.start('bench/floorWorker.ts');
    const now = fromMillis(Date.now());
    const { dispatched, dispatches, rounds, calls } = size;
    const dispatch = wanted('dispatch')
      ? await said('dispatch', measureDispatch(stand, now, dispatched, dispatches))
      : undefined;
    const origin = await startApi(stand);
    const sign = (name: string) => signIn(origin, name, password);
    const commands = wanted('commands')
      ? await said('commands', measureCommands(stand, sign, now, rounds, calls))
      : undefined;
    return { dispatch, commands, memory: await stand.memory() };
  } finally {
    await stand.close();
  }
}

async function lists(count: number) {
  const stand = await openStand();
  try {
    const owner = connect(stand.ownerUrl, 2);
    await fillMany(owner, count, dayOf(fromMillis(Date.now())));
    await owner.destroy();
    await giveAccounts(stand.db);
    const origin = await startApi(stand);
    return await measureLists((name) => signIn(origin, name, password), count);
  } finally {
    await stand.close();
  }
}

async function startApi(stand: Stand): Promise<string> {
  const port = await freePort();
  await stand.start('api/main.ts', { HOST: '127.0.0.1', PORT: String(port) });
  return `http://127.0.0.1:${port}`;
}

async function giveAccounts(db: Db): Promise<void> {
  const password_hash = await hashPassword(password);
  const people = await db.selectFrom('person').select('id').execute();
  const accounts = people.map(({ id }) => ({ person_id: id, name: id, password_hash }));
  await db.insertInto('account').values(accounts).execute();
}

async function said<T>(what: string, measured: Promise<T>): Promise<T> {
  say(`measuring: ${what}`);
  const figures = await measured;
  say(`${what}: ${JSON.stringify(figures)}`);
  return figures;
}
