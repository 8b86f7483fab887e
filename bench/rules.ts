import { setTimeout } from 'node:timers/promises';
import type { Db } from '../db/connection.ts';
import { countPlannedOtherwise } from '../db/findings.ts';
import { previewRules } from '../db/preview.ts';
import { readPolicy } from '../db/rules.ts';
import { keepPolicy } from '../db/ruleVersions.ts';
import { addDays } from '../domain/calendar/day.ts';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { startReplanning } from '../engine/startReplanning.ts';
import { dispatched } from './dispatch.ts';
import { enterOffice } from './office.ts';
import { openStand } from './stand.ts';
import { rounded } from './statistics.ts';

/** Findings of one page of the preview, as the API gives it. */
const page = 200;

/**
 * A day more to receive in, brought to so many open findings: how long the preview of it takes and how long
 * the change, whose worker is killed half-way.
 */
export async function measureRules(now: Instant, count: number) {
  const stand = await openStand();
  const { db, engine } = stand;
  try {
    await enterOffice(db);
    const worker = await stand.start('bench/worker.ts');
    const today = dayOf(now);
    await dispatched(stand, now, 'R', count, addDays(today, 60));
    const { version: seen, policy: before } = await readPolicy(db, today);
    const policy = { ...before, receiveDays: before.receiveDays + 1 };
    const preview = await previewed(db, policy, now);
    await keepPolicy(db, policy, { at: now, by: 'office-head', from: today, reason: 'bench', seen });
    const left = () => countPlannedOtherwise(db, today);
    const began = performance.now();
    await startReplanning(engine);
    while ((await left()) > count / 2) await setTimeout(20);
    const halfway = performance.now();
    await worker.kill();
    const leftWhenKilled = await left();
    await stand.start('bench/worker.ts');
    const restarted = performance.now();
    while ((await left()) > 0) await setTimeout(20);
    const applied = performance.now() - restarted + (halfway - began);
    return {
      findings: count,
      ...preview,
      leftWhenKilled,
      secondsToApply: rounded(applied / 1_000),
      replannedOnce: await replannedOnce(db),
    };
  } finally {
    await stand.close();
  }
}

async function previewed(db: Db, policy: Policy, now: Instant) {
  const began = performance.now();
  let after: string | null = null;
  let moving = 0;
  do {
    const stretch = await previewRules(db, { policy, from: dayOf(now) }, now, after, page);
    moving += stretch.findings.length;
    after = stretch.next;
  } while (after !== null);
  return { moving, secondsToPreview: rounded((performance.now() - began) / 1_000) };
}

/** How many findings have exactly one event of it. */
async function replannedOnce(db: Db): Promise<number> {
  const rows = await db
    .selectFrom('event')
    .where('type', '=', 'replanned')
    .groupBy('finding_id')
    .having(({ fn }) => fn.countAll(), '=', 1)
    .select('finding_id')
    .execute();
  return rows.length;
}
