import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { approveSuspension, endSuspension, readSuspension, stepOf } from '../db/suspensions.ts';
import { startSuspension } from '../engine/startSuspension.ts';
import { inTime } from './patience.ts';
import type { Step } from './play.ts';
import type { Scenario } from './scenario.ts';
import type { Servers } from './servers.ts';

const glanceMs = 20;

/** The approvals of whole scopes, and their ends: each is over once it has reached its findings. */
export function orderSteps(servers: Servers, { suspensions }: Pick<Scenario, 'suspensions'>): Step[] {
  return suspensions.flatMap(({ at, by, scope, cause, reason, expectedEnd, endAt }, index) => {
    const id = randomUUID();
    const approve = async () => {
      const ref = { commandId: `suspension-${index}`, at, by };
      await approveSuspension(servers.db, ref, id, { scope, cause, reason, expectedEnd });
      await brought(servers, id);
    };
    const end = async () => {
      await endSuspension(servers.db, id, { at: endAt, by }, '客观条件已具备。');
      await brought(servers, id);
    };
    return [
      { at, step: approve },
      { at: endAt, step: end },
    ];
  });
}

async function brought({ db, engine, lost }: Servers, id: string): Promise<void> {
  await startSuspension(engine, id);
  const through = async () => {
    for (;;) {
      const order = await readSuspension(db, id);
      if (order !== undefined && stepOf(order) === null) return;
      await setTimeout(glanceMs);
    }
  };
  await inTime(Promise.race([through(), lost]), 'a suspension on its way');
}
