import { WorkflowFailedError } from '@temporalio/client';
import { readState } from '../db/rehearsal.ts';
import { readPolicy } from '../db/rules.ts';
import { sign } from '../db/signature.ts';
import { dayOf, type Instant } from '../domain/calendar/instant.ts';
import type { PersonId } from '../domain/permissions/post.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { type Sent, sendCommand } from '../engine/sendCommand.ts';
import { startDispatch } from '../engine/startDispatch.ts';
import { changeSteps } from './changes.ts';
import { fill } from './filling.ts';
import type { PlannedDispatch, RehearsedOffice } from './office.ts';
import { orderSteps } from './orders.ts';
import { inTime } from './patience.ts';
import type { Scenario } from './scenario.ts';
import type { Servers } from './servers.ts';
import { passTime } from './time.ts';

/** What became of an act; `index` counts from 0 in file order. */
export interface PlayedAct {
  readonly index: number;
  readonly ok: boolean;
  readonly code?: string;
}

/** How often an act whose outcome is unknown is sent again: a killed worker is back within two. */
const sendsAtMost = 8;

/** Plays a scenario from its start to its end. Throws where the office does not come to rest. */
export async function play(
  servers: Servers,
  office: RehearsedOffice,
  scenario: Scenario,
): Promise<PlayedAct[]> {
  const played: PlayedAct[] = [];
  let now = scenario.start;
  for (const { at, step } of stepsOf(servers, office, scenario, played)) {
    await passTime(servers, now, at);
    await step();
    now = at;
  }
  await passTime(servers, now, scenario.end);
  return played.sort((a, b) => a.index - b.index);
}

export interface Step {
  readonly at: Instant;
  readonly step: () => Promise<void>;
}

/** Dispatches and acts in order of instant; at one instant rules go first, then dispatches, approvals, and acts in file order. */
function stepsOf(servers: Servers, office: RehearsedOffice, scenario: Scenario, played: PlayedAct[]): Step[] {
  const dispatches = office.dispatches.map((one) => ({ at: one.at, step: () => dispatch(servers, one) }));
  const acts = scenario.acts.map((act, index) => ({
    at: act.at,
    step: async () => {
      played.push({ index, ...(await perform(servers, office, scenario, index)) });
    },
  }));
  const orders = orderSteps(servers, scenario);
  return [...changeSteps(servers, scenario), ...dispatches, ...orders, ...acts].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
}

/** Whoever issues a batch by the policy of its day. */
const issuer = {
  nobody: 'office',
  'office-head': 'office-head',
  'leader-in-charge': 'leader-in-charge',
} as const satisfies Record<Policy['issuedBy'], PersonId>;

async function dispatch(servers: Servers, planned: PlannedDispatch): Promise<void> {
  const { db, engine, lost } = servers;
  const { batchId, at } = planned;
  const { policy } = await readPolicy(db, dayOf(at));
  const signature = { batchId, at, by: issuer[policy.issuedBy] };
  await sign(db, batchId, signature);
  for (let sends = 1; ; sends += 1) {
    const started = await startDispatch(engine, signature);
    const result = await inTime(Promise.race([started.result(), lost]), `the dispatch of ${at}`).catch(
      (failure: unknown) => {
        // It ended with its worker; begun again it goes on with what is still a draft.
        if (failure instanceof WorkflowFailedError && sends < sendsAtMost) return null;
        throw failure;
      },
    );
    if (result === null) continue;
    const [first] = result.refused;
    if (first) throw new Error(`finding ${first.number} cannot be dispatched: ${first.refusal.refused}`);
    return;
  }
}

async function perform(
  { db, engine, lost }: Servers,
  { ids }: RehearsedOffice,
  { acts, findings }: Scenario,
  index: number,
): Promise<Omit<PlayedAct, 'index'>> {
  const act = acts[index];
  const finding = findings.find(({ ref }) => ref === act?.finding);
  const id = ids.get(act?.finding ?? '');
  if (act === undefined || finding === undefined || id === undefined)
    throw new Error(`act ${index} has no finding`);
  const rectifyBy = (await readState(db, id))?.rectifyBy ?? finding.rectifyBy;
  const ref = { commandId: `act-${index}`, at: act.at, by: act.by };
  for (let sends = 1; ; sends += 1) {
    const sent = await Promise.race([
      sendCommand(engine, db, id, ref, fill(act.command, act.at, rectifyBy)),
      lost,
    ]);
    if (!('unsent' in sent)) return outcomeOf(sent);
    if (sends === sendsAtMost) throw new Error(`act ${index} cannot be sent: ${sent.unsent}`);
  }
}

function outcomeOf({ refusal }: Exclude<Sent, { unsent: unknown }>): Omit<PlayedAct, 'index'> {
  return refusal === undefined ? { ok: true } : { ok: false, code: refusal.refused };
}
