import { sql } from 'kysely';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Scope } from '../../db/actor.ts';
import { connect, type Db } from '../../db/connection.ts';
import { type DueCounts, dueCounts } from '../../db/list/counts.ts';
import { foldOverdueChanges } from '../../db/overdueChanges.ts';
import { addDays } from '../../domain/calendar/day.ts';
import { freshLedger } from '../support/ledger.ts';
import { fillMany, today } from './many.ts';

const until = addDays(today, 9);
const county: Scope = { county: true, units: [], drafts: true };

let db: Db;
beforeAll(async () => {
  const ledger = await freshLedger();
  db = ledger.db;
  const { pathname } = new URL(ledger.url);
  const owner = connect(Object.assign(new URL(inject('superuserUrl')), { pathname }).href, 1);
  await fillMany(owner, 2_000);
  await owner.destroy();
});

describe('what the whole county has overdue', () => {
  it('is the sum of what has changed, whatever changes and is folded at once', async () => {
    const before = await counted();
    expect(before).toEqual(await listed());
    const closing = Array.from({ length: 20 }, (_, i) => closeSome(i * 5, 5));
    await Promise.all([...closing, ...Array.from({ length: 10 }, () => foldOverdueChanges(db))]);
    const after = await counted();
    expect(after.overdue).toBeLessThan(before.overdue);
    expect(after).toEqual(await listed());
    await foldOverdueChanges(db);
    expect(await counted()).toEqual(after);
    expect(await rowsOfOneDay()).toBe(1);
  });

  it('counts what is written while it is folded once it is written, and nothing that was not', async () => {
    const before = await counted();
    await db.transaction().execute(async (trx) => {
      await closeSome(0, 5, trx);
      await foldOverdueChanges(db);
      expect(await counted()).toEqual(before);
    });
    await foldOverdueChanges(db);
    expect(await counted()).toEqual(await listed());
    expect((await counted()).overdue).toBe(before.overdue - 5);
    const failed = db.transaction().execute(async (trx) => {
      await closeSome(0, 5, trx);
      throw new Error('the connection broke');
    });
    await expect(failed).rejects.toThrow('the connection broke');
    expect(await counted()).toEqual(await listed());
  });
});

async function counted(): Promise<DueCounts> {
  const { rows } = await sql<DueCounts>`${dueCounts(db, county, today, until)}`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error('a sum has one row');
  return found;
}

/** The same by looking at each finding. */
async function listed(): Promise<DueCounts> {
  const { rows } = await sql<{ day: string }>`
    select overdue_after as day from finding where overdue_after is not null`.execute(db);
  return {
    overdue: rows.filter(({ day }) => day < today).length,
    soon: rows.filter(({ day }) => day >= today && day <= until).length,
  };
}

/** Closes some of what is overdue, the first of them behind `from` others. */
async function closeSome(from: number, count: number, at: Db = db): Promise<void> {
  await sql`
    update finding set stage = 'closed', state = state || '{"stage": "closed"}' where id in (
      select id from finding where overdue_after < ${today} order by id offset ${from} limit ${count})`.execute(
    at,
  );
}

async function rowsOfOneDay(): Promise<number> {
  const { rows } = await sql<{ most: number }>`
    select max(count) as most from (select count(*) from overdue_change group by day) as days`.execute(db);
  return rows[0]?.most ?? 0;
}
