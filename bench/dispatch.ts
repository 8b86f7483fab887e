import { sign } from '../db/signature.ts';
import { addDays, type Day } from '../domain/calendar/day.ts';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import { startDispatch } from '../engine/startDispatch.ts';
import { findingWorkflowId } from '../workflows/contract.ts';
import { untilArmed } from './armed.ts';
import { bareDispatch } from './floor.ts';
import { enterFindings } from './office.ts';
import type { Stand } from './stand.ts';
import { median, rounded } from './statistics.ts';

/** How a dispatch of so many findings compares with bare starts that write the same rows. */
export async function measureDispatch(stand: Stand, now: Instant, count: number, rounds: number) {
  const rectifyBy = addDays(dayOf(now), 60);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const { seconds, findings } = await dispatched(stand, now, `D${round}`, count, rectifyBy);
    ours.push(seconds);
    floor.push(await bareDispatch(stand, findings, round));
  }
  return {
    findings: count,
    seconds: rounded(median(ours)),
    perSecond: rounded(count / median(ours)),
    floorPerSecond: rounded(count / median(floor)),
    /** Our rate as a share of the bare one, round by round. */
    ofBare: rounded(median(ours.map((seconds, i) => (floor[i] ?? Number.NaN) / seconds))),
  };
}

/** From the start of the dispatch until the last finding's timer is armed. */
export async function dispatched(
  stand: Stand,
  at: Instant,
  name: string,
  count: number,
  rectifyBy: Day,
  unitOf?: (index: number) => string,
) {
  const { db, engine } = stand;
  const { id: batchId, findings } = await enterFindings(db, name, count, rectifyBy, unitOf);
  const began = performance.now();
  const signature = { batchId, at, by: 'office-head' };
  await sign(db, batchId, signature);
  await (await startDispatch(engine, signature)).result();
  await untilArmed(engine, findings.map(findingWorkflowId));
  return { findings, seconds: (performance.now() - began) / 1_000 };
}
