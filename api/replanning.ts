import type { FastifyBaseLogger } from 'fastify';
import { startReplanning } from '../engine/startReplanning.ts';
import type { House } from './house.ts';

/** How long Temporal is waited for. */
const deadlineMs = 4_000;

/** Begins to bring a change of rules to the open findings; where Temporal is away the worker's watch begins it. */
export async function beginReplanning(
  { engine }: Pick<House, 'engine'>,
  log: FastifyBaseLogger,
): Promise<void> {
  const starting = () => startReplanning(engine);
  await engine.client.withDeadline(Date.now() + deadlineMs, starting).catch((failure: unknown) => {
    log.warn({ err: failure }, 'a change of rules is left for the watch to bring to the findings');
  });
}
