import { randomUUID } from 'node:crypto';
import { addDays } from '../domain/calendar/day.ts';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import { sendCommand } from '../engine/sendCommand.ts';
import { dispatched } from './dispatch.ts';
import { answererId, startAnswerers } from './floor.ts';
import type { HttpReader } from './http.ts';
import type { Stand } from './stand.ts';
import { median, quantile, rounded, timed } from './statistics.ts';

const callersAtOnce = [1, 8, 32];
const most = 32;

/**
 * One command over HTTP, a finding a caller, all in memory, against an update with a local activity of
 * one insert. The two alternate; each figure is the median of the rounds.
 */
export async function measureCommands(
  stand: Stand,
  sign: (name: string) => Promise<HttpReader>,
  now: Instant,
  rounds: number,
  calls: number,
) {
  const findings = await received(stand, now);
  await startAnswerers(stand.engine, most);
  const office = await sign('handler-township-1');
  const ours = (caller: number) => report(office, findings[caller] ?? '');
  const floor = (caller: number) => answer(stand, caller);
  await timed(most, 3, ours);
  await timed(most, 3, floor);
  const figures = [];
  for (const callers of callersAtOnce) {
    const took: number[][] = [];
    const bare: number[][] = [];
    for (let round = 0; round < rounds; round += 1) {
      took.push(await timed(callers, calls, ours));
      bare.push(await timed(callers, calls, floor));
    }
    const p95 = (runs: number[][]) => median(runs.map((run) => quantile(run, 0.95)));
    const p50 = (runs: number[][]) => median(runs.map((run) => quantile(run, 0.5)));
    figures.push({
      callers,
      p50: rounded(p50(took)),
      p95: rounded(p95(took)),
      floorP50: rounded(p50(bare)),
      floorP95: rounded(p95(bare)),
      /** Our p95 as a multiple of the bare one. */
      timesFloor: rounded(p95(took) / p95(bare)),
    });
  }
  return figures;
}

/** Findings of one handler that can be reported on. */
async function received(stand: Stand, now: Instant): Promise<readonly string[]> {
  const unit = 'township-1';
  const { findings } = await dispatched(stand, now, 'C', most, addDays(dayOf(now), 60), () => unit);
  for (const id of findings) {
    const ref = { commandId: randomUUID(), at: now, by: `handler-${unit}` };
    const sent = await sendCommand(stand.engine, stand.db, id, ref, { type: 'receive' });
    if (!('receipt' in sent)) throw new Error(`the finding was not received: ${JSON.stringify(sent)}`);
  }
  return findings;
}

async function report(office: HttpReader, findingId: string): Promise<void> {
  const body = { type: 'reportProgress', text: '已完成现场核查，管护人员名单已公示。' };
  await office.post(`/api/findings/${findingId}/commands`, body, { 'idempotency-key': randomUUID() });
}

async function answer({ engine }: Stand, caller: number): Promise<void> {
  const handle = engine.client.workflow.getHandle(answererId(caller));
  await handle.executeUpdate('note', { args: ['已完成现场核查，管护人员名单已公示。'] });
}
